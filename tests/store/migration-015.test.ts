import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ARCHIVE_FILE } from '../../src/store/archive-file.ts'
import { openForReading } from '../../src/store/open.ts'
import { freshFolder, logicalArchive, openEarlierOn, openEngineOn } from '../support/archive.ts'
import { Random } from '../support/random.ts'
import { RandomStories } from '../support/random-stories.ts'

const [BEFORE, NOW] = [2 ** 22, 2 ** 16] as const

/** Where keys of texts stand. */
const columns = [
  ...[
    'text.id',
    'added.id',
    'version.search_key',
    'article.newest_key',
    'sketch.text_id',
    'sketch_waiting.text_id'
  ],
  ...['mention', 'quotation', 'name_reading', 'name_evidence', 'name_definition', 'name_queue'].map(
    (table) => `${table}.text_key`
  )
].map((name) => name.split('.') as [table: string, column: string])

const recorded = [
  ['text', '$.id'],
  ['added', '$.id'],
  ['version', '$.search_key'],
  ['article', '$.newest_key']
] as const

/** Put the keys of an archive as far apart as they were in format 14. */
function asInFormat14(folder: string): void {
  const db = new Database(join(folder, ARCHIVE_FILE))
  const apart = (key: string) => `(${key} / ${NOW} * ${BEFORE} + ${key} % ${NOW})`
  db.exec(`DROP TRIGGER newest_text_changed`)
  for (const [table, column] of columns)
    db.exec(`UPDATE ${table} SET ${column} = -${apart(column)}; UPDATE ${table} SET ${column} = -${column};`)
  db.exec(`UPDATE change SET row_id = ${apart('row_id')} WHERE place IN ('text', 'added')`)
  for (const [place, path] of recorded) {
    const key = `(before ->> '${path}')`
    db.exec(`UPDATE change SET before = json_set(before, '${path}', ${apart(key)})
              WHERE place = '${place}' AND ${key} IS NOT NULL`)
  }
  db.exec(`CREATE TRIGGER newest_text_changed AFTER UPDATE OF newest_key, source_id ON article BEGIN
        INSERT OR IGNORE INTO name_queue SELECT id FROM text WHERE id IN (old.newest_key, new.newest_key);
      END`)
  db.pragma('user_version = 14')
  db.close()
}

/** All that the archive holds which has to do with keys, and what is recorded to go back and forth. */
function everything(folder: string): string {
  const { db, close } = openForReading(folder)
  const derived = [...columns.map(([table]) => table), 'change'].map((table) =>
    db
      .prepare(`SELECT * FROM ${table}`)
      .all()
      .map((row) => JSON.stringify(row))
      .sort()
  )
  const all = `${logicalArchive(db)}\n${JSON.stringify(derived, null, 1)}`
  close()
  return all
}

test('keys that were further apart come to lie as they would today, and nothing else changes', async () => {
  const folder = freshFolder()
  const engine = openEngineOn(folder)
  const stories = new RandomStories(new Random(20_261_201))
  for (let round = 0; round < 6; round++)
    await engine.call('import.run', { job: 'round', items: [0, 1, 2, 3].map((story) => stories.next(story)) })
  await engine.call('entity.catchUp', { job: 'names' })
  await engine.call('import.undo', { import: 2 })
  await engine.call('history.undo', {})
  await engine.call('history.undo', {})
  const found = await engine.call('search.run', { query: 'a OR the' })
  engine.close()
  const today = everything(folder)

  asInFormat14(folder)
  const again = await openEarlierOn(folder)
  expect(everything(folder)).toBe(today)
  expect(await again.call('archive.check', {})).toMatchObject({ ok: true, problems: [] })
  expect(await again.call('search.run', { query: 'a OR the' })).toEqual(found)
  await again.call('history.redo', {})
  expect(await again.call('archive.check', {})).toMatchObject({ ok: true, problems: [] })
})
