import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { articleText, freshFolder, openEngineOn } from '../support/archive.ts'
import { Random } from '../support/random.ts'

/** A disk of so many megabytes, and a way to make it larger; null where this system or this user has none to give. */
function smallDisk(megabytes: number): { folder: string; enlarge(megabytes: number): void } | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  const folder = freshFolder()
  const mount = (options: string): boolean =>
    spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0
  if (!mount(`size=${megabytes}m`)) return null
  onTestFinished(() => void spawnSync('umount', ['-l', folder]))
  return { folder, enlarge: (size) => void mount(`remount,size=${size}m`) }
}

/** Articles of words that nothing packs well. */
function writeArticles(folder: string, count: number): void {
  mkdirSync(folder)
  const random = new Random(5)
  const word = (): string => Math.floor(random.next() * 36 ** 7).toString(36)
  for (let nth = 0; nth < count; nth++) {
    const paragraphs = [Array.from({ length: 900 }, word).join(' ')]
    writeFileSync(join(folder, `${nth}.txt`), articleText({ headline: `Gauge ${nth} ${word()}`, paragraphs }))
  }
}

test('a disk that fills up during an import is told in a sentence, and once there is room the import goes on', async ({
  skip
}) => {
  const disk = smallDisk(8)
  if (disk === null) return skip('A small disk can be had as root on Linux alone.')
  const articles = join(freshFolder(), 'articles')
  writeArticles(articles, 300)
  const engine = openEngineOn(join(disk.folder, 'archive'), () => undefined)
  await engine.call('tag.add', { path: 'aid' })
  const full = await engine.dispatch('import.run', { job: 'full', items: [{ path: articles }] })
  expect(full).toMatchObject({
    ok: false,
    code: 'archive',
    message: expect.stringContaining('free some space') as string
  })

  disk.enlarge(400)
  // Whatever writes next closes what was left open.
  expect(await engine.call('tag.add', { path: 'tone' })).toBeDefined()
  const [line] = await engine.call('import.list', {})
  expect(line).toMatchObject({ import: 1, state: 'interrupted' })
  expect(await engine.call('archive.check', {})).toMatchObject({ ok: true, problems: [] })
  expect(await engine.call('import.resume', { import: 1, job: 'on' })).toMatchObject({
    state: 'finished',
    found: 300
  })
  expect(await engine.call('archive.check', {})).toMatchObject({ ok: true, articles: 300 })
  for (let step = 0; step < 4; step++) await engine.call('history.undo', {})
  expect(await engine.call('article.list', {})).toMatchObject({ articles: [] })
  expect(await engine.call('tag.list', {})).toEqual([])
}, 120_000)
