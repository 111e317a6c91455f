import Papa from 'papaparse'
import { guessColumns, hasText } from './columns.ts'
import {
  defaultLimits,
  type FileReading,
  type FoundArticle,
  type ReadOptions,
  type Skipped
} from './reading.ts'
import { checkCancelled, parsing, unreadable } from './refuse.ts'
import { rowArticle } from './row.ts'

/** The first rows of a table, its names first. */
export function firstRows(content: string, most: number): string[][] {
  const { data } = Papa.parse<string[]>(content, { skipEmptyLines: 'greedy', preview: most + 1 })
  const places = columnsOf(data[0] ?? [])
  const rows = data.slice(1).map((row) => Array.from(places.values(), (place) => row[place] ?? ''))
  return [Array.from(places.keys()), ...rows]
}

/** A table of articles, one a row, its first line naming the columns (CSV with commas, semicolons, tabs or bars). */
export async function readTable(content: string, options: ReadOptions = {}): Promise<FileReading> {
  const most = options.limits?.articles ?? defaultLimits.articles
  const parsed = await parsing('table', () =>
    Papa.parse<string[]>(content, { skipEmptyLines: 'greedy', preview: most + 2 })
  )
  const [head = [], ...rows] = parsed.data
  const places = columnsOf(head)
  const columns = options.columns ?? guessColumns(Array.from(places.keys()))
  if (!hasText(columns)) {
    throw unreadable(
      `None of this table’s columns looks like a headline or a text; say which is which (it has ${listed(places.keys())}).`
    )
  }
  const articles: FoundArticle[] = []
  const skipped: Skipped[] = []
  for (const [at, row] of rows.slice(0, most).entries()) {
    checkCancelled(options.signal)
    const name = `row ${String(at + 2)}` // as a spreadsheet counts, with the names in row 1
    const article = await rowArticle(name, (column) => cellOf(row, places.get(column)), columns)
    if (article === null) skipped.push({ name, reason: 'This row has neither text nor a headline.' })
    else articles.push(article)
  }
  if (rows.length > most) {
    skipped.push({
      name: `row ${String(most + 2)} on`,
      reason: `Only the first ${String(most)} rows are read.`
    })
  }
  const claimed = rows.length > most ? null : rows.length
  return { format: 'table (CSV)', encoding: null, articles, skipped, claimed }
}

/** Where each named column stands; of two with one name the first is meant. */
function columnsOf(head: readonly string[]): Map<string, number> {
  const places = new Map<string, number>()
  for (const [at, given] of head.entries()) {
    const name = given.trim()
    if (name !== '' && !places.has(name)) places.set(name, at)
  }
  return places
}

function cellOf(row: readonly string[], place: number | undefined): string | null {
  const value = place === undefined ? undefined : row[place]
  return value === undefined || value.trim() === '' ? null : value
}

function listed(names: Iterable<string>): string {
  return Array.from(names)
    .slice(0, 12)
    .map((name) => `“${name.slice(0, 40)}”`)
    .join(', ')
}
