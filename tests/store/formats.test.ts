import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { ARCHIVE_FILE } from '../../src/store/archive-file.ts'
import { migrations } from '../../src/store/migrate.ts'
import { freshFolder, openEarlierOn } from '../support/archive.ts'

/** Archives as the Wiremarks of their time left them (scripts/format-fixtures.mjs). No Wiremark of format 5 ever ran. */
const place = resolve(import.meta.dirname, 'formats')
const packed = readdirSync(place)
  .filter((name) => name.endsWith('.db.br'))
  .map((name) => ({ name, format: Number(/\d+/.exec(name)?.[0]) }))

test('there is an archive of every format that a Wiremark wrote', () => {
  const formats = packed.map(({ format }) => format)
  expect(formats).toEqual(expect.arrayContaining([1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]))
})

test.each(packed)(
  'an archive of format $format opens, is sound, and has all it had',
  async ({ name, format }) => {
    const folder = freshFolder()
    writeFileSync(join(folder, ARCHIVE_FILE), brotliDecompressSync(readFileSync(join(place, name))))
    const engine = await openEarlierOn(folder)
    await engine.call('entity.catchUp', { job: 'names' })
    expect(await engine.call('archive.check', {})).toEqual({
      ...{ ok: true, articles: 2, versions: 3, passages: 1 },
      problems: []
    })
    expect((await engine.call('search.run', { query: 'gates OR bridge' })).total).toBe(2)
    expect(await engine.call('placement.list', { article: 1 })).toMatchObject([
      { passage: { version: 1, text: 'opened 20 gates' }, state: 'placed', text: 'opened 30 gates' }
    ])
    const [passage] = (await engine.call('passage.list', {})).passages
    expect(passage).toMatchObject({ note: 'To be followed: was it 20?' })
    expect(passage?.tags.map(({ path }) => path)).toEqual(['figures', 'water/dams'])
    const [briefing] = await engine.call('briefing.list', {})
    expect(await engine.call('briefing.show', { briefing: briefing?.briefing ?? 0 })).toMatchObject({
      title: 'Morning'
    })
    expect((await engine.call('entity.find', { name: 'Teodora Almquist' })).length).toBe(1)

    const { steps } = await engine.call('history.list', {})
    const first = steps.at(-1)?.step ?? 0
    await engine.call('history.stepBack', { step: first })
    expect(await engine.call('archive.check', {})).toMatchObject({ ok: true, articles: 0 })
    await engine.call('history.stepTo', { step: steps.find(({ state }) => state === 'done')?.step ?? 0 })
    expect(await engine.call('archive.check', {})).toMatchObject({ ok: true, articles: 2, passages: 1 })

    const { backups } = await engine.call('backup.list', {})
    expect(backups.map(({ reason }) => reason)).toEqual(format < migrations.length ? ['format'] : [])
  }
)
