import { outcomes, type ImportLine, type Outcome } from '../core/import/calls.ts'
import { ColumnMapping } from '../core/import/columns.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { countUndecided } from './receipt.ts'

interface ImportRow {
  readonly id: number
  readonly started_at: string
  readonly finished_at: string | null
  readonly state: ImportLine['state']
}

/** What an import was asked to take in. Bytes that came without a file are known by name alone. */
export type NamedItem = { readonly path: string } | { readonly name: string }

/** Begin an import of items, which are written down so that it can go on later. Times are UTC, ISO 8601. Returns its row. */
export function addImport(
  db: Archive,
  {
    startedAt,
    items,
    columns = null
  }: {
    readonly startedAt: string
    readonly items: readonly NamedItem[]
    readonly columns?: ColumnMapping | null
  }
): number {
  const added = db.prepare(`INSERT INTO import (started_at, state) VALUES (?, 'running')`).run(startedAt)
  const importId = Number(added.lastInsertRowid)
  const named = items.map((item) => ('path' in item ? { path: item.path } : { name: item.name }))
  db.prepare('INSERT INTO import_source (import_id, items, columns) VALUES (?, ?, ?)').run(
    importId,
    JSON.stringify(named),
    columns === null ? null : JSON.stringify(columns)
  )
  return importId
}

/** What an import was asked to take in, and which column is what; null for one made before this was written down. */
export function sourceOfImport(
  db: Archive,
  importId: number
): { readonly items: NamedItem[]; readonly columns: ColumnMapping | null } | null {
  const row = db
    .prepare<[number], { items: string; columns: string | null }>(
      'SELECT items, columns FROM import_source WHERE import_id = ?'
    )
    .get(importId)
  if (row === undefined) return null
  const columns = row.columns === null ? null : ColumnMapping.parse(JSON.parse(row.columns))
  return { items: JSON.parse(row.items) as NamedItem[], columns }
}

/** Let an import that stopped run again. */
export function reopenImport(db: Archive, id: number): void {
  db.prepare(`UPDATE import SET state = 'running', finished_at = NULL WHERE id = ?`).run(id)
}

/** Where an import found what it has receipts for: each file, and each thing in it. */
export function placesOf(db: Archive, importId: number): Set<string> {
  const rows = db
    .prepare<[number], { path: string }>('SELECT path FROM receipt WHERE import_id = ?')
    .all(importId)
  return new Set(rows.map(({ path }) => path))
}

export function finishImport(
  db: Archive,
  id: number,
  state: 'finished' | 'cancelled',
  finishedAt: string
): void {
  db.prepare('UPDATE import SET state = ?, finished_at = ? WHERE id = ?').run(state, finishedAt, id)
}

/** Mark an import that could not go on. */
export function interruptImport(db: Archive, id: number): void {
  db.prepare(`UPDATE import SET state = 'interrupted' WHERE id = ?`).run(id)
}

/** Mark the imports that were left running. */
export function markInterrupted(db: Archive): void {
  db.prepare(`UPDATE import SET state = 'interrupted' WHERE state = 'running'`).run()
}

/** Write down what became of one thing found. `versionId` is the version it became, or the one it is a copy of. */
export function addReceipt(
  db: Archive,
  importId: number,
  receipt: {
    readonly path: string
    readonly outcome: Outcome
    readonly versionId: number | null
    readonly reason: string
    /** The file it was found in; missing when there were no bytes to keep. */
    readonly originalId?: number | null
    /** The article that a copy is like, or a doubtful one may be a version of. */
    readonly near?: number | null
  }
): void {
  prepared<[number, string, string, number | null, number | null, number | null, string]>(
    db,
    `INSERT INTO receipt (import_id, path, outcome, version_id, original_id, near_id, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?)`
  ).run(
    importId,
    receipt.path,
    receipt.outcome,
    receipt.versionId,
    receipt.originalId ?? null,
    receipt.near ?? null,
    receipt.reason
  )
}

/** Imports, newest first. */
export function importsOf(db: Archive, limit: number): ImportLine[] {
  return db
    .prepare<[number], ImportRow>(
      'SELECT id, started_at, finished_at, state FROM import ORDER BY id DESC LIMIT ?'
    )
    .all(limit)
    .map((row) => toImportLine(db, row))
}

export function findImport(db: Archive, id: number): ImportLine | null {
  const row = db
    .prepare<[number], ImportRow>('SELECT id, started_at, finished_at, state FROM import WHERE id = ?')
    .get(id)
  return row === undefined ? null : toImportLine(db, row)
}

function toImportLine(db: Archive, row: ImportRow): ImportLine {
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>
  const rows = db
    .prepare<[number], { outcome: Outcome; count: number }>(
      'SELECT outcome, count(*) AS count FROM receipt WHERE import_id = ? GROUP BY outcome'
    )
    .all(row.id)
  for (const { outcome, count } of rows) counts[outcome] = count
  return {
    import: row.id,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    state: row.state,
    found: rows.reduce((sum, { count }) => sum + count, 0),
    outcomes: counts,
    undecided: counts.doubtful === 0 ? 0 : countUndecided(db, row.id)
  }
}

export function countImports(db: Archive): number {
  return prepared<[], { count: number }>(db, 'SELECT count(*) AS count FROM import').get()?.count ?? 0
}

export function countVersions(db: Archive): number {
  return prepared<[], { count: number }>(db, 'SELECT count(*) AS count FROM version').get()?.count ?? 0
}

/** What became of the thing an import found in a place, as its latest receipt says; null when it has none. */
export function receivedAs(db: Archive, importId: number, path: string): Outcome | null {
  const row = db
    .prepare<[number, string], { outcome: Outcome }>(
      'SELECT outcome FROM receipt WHERE import_id = ? AND path = ? ORDER BY id DESC LIMIT 1'
    )
    .get(importId, path)
  return row?.outcome ?? null
}
