import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { archive } from '../../src/store/migrations/001-archive.ts'
import { ARCHIVE_FILE } from '../../src/store/archive-file.ts'
import { freshFolder, openEarlierOn } from '../support/archive.ts'

const bodies = [
  'The keeper of the Arden dam opened 20 gates on Monday. Nobody was hurt, the town of Arden said.',
  'The keeper of the Arden dam opened 30 gates on Monday. Nobody was hurt, the town of Arden said.'
]

/** An archive as the first Wiremark left it: an article of two versions with a passage, each stored in a step of its own. */
function firstArchive(folder: string): void {
  const db = new Database(join(folder, ARCHIVE_FILE))
  db.pragma(`application_id = ${0x57495245}`)
  db.pragma('foreign_keys = OFF')
  db.function('searchable_text', { deterministic: true }, (text, _blocks) => text)
  archive.up(db)
  db.pragma('user_version = 1')
  db.exec(`
    INSERT INTO import VALUES (1, '2026-03-02T08:00:00.000Z', '2026-03-02T08:00:01.000Z', 'finished');
    INSERT INTO article VALUES (1, NULL, 2, 8);
    INSERT INTO passage VALUES (1, 'guid', 1, 28, 43, 'opened 20 gates', '', '2026-03-02T09:00:00.000Z');
    INSERT INTO step VALUES (1, 'import.run', 'Import of 1 new version', '2026-03-02T08:00:00.000Z', 'done'),
                            (2, 'passage.add', 'Marked “opened 20 gates”', '2026-03-02T09:00:00.000Z', 'done');
    INSERT INTO change VALUES (1, 1, 'version', 'insert', 2, NULL), (2, 1, 'text', 'insert', 8, NULL),
      (3, 1, 'article', 'update', 1, '{"id":1,"source_id":null,"newest_version_id":1,"newest_key":7}'),
      (4, 2, 'passage', 'insert', 1, NULL);`)
  for (const [index, body] of bodies.entries()) {
    const number = index + 1
    const blocks = JSON.stringify([{ kind: 'paragraph', start: 0, end: body.length }])
    const hash = Buffer.from([number])
    db.prepare('INSERT INTO original VALUES (?, ?, 0, ?)').run(number, hash, hash)
    db.prepare(
      `INSERT INTO version VALUES (?, 1, ?, 1, ?, 'dam.txt', 'Keeper opens dam', '[]', NULL, NULL, '2026-03-02',
         '2026-03-02T08:00:00.000Z', 18, 'The keeper', 'keeper opens dam', 'dam', ?, ?)`
    ).run(number, number, number, hash, 6 + number)
    db.prepare('INSERT INTO text VALUES (?, ?, ?, ?)').run(6 + number, 'Keeper opens dam', body, blocks)
  }
  db.exec('INSERT INTO word_index (rowid, headline, body) SELECT id, headline, body FROM searchable')
  db.close()
}

test('an archive of the first format learns what its versions changed and where its passages stand', async () => {
  const folder = freshFolder()
  firstArchive(folder)
  const engine = await openEarlierOn(folder)
  expect(await engine.call('revision.timeline', { article: 1 })).toMatchObject([
    { version: 1, change: null },
    { version: 2, change: { summary: '1 figure', classes: ['figure'], silent: true } }
  ])
  expect(await engine.call('placement.list', { article: 1 })).toMatchObject([
    { passage: { passage: 1, version: 1 }, state: 'placed', how: 'changed', text: 'opened 30 gates' }
  ])
  expect(await engine.call('archive.check', {})).toMatchObject({ ok: true, problems: [] })
})

test('what was done in the first format can still be undone and done again', async () => {
  const folder = freshFolder()
  firstArchive(folder)
  const engine = await openEarlierOn(folder)
  const before = await engine.call('placement.list', { article: 1 })
  expect((await engine.call('history.undo', {})).done).toBe('Marked “opened 20 gates”')
  expect(await engine.call('placement.list', { article: 1 })).toEqual([])
  expect((await engine.call('history.undo', {})).done).toBe('Import of 1 new version')
  expect(await engine.call('revision.timeline', { article: 1 })).toMatchObject([{ version: 1, change: null }])
  await engine.call('history.redo', {})
  await engine.call('history.redo', {})
  expect(await engine.call('placement.list', { article: 1 })).toEqual(before)
  expect(await engine.call('archive.check', {})).toMatchObject({ ok: true, problems: [] })
})
