import { z } from 'zod'
import { Holdings } from './holdings.ts'

const Count = z.int().nonnegative()

/** What of one table of a damaged archive can be read: its rows, and how many places in it cannot be. */
export const TableFound = z.object({ table: z.string(), rows: Count, gaps: Count })
export type TableFound = z.output<typeof TableFound>

/** What can be read of an archive's file. */
export const Diagnosis = z.object({
  file: z.string(),
  bytes: z.number(),
  /** The format of the archive; null where the file does not even say what it holds. */
  format: Count.nullable(),
  /** What SQLite finds wrong, in its words; the first things alone. */
  problems: z.array(z.string()),
  tables: z.array(TableFound)
})
export type Diagnosis = z.output<typeof Diagnosis>

/** What came of one table: how much was read, and how much of that stands in the new archive. */
export const TableSaved = TableFound.extend({ kept: Count })
export type TableSaved = z.output<typeof TableSaved>

/** A new archive made of what could be read of a damaged one. */
export const Salvaged = z.object({
  folder: z.string(),
  tables: z.array(TableSaved),
  holdings: Holdings,
  /** What is not as it should be in the new archive; each thing is one sentence. */
  problems: z.array(z.string())
})
export type Salvaged = z.output<typeof Salvaged>

/** Whether all that a table held is in the new archive. */
export function isWhole({ rows, gaps, kept }: TableSaved): boolean {
  return gaps === 0 && kept === rows
}
