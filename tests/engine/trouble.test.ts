import { spawnSync } from 'node:child_process'
import { readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openInProcess } from '../../src/engine/in-process.ts'
import { articleText, freshFolder, openEngineOn } from '../support/archive.ts'

const story = (headline: string) => ({
  name: `${headline}.txt`,
  bytes: new TextEncoder().encode(articleText({ headline }))
})

/** Have the system let nobody write in a folder, and give it back; false where it knows no way to do that to us. */
function lockUp(folder: string, locked: boolean): boolean {
  return spawnSync('chattr', ['-R', locked ? '+i' : '-i', folder]).status === 0
}

test('a folder that may not be written any more is told in a sentence, and all that was acknowledged is there', async ({
  skip
}) => {
  const folder = join(freshFolder(), 'archive')
  const engine = openEngineOn(folder)
  await engine.call('tag.add', { path: 'aid' })
  await engine.call('import.run', { job: 'one', items: [story('Bridge to be mended')] })
  if (!lockUp(folder, true)) return skip('This system keeps nobody from writing in a folder of theirs.')
  onTestFinished(() => void lockUp(folder, false))
  for (const [name, args] of [
    ['tag.add', { path: 'tone' }],
    ['import.run', { job: 'two', items: [story('Ferry back at sea')] }],
    ['history.undo', {}],
    ['backup.run', { job: 'kept' }]
  ] as const) {
    const reply = await engine.dispatch(name, args)
    expect(reply, name).toMatchObject({ ok: false, code: 'archive' })
  }
  expect((await engine.call('article.list', {})).total).toBe(1)
  expect(await engine.call('archive.check', {})).toMatchObject({ ok: true, articles: 1 })

  lockUp(folder, false)
  await engine.call('import.run', { job: 'three', items: [story('Ferry back at sea')] })
  await engine.call('backup.run', { job: 'kept' })
  expect((await engine.call('tag.list', {})).map(({ path }) => path)).toEqual(['aid'])
  expect(await engine.call('archive.check', {})).toMatchObject({ ok: true, articles: 2, problems: [] })
})

test('an archive whose folder is moved while it is open goes on, and is all there where it is now', async () => {
  const root = freshFolder()
  const engine = openEngineOn(join(root, 'archive'))
  await engine.call('tag.add', { path: 'aid' })
  renameSync(join(root, 'archive'), join(root, 'elsewhere'))
  await engine.call('tag.add', { path: 'tone' })
  await engine.call('import.run', { job: 'one', items: [story('Bridge to be mended')] })
  expect(await engine.dispatch('backup.run', { job: 'kept' })).toMatchObject({
    ok: false,
    code: 'archive',
    message: expect.stringContaining('There is no archive in') as string
  })
  engine.close()
  // No second archive has come to be where it was.
  expect(readdirSync(root)).toEqual(['elsewhere'])
  const found = openEngineOn(join(root, 'elsewhere'))
  expect((await found.call('tag.list', {})).map(({ path }) => path)).toEqual(['aid', 'tone'])
  expect(await found.call('archive.check', {})).toMatchObject({ ok: true, articles: 1, problems: [] })
})

test('a clock that is set back loses no backup, and leaves history in the order things were done', async () => {
  const folder = join(freshFolder(), 'archive')
  const at = async (time: string, headline: string) => {
    vi.setSystemTime(new Date(time))
    const engine = openInProcess({
      folder,
      samples: null,
      lanes: ['read', 'write'],
      log: (error) => void expect(error).toBeNull()
    })
    await engine.call('import.run', { job: headline, items: [story(headline)] })
    await engine.call('backup.run', { job: `${headline} kept` })
    engine.close()
  }
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  await at('2026-05-20T09:00:00Z', 'Bridge to be mended')
  await at('2026-05-21T09:00:00Z', 'Ferry back at sea')
  await at('2019-01-01T09:00:00Z', 'Mill sold')
  await at('2019-01-01T09:00:01Z', 'Quay dredged')
  const engine = openEngineOn(folder)
  const { steps } = await engine.call('history.list', {})
  expect(steps.map(({ label }) => label)).toHaveLength(4)
  expect((await engine.call('import.list', {})).map((line) => line.import)).toEqual([4, 3, 2, 1])
  const { backups } = await engine.call('backup.list', {})
  expect(backups.map((backup) => backup.at.slice(0, 10))).toEqual(
    expect.arrayContaining(['2026-05-21', '2026-05-20', '2019-01-01'])
  )
  await engine.call('history.undo', {})
  const { articles } = await engine.call('article.list', {})
  expect(articles.map(({ headline }) => headline)).not.toContain('Quay dredged')
  expect(articles).toHaveLength(3)
})
