import { z } from 'zod'
import { csvCell } from '../search/export.ts'

/** A cell: text, a number, or nothing. */
const Cell = z.union([z.string(), z.number(), z.null()])

/** Rows under named columns, for a file or a chart. */
export const Table = z.object({ columns: z.array(z.string()), rows: z.array(z.array(Cell)) })
export type Table = z.output<typeof Table>

/** A table as CSV. Spreadsheets take a file for UTF-8 by the mark before it. */
export function csvOf({ columns, rows }: Table): string {
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`
}
