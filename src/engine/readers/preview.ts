import { declaredEncoding, decode, looksBinary } from './encoding.ts'
import { formatOf } from './format.ts'
import { firstJsonLines } from './json.ts'
import { magicOf } from './magic.ts'
import { firstRows } from './table.ts'

/** A table's columns by name, and its first rows in their order. */
export interface TableLook {
  readonly columns: string[]
  readonly rows: string[][]
}

/** How many rows are enough to see which column is what. */
const rowsShown = 5

/** The columns and first rows of a table or of JSON lines, from the file's beginning; null for what is no table. */
export function previewTable(name: string, bytes: Uint8Array): TableLook | null {
  if (bytes.length === 0 || magicOf(bytes).kind !== 'text' || looksBinary(bytes)) return null
  const { text } = decode(bytes, declaredEncoding(bytes))
  const format = formatOf(name, text)
  if (format !== 'table' && format !== 'json lines') return null
  const [columns = [], ...rows] =
    format === 'table' ? firstRows(text, rowsShown) : firstJsonLines(text, rowsShown)
  return columns.length === 0 ? null : { columns, rows }
}
