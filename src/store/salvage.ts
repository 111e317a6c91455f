import type { TableFound } from '../core/archive/damage.ts'
import { AppError } from '../core/error.ts'
import { ownTables } from './diagnose.ts'
import { migrate, migrations, schemaVersion } from './migrate.ts'
import { sketchAll } from './migrations/002-identity.ts'
import type { Archive } from './open.ts'
import { readableRows, type Row } from './readable.ts'
import { tablesOf } from './snapshot.ts'

/**
 * Make the format a damaged archive has in a new file, put every row in it that can be read, and bring it to today's. Yields now and then.
 * Returns what was read, table by table. The new archive is not mended yet (`mend`).
 */
export function* salvageSteps(damaged: Archive, fresh: Archive): Generator<null, TableFound[]> {
  const format = schemaVersion(damaged)
  if (format < 1 || format > migrations.length)
    throw new AppError(
      'unreadable',
      'The damaged file does not say any more what it holds. A backup is the way back.'
    )
  fresh.pragma('foreign_keys = OFF')
  migrate(fresh, migrations.slice(0, format))
  const there = new Set(tablesOf(damaged))
  const found: TableFound[] = []
  for (const table of ownTables) {
    if (!there.has(table)) continue
    let rows = 0
    let gaps = 0
    for (const batch of readableRows(damaged, table, () => gaps++)) {
      rows += batch.length
      putRows(fresh, table, batch)
      yield null
    }
    found.push({ table, rows, gaps })
  }
  migrate(fresh, migrations)
  return found
}

/** What is damaged may look like a row: one that its table does not take is left out. */
function putRows(fresh: Archive, table: string, rows: readonly Row[]): void {
  const columns = fresh
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => name)
  const put = fresh.prepare(
    `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`
  )
  fresh
    .transaction(() => {
      for (const row of rows) {
        try {
          put.run(row)
        } catch (error) {
          if (!isRefused(error)) throw error
        }
      }
    })
    .immediate()
}

function isRefused(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('SQLITE_CONSTRAINT') || code === 'SQLITE_MISMATCH'
}

/** Take out of a salvaged archive what refers to something that is lost, and work out anew what follows from the rest. */
export function mend(db: Archive): void {
  db.transaction(() => {
    for (const statement of partings) db.exec(statement)
    while (dropDangling(db) > 0);
    for (const statement of workedOut) db.exec(statement)
    sketchAll(db)
  }).immediate()
}

/** A version is its text, and an article its versions. */
const partings = [
  'DELETE FROM version WHERE search_key NOT IN (SELECT id FROM text)',
  'DELETE FROM added WHERE id NOT IN (SELECT search_key FROM version)',
  'DELETE FROM text WHERE id NOT IN (SELECT search_key FROM version)',
  'DELETE FROM article WHERE id NOT IN (SELECT article_id FROM version)',
  `UPDATE article SET (newest_version_id, newest_key) =
     (SELECT id, search_key FROM version WHERE article_id = article.id ORDER BY number DESC LIMIT 1)`
]

const workedOut = [
  `INSERT INTO word_index (word_index) VALUES ('rebuild')`,
  `INSERT INTO added_index (added_index) VALUES ('rebuild')`,
  'INSERT OR IGNORE INTO unsettled SELECT article_id FROM version GROUP BY article_id HAVING count(*) > 1',
  'INSERT OR IGNORE INTO name_queue SELECT id FROM text',
  'DELETE FROM sketch',
  'DELETE FROM sketch_waiting'
]

interface Dangling {
  readonly table: string
  readonly rowid: number
  readonly column: string
  readonly needed: 0 | 1
}

/** Forget one kind of reference to what is not there: a row that cannot do without goes. Returns how many there were. */
function dropDangling(db: Archive): number {
  const dangling = db
    .prepare<[], Dangling>(
      `SELECT c."table", c.rowid AS rowid, f."from" AS "column", i."notnull" AS needed
         FROM pragma_foreign_key_check AS c
         JOIN pragma_foreign_key_list(c."table") AS f ON f.id = c.fkid
         JOIN pragma_table_info(c."table") AS i ON i.name = f."from"`
    )
    .all()
  for (const { table, rowid, column, needed } of dangling) {
    const forget = db.prepare(
      needed === 1
        ? `DELETE FROM ${table} WHERE rowid = ?`
        : `UPDATE OR REPLACE ${table} SET ${column} = NULL WHERE rowid = ?`
    )
    try {
      forget.run(rowid)
    } catch (error) {
      if (!isRefused(error)) throw error
      db.prepare(`DELETE FROM ${table} WHERE rowid = ?`).run(rowid)
    }
  }
  return dangling.length
}
