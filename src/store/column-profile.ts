import { ColumnMapping } from '../core/import/columns.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** What the analyst chose for a table with these columns (core/import/columns.ts has their key); null when nothing yet. */
export function rememberedColumns(db: Archive, columns: string): ColumnMapping | null {
  const row = prepared<[string], { mapping: string }>(
    db,
    'SELECT mapping FROM column_profile WHERE columns = ?'
  ).get(columns)
  return row === undefined ? null : ColumnMapping.parse(JSON.parse(row.mapping))
}

/** Remember which column is what for every table with these columns. */
export function rememberColumns(db: Archive, columns: string, mapping: ColumnMapping): void {
  db.prepare(
    `INSERT INTO column_profile (columns, mapping) VALUES (?, ?)
     ON CONFLICT (columns) DO UPDATE SET mapping = excluded.mapping WHERE mapping <> excluded.mapping`
  ).run(columns, JSON.stringify(mapping))
}
