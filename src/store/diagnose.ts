import type { TableFound } from '../core/archive/damage.ts'
import { trackedTables } from './change.ts'
import type { Archive } from './open.ts'
import { readableRows } from './readable.ts'
import { isDamage, tablesOf, troublesIn } from './snapshot.ts'

/** The tables whose rows nothing else tells, in an order in which what a row refers to comes before it. */
export const ownTables: readonly string[] = ['picture', ...trackedTables, 'read_mark']

/** How many of SQLite's findings are told. */
const MOST = 20

/**
 * Look through an archive's file for what can be read of it, telling the tables that hold the analyst's own; yields after each. All the rest
 * follows from these. Fails as SQLite does where the file does not even say which tables it has.
 */
export function* diagnoseSteps(db: Archive): Generator<null, { problems: string[]; tables: TableFound[] }> {
  const there = tablesOf(db)
  const problems: string[] = []
  const tables: TableFound[] = []
  for (const table of there) {
    const found = findings(db, table)
    problems.push(...found)
    yield null
    if (!ownTables.includes(table)) continue
    if (found.length === 0) tables.push({ table, rows: countOf(db, table), gaps: 0 })
    else tables.push(yield* countReadable(db, table))
  }
  return { problems: problems.slice(0, MOST), tables }
}

function* countReadable(db: Archive, table: string): Generator<null, TableFound> {
  let rows = 0
  let gaps = 0
  for (const batch of readableRows(db, table, () => gaps++)) {
    rows += batch.length
    yield null
  }
  return { table, rows, gaps }
}

function findings(db: Archive, table: string): string[] {
  try {
    return troublesIn(db, table).map((found) => found.replaceAll(/\s+/g, ' '))
  } catch (error) {
    if (!isDamage(error)) throw error
    return [error instanceof Error ? error.message : String(error)]
  }
}

export function countOf(db: Archive, table: string): number {
  return db.prepare<[], { count: number }>(`SELECT count(*) AS count FROM ${table}`).get()?.count ?? 0
}
