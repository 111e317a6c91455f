import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { hash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Manifest } from '../../src/core/archive/open-files/manifest.ts'
import { takeInOpenFiles } from '../../src/engine/open-files/take-in.ts'
import type { OpenWork } from '../../src/engine/open-files/work.ts'
import { writeOpenFiles } from '../../src/engine/open-files/write.ts'
import { openForReading, type Archive } from '../../src/store/open.ts'
import { freshFolder, logicalArchive, openEngineOn } from '../support/archive.ts'
import { randomCall, tried } from '../support/random-call.ts'
import { Random } from '../support/random.ts'
import { mark, takeVersion } from '../support/story.ts'

const alone: OpenWork = { signal: new AbortController().signal, heard: () => undefined }

/** What an archive says, with what is worked out anew by what it says and not by the number of its row. */
function said(db: Archive): string {
  const anew = [
    `SELECT passage_id, version_id, state, how, reason, start, end, decided_by FROM placement ORDER BY 1, 2`,
    `SELECT version_id, from_id, summary, classes, silent, share FROM version_change ORDER BY 1`
  ].map((sql) => db.prepare(sql).all())
  const tables = JSON.parse(logicalArchive(db)) as [string, unknown][]
  const kept = tables.filter(([name]) => name !== 'placement' && name !== 'version_change')
  return JSON.stringify([kept, anew], null, 1)
}

async function written(folder: string): Promise<{ files: string; manifest: Manifest; says: string }> {
  const files = join(freshFolder(), 'open')
  mkdirSync(files)
  const { db, close } = openForReading(folder)
  try {
    const manifest = await writeOpenFiles(db, files, { ...alone, madeAt: '2026-03-02T09:00:00.000Z' })
    return { files, manifest, says: said(db) }
  } finally {
    close()
  }
}

test.each([3, 8])(
  'any archive written as open files and taken in again says the same (seed %i)',
  async (seed) => {
    const random = new Random(seed)
    const folder = freshFolder()
    const engine = openEngineOn(folder)
    for (let round = 0; round < 60; round++) await randomCall(engine, { random, round, due: tried })
    const before = await written(folder)
    const again = join(freshFolder(), 'again')
    await takeInOpenFiles(before.files, again, alone)
    const taken = openEngineOn(again)
    expect(await taken.call('archive.check', {})).toMatchObject({ ok: true, problems: [] })
    const after = await written(again)
    expect(after.says).toBe(before.says)
    expect(after.manifest).toEqual(before.manifest)
    expect(await taken.call('history.undo', {})).toMatchObject({ done: null })
  }
)

/** A small archive of two versions with a passage, as open files. */
async function small(): Promise<string> {
  const folder = freshFolder()
  const engine = openEngineOn(folder)
  const rest = 'The river had risen by three metres overnight, and the town of Arden was told. Zoë saw it. 🌊'
  await takeVersion(engine, 'Keeper opens dam', ['The keeper of the dam opened 20 gates on Monday.', rest])
  await takeVersion(engine, 'Keeper opens dam', ['The keeper of the dam opened 30 gates on Monday.', rest])
  await mark(engine, 'Zoë saw it. 🌊', {}, ['aid/food'])
  return (await written(folder)).files
}

test('the text of each version is a file to be read, and what it says is found again', async () => {
  const files = await small()
  const [month] = readdirSync(join(files, 'articles'))
  expect(month).toBe('2026-03')
  const names = readdirSync(join(files, 'articles/2026-03')).toSorted()
  expect(names).toEqual(['1-v1-keeper-opens-dam.txt', '1-v2-keeper-opens-dam.txt'])
  expect(readFileSync(join(files, 'articles/2026-03/1-v2-keeper-opens-dam.txt'), 'utf8')).toMatch(
    /^Headline: Keeper opens dam\nSource: .+\nPublished: 2026-03-02\nBy: .+\nArticle: 1, version 2\n\n[^]*30 gates/
  )
  const again = join(freshFolder(), 'again')
  await takeInOpenFiles(files, again, alone)
  const engine = openEngineOn(again)
  expect((await engine.call('search.run', { query: '"30 gates"' })).total).toBe(1)
  expect(await engine.call('revision.timeline', { article: 1 })).toHaveLength(2)
  expect(await engine.call('passage.list', {})).toMatchObject({ passages: [{ text: 'Zoë saw it. 🌊' }] })
})

/** Change a file of rows and have the manifest vouch for it, as whoever means harm would. */
function rewrite(files: string, table: string, change: (lines: string[]) => string[]): void {
  const file = join(files, `rows/${table}.jsonl`)
  const lines = change(readFileSync(file, 'utf8').split('\n').slice(0, -1))
  const text = lines.map((line) => `${line}\n`).join('')
  writeFileSync(file, text)
  const manifest = JSON.parse(readFileSync(join(files, 'manifest.json'), 'utf8')) as Manifest
  const tables = manifest.tables.map((one) =>
    one.table === table ? { table, rows: lines.length, sha256: hash('sha256', text) } : one
  )
  writeFileSync(join(files, 'manifest.json'), JSON.stringify({ ...manifest, tables }))
}

const edited = (files: string, path: string, from: string, to: string): void =>
  writeFileSync(join(files, path), readFileSync(join(files, path), 'utf8').replace(from, to))

const damages: readonly (readonly [string, (files: string) => void, RegExp])[] = [
  [
    'a text that was changed',
    (files) => edited(files, 'articles/2026-03/1-v1-keeper-opens-dam.txt', '20', '21'),
    /rows\/text\.jsonl, line 1: articles\/2026-03\/1-v1-keeper-opens-dam\.txt was changed or is cut off/
  ],
  [
    'a text that is missing',
    (files) => rmSync(join(files, 'articles/2026-03/1-v2-keeper-opens-dam.txt')),
    /rows\/text\.jsonl, line 2: .*is missing/
  ],
  [
    'rows that were cut off',
    (files) => edited(files, 'rows/version.jsonl', '}\n', ''),
    /rows\/version\.jsonl, line \d: /
  ],
  [
    'rows that were changed',
    (files) => edited(files, 'rows/tag.jsonl', 'food', 'fuel'),
    /rows\/tag\.jsonl: the file is not the one that the manifest vouches for/
  ],
  [
    'a line that is no row',
    (files) => rewrite(files, 'tag', (lines) => [...lines, 'nonsense']),
    /rows\/tag\.jsonl, line 3: /
  ],
  [
    'a row with something in it that nobody knows',
    (files) => rewrite(files, 'tag', (lines) => lines.map((line) => line.replace('{', '{"colours":1,'))),
    /rows\/tag\.jsonl, line 1: Unrecognized key: "colours"/
  ],
  [
    'a row that stands there twice',
    (files) => rewrite(files, 'tag', (lines) => [...lines, ...lines.slice(0, 1)]),
    /rows\/tag\.jsonl, line 3: the row does not fit/
  ],
  [
    'a row that refers to what is not there',
    (files) =>
      rewrite(files, 'passage', (lines) =>
        lines.map((line) => line.replace('"version_id":2', '"version_id":9'))
      ),
    /rows\/passage\.jsonl, line 1: it refers to a version that is not there/
  ],
  [
    'a table that nobody knows',
    (files) => writeFileSync(join(files, 'rows/wishes.jsonl'), '{}\n'),
    /rows\/wishes\.jsonl: the manifest does not name it/
  ],
  [
    'a path that leads out of the folder',
    (files) =>
      rewrite(files, 'text', (lines) =>
        lines.map((line) => line.replace(/articles\/2026-03\/1-v1[^"]+/, '../../secret.txt'))
      ),
    /rows\/text\.jsonl, line 1: \.\.\/\.\.\/secret\.txt is no place in this folder/
  ],
  [
    'blocks that are none',
    (files) =>
      rewrite(files, 'text', (lines) =>
        lines.map((line) => line.replace('"kind":"paragraph"', '"kind":"poem"'))
      ),
    /rows\/text\.jsonl, line \d: blocks/
  ],
  [
    'a manifest of a newer Wiremark',
    (files) => edited(files, 'manifest.json', '"archiveFormat": ', '"archiveFormat": 9'),
    /written by a newer Wiremark/
  ],
  ['no manifest', (files) => rmSync(join(files, 'manifest.json')), /is no folder of open files/]
]

describe('open files that are damaged are refused, and nothing of them is kept', () => {
  test.each(damages)('%s', async (_, damage, sentence) => {
    const files = await small()
    damage(files)
    const beside = freshFolder()
    await expect(takeInOpenFiles(files, join(beside, 'again'), alone)).rejects.toThrow(sentence)
    expect(readdirSync(beside)).toEqual([])
  })

  test.skipIf(process.platform === 'win32')('a link that leads out of the folder', async () => {
    const files = await small()
    const path = join(files, 'articles/2026-03/1-v1-keeper-opens-dam.txt')
    const outside = join(freshFolder(), 'outside.txt')
    writeFileSync(outside, readFileSync(path))
    rmSync(path)
    symlinkSync(outside, path)
    const into = join(freshFolder(), 'again')
    await expect(takeInOpenFiles(files, into, alone)).rejects.toThrow(/leads out of this folder/)
    expect(existsSync(into)).toBe(false)
  })
})

test('what was stopped leaves nothing, and a folder that is not empty is left as it is', async () => {
  const files = await small()
  const beside = freshFolder()
  const many = Array.from({ length: 300 }, (_, nth) =>
    JSON.stringify({ path: `/wire/${nth}.txt`, size: 1, modified: 1 })
  )
  rewrite(files, 'watched_file', () => many.toSorted())
  const stopped: OpenWork = { ...alone, signal: AbortSignal.abort() }
  await expect(takeInOpenFiles(files, join(beside, 'again'), stopped)).rejects.toMatchObject({
    code: 'cancelled'
  })
  expect(readdirSync(beside)).toEqual([])
  await expect(takeInOpenFiles(files, files, alone)).rejects.toMatchObject({ code: 'conflict' })
})
