import { csvCell } from '../search/export.ts'
import type { ListedEntity } from './study-calls.ts'

const columns = ['entity', 'name', 'kind', 'mentions', 'articles', 'recent', 'before', 'firstOn'] as const

/** Entities as a CSV file that spreadsheets open: a byte-order mark, CRLF, a line of column names. */
export function entitiesAsCsv(entities: readonly ListedEntity[]): string {
  const lines = entities.map((entity) => columns.map((column) => csvCell(entity[column])).join(','))
  return `\uFEFF${[columns.join(','), ...lines].join('\r\n')}\r\n`
}
