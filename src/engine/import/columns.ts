import type { TablePreview } from '../../core/import/calls.ts'
import { columnsKey, type ColumnMapping } from '../../core/import/columns.ts'
import { rememberedColumns } from '../../store/column-profile.ts'
import type { Archive } from '../../store/open.ts'
import { guessColumns } from '../readers/columns.ts'
import type { TableLook } from '../readers/preview.ts'

/** The first line and some rows are enough to know a table by, however large its file is. */
const LOOK = 256 * 1024

/** How much of a cell is shown, in UTF-16 units. */
const CELL = 200

/** Which column is what: as said for an import, and as chosen before for tables with the same columns, by their key. */
export interface Columns {
  readonly said: ColumnMapping | null
  readonly remembered: ReadonlyMap<string, ColumnMapping>
}

/** Which column is what in a file: as said for this import, as chosen before for such a table, or for the reader to guess. */
export async function columnsFor(
  path: string,
  bytes: Uint8Array,
  { said, remembered }: Columns
): Promise<{ readonly columns?: ColumnMapping }> {
  if (said !== null) return { columns: said }
  // Any text would have to be decoded twice to see whether it is a table; those without such a name are guessed.
  if (!/\.(?:csv|tsv|tab|jsonl|ndjson)$/i.test(path)) return {}
  const table = await lookAt(path, bytes)
  const columns = table === null ? undefined : remembered.get(columnsKey(table.columns))
  return columns === undefined ? {} : { columns }
}

/** A table's columns and first rows with what is what; null for what is no table. */
export async function previewOf(db: Archive, name: string, bytes: Uint8Array): Promise<TablePreview | null> {
  const table = await lookAt(name, bytes)
  if (table === null) return null
  const remembered = rememberedColumns(db, columnsKey(table.columns))
  return {
    columns: table.columns,
    rows: table.rows.map((row) => row.map((cell) => cell.slice(0, CELL))),
    mapping: remembered ?? guessColumns(table.columns),
    remembered: remembered !== null
  }
}

async function lookAt(name: string, bytes: Uint8Array): Promise<TableLook | null> {
  const { previewTable } = await import('../readers/preview.ts')
  if (bytes.length <= LOOK) return previewTable(name, bytes)
  // Up to the last line end, so that no letter is cut in half.
  const start = bytes.subarray(0, LOOK)
  const end = start.lastIndexOf(10)
  return previewTable(name, end < 1 ? start : start.subarray(0, end))
}
