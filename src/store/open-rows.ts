import { jsonColumns } from '../core/archive/open-files/json-columns.ts'
import type { OpenColumn } from '../core/archive/open-files/row.ts'
import { columnsOf, trackedTables, type TrackedTable } from './change.ts'
import type { Archive } from './open.ts'

/** What follows from the rest and is worked out anew (engine/open-files/derive.ts). */
const derived: readonly TrackedTable[] = ['version_change', 'added']

/** What the analyst has besides: pictures, and what was read and seen. */
const besides = ['picture', 'read_mark', 'saved_seen', 'watched_file', 'watch_visit'] as const

/** Tables whose rows an archive's open files hold, of those that an archive of that format has. */
export function openTables(db: Archive): string[] {
  const has = db.prepare<[string]>(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`)
  return [...trackedTables.filter((table) => !derived.includes(table)), ...besides].filter(
    (table) => has.get(table) !== undefined
  )
}

/** Columns whose values stand in files of their own. */
const inFiles = new Set(['text.body', 'original.bytes', 'picture.bytes'])

export function openColumns(db: Archive, table: string): OpenColumn[] {
  const required = new Set(
    db
      .prepare<[string], { name: string }>(`SELECT name FROM pragma_table_info(?) WHERE "notnull" OR pk`)
      .all(table)
      .map(({ name }) => name)
  )
  const refers = new Map(
    db
      .prepare<[string], { from: string; to: string }>(
        `SELECT "from", "table" || '.' || "to" AS "to" FROM pragma_foreign_key_list(?)`
      )
      .all(table)
      .map(({ from, to }) => [from, to])
  )
  return columnsOf(db, table).map(({ name, type }) => ({
    name,
    table,
    holds: holdsOf(`${table}.${name}`, type),
    optional: !required.has(name),
    refersTo: refers.get(name) ?? null
  }))
}

function holdsOf(column: string, type: string): OpenColumn['holds'] {
  if (inFiles.has(column)) return 'file'
  if (Object.hasOwn(jsonColumns, column)) return 'json'
  return type === 'BLOB' ? 'bytes' : type === 'INTEGER' ? 'integer' : 'text'
}

export type StoredValue = number | string | Uint8Array | null
export type StoredRow = Readonly<Record<string, StoredValue>>

/** Which rows are the analyst’s, where others follow from the rest or are seen nowhere. */
const KEPT: Readonly<Record<string, string>> = {
  placement: `WHERE decided_by = 'analyst'`,
  picture: `WHERE id IN (SELECT picture_id FROM briefing_item UNION ALL SELECT picture_id FROM house_style)`
}

/** The rows of a table, in the order of its key. */
export function rowsOf(db: Archive, table: string): IterableIterator<StoredRow> {
  return db.prepare<[], StoredRow>(`SELECT * FROM ${table} ${KEPT[table] ?? ''} ORDER BY 1`).iterate()
}

export function countRows(db: Archive, table: string): number {
  return (
    db.prepare<[], { count: number }>(`SELECT count(*) AS count FROM ${table} ${KEPT[table] ?? ''}`).get()
      ?.count ?? 0
  )
}

/** A function that puts a row into a table as it is. */
export function rowAdder(
  db: Archive,
  table: string,
  columns: readonly OpenColumn[]
): (row: StoredRow) => void {
  const names = columns.map(({ name }) => name)
  const add = db.prepare<[StoredRow]>(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`
  )
  return (row) => void add.run(row)
}

/** What a text is of, to be said above it. */
export interface TextOf {
  readonly article: number
  readonly version: number
  readonly source: string | null
  readonly publishedOn: string | null
  /** As JSON. */
  readonly bylines: string
}

/** A function that finds what a text is of; null for a text of no version. */
export function textFinder(db: Archive): (text: number) => TextOf | null {
  const find = db.prepare<[number], TextOf>(
    `SELECT v.article_id AS article, v.number AS version, s.name AS source, v.published_on AS publishedOn, v.bylines
       FROM version v JOIN article a ON a.id = v.article_id LEFT JOIN source s ON s.id = a.source_id
      WHERE v.search_key = ?`
  )
  return (text) => find.get(text) ?? null
}

/** A function that finds the name under which a file came; null where nothing is known of it. */
export function nameFinder(db: Archive): (original: number) => string | null {
  const find = db.prepare<[{ original: number }], { path: string }>(
    `SELECT path FROM version WHERE original_id = @original
     UNION ALL SELECT path FROM receipt WHERE original_id = @original LIMIT 1`
  )
  return (original) => find.get({ original })?.path ?? null
}

/** Rows that refer to what is not there, a few of them at most. */
export function danglingRows(
  db: Archive
): { readonly table: string; readonly id: number; readonly parent: string }[] {
  return db
    .prepare<[], { table: string; id: number; parent: string }>(
      `SELECT "table", rowid AS id, parent FROM pragma_foreign_key_check() LIMIT 10`
    )
    .all()
}
