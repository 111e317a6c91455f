import type { PublishingStatus } from '../article/model.ts'
import type { ExportFormat } from './query-calls.ts'

/** An article that matches, as it is written to a file. */
export interface ExportLine {
  readonly article: number
  readonly version: number
  readonly versions: number
  readonly headline: string | null
  readonly source: string | null
  readonly date: string | null
  readonly language: string | null
  readonly status: PublishingStatus
  /** How many other articles are copies of the same story. */
  readonly copies: number
  readonly url: string | null
  readonly tags: readonly string[]
  readonly snippet: string
}

const columns = [
  'article',
  'version',
  'versions',
  'headline',
  'source',
  'date',
  'language',
  'status',
  'copies',
  'url',
  'tags',
  'snippet'
] as const satisfies readonly (keyof ExportLine)[]

/** What stands before the first line: spreadsheets take a file for UTF-8 by its mark. */
export function exportHead(format: ExportFormat): string {
  return format === 'csv' ? `\uFEFF${columns.join(',')}\r\n` : ''
}

/** One line of the file, with its end. */
export function exportLine(format: ExportFormat, line: ExportLine): string {
  if (format === 'jsonl')
    return `${JSON.stringify(Object.fromEntries(columns.map((name) => [name, line[name]])))}\n`
  return `${columns.map((name) => csvCell(line[name])).join(',')}\r\n`
}

/** A value as a cell of a CSV file; what a spreadsheet would calculate gets an apostrophe before it. */
export function csvCell(value: string | number | readonly string[] | null): string {
  if (typeof value === 'number') return String(value)
  const text = typeof value === 'string' ? value : (value ?? []).join('; ')
  const safe = isFormula(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Whether a spreadsheet would calculate what it is given (owasp.org, CSV injection). */
function isFormula(text: string): boolean {
  return /^[=+\-@\t\r\n＝＋－＠]/u.test(text)
}
