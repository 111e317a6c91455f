import Papa from 'papaparse'
import { guessColumns, hasText } from './columns.ts'
import type { FileReading, FoundArticle, ReadOptions, Skipped } from './reading.ts'
import { defaultLimits } from './reading.ts'
import { checkCancelled, parsing, unreadable } from './refuse.ts'
import { rowArticle } from './row.ts'

type Row = Readonly<Record<string, unknown>>

/** The names in a table's first line, for the analyst to say which is what. */
export function columnNames(content: string): string[] {
  return (Papa.parse<Row>(content, { header: true, preview: 1 }).meta.fields ?? []).filter(
    (name) => name.trim() !== ''
  )
}

/** A table of articles, one a row, its first line naming the columns (CSV with commas, semicolons, tabs or bars). */
export async function readTable(content: string, options: ReadOptions = {}): Promise<FileReading> {
  const most = options.limits?.articles ?? defaultLimits.articles
  const parsed = await parsing('table', () =>
    Papa.parse<Row>(content, { header: true, skipEmptyLines: 'greedy', preview: most + 1 })
  )
  const columns = options.columns ?? guessColumns(parsed.meta.fields ?? [])
  if (!hasText(columns)) {
    throw unreadable(
      `None of this table’s columns looks like a headline or a text; say which is which (it has ${listed(parsed.meta.fields ?? [])}).`
    )
  }
  const articles: FoundArticle[] = []
  const skipped: Skipped[] = []
  for (const [at, row] of parsed.data.slice(0, most).entries()) {
    checkCancelled(options.signal)
    const name = `row ${String(at + 2)}` // as a spreadsheet counts, with the names in row 1
    const article = await rowArticle(name, (column) => cellOf(row, column), columns)
    if (article === null) skipped.push({ name, reason: 'This row has neither text nor a headline.' })
    else articles.push(article)
  }
  if (parsed.data.length > most)
    skipped.push({
      name: `row ${String(most + 2)} on`,
      reason: `Only the first ${String(most)} rows are read.`
    })
  return {
    format: 'table (CSV)',
    encoding: null,
    articles,
    skipped,
    claimed: parsed.data.length > most ? null : parsed.data.length
  }
}

function cellOf(row: Row, column: string): string | null {
  const value = Object.hasOwn(row, column) ? row[column] : null
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

function listed(names: readonly string[]): string {
  return names
    .slice(0, 12)
    .map((name) => `“${name.slice(0, 40)}”`)
    .join(', ')
}
