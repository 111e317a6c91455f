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

/** All that the analyst chose for tables, by the key of their columns. */
export function allRememberedColumns(db: Archive): Map<string, ColumnMapping> {
  const rows = db
    .prepare<[], { columns: string; mapping: string }>('SELECT columns, mapping FROM column_profile')
    .all()
  return new Map(rows.map(({ columns, mapping }) => [columns, ColumnMapping.parse(JSON.parse(mapping))]))
}

/** Remember which column is what for every table with these columns. */
export function rememberColumns(db: Archive, columns: string, mapping: ColumnMapping): void {
  db.prepare(
    `INSERT INTO column_profile (columns, mapping) VALUES (?, ?)
     ON CONFLICT (columns) DO UPDATE SET mapping = excluded.mapping WHERE mapping <> excluded.mapping`
  ).run(columns, JSON.stringify(mapping))
}
