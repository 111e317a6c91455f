import { z } from 'zod'

/** What a column of a table, or a key of a JSON line, can be to an article. */
export const columnRoles = [
  'headline',
  'body',
  'source',
  'byline',
  'published',
  'changed',
  'url',
  'guid',
  'version',
  'language',
  'note'
] as const
export type ColumnRole = (typeof columnRoles)[number]

/** Which column plays which part; a part that no column plays is missing. */
export const ColumnMapping = z.partialRecord(z.enum(columnRoles), z.string().min(1).max(1000)).readonly()
export type ColumnMapping = z.output<typeof ColumnMapping>

/** What a table with these columns is known by: their names in order, without case and outer space. */
export function columnsKey(columns: readonly string[]): string {
  return JSON.stringify(columns.map((column) => column.trim().toLowerCase()))
}
