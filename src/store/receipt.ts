import {
  outcomes,
  type Outcome,
  type OutcomeCounts,
  type Receipt,
  type ReceiptPage
} from '../core/import/calls.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** Which receipts of an import are asked for. */
export interface ReceiptFilter {
  readonly outcome?: Outcome | undefined
  /** Of doubts: decided, or waiting. */
  readonly decided?: boolean | undefined
  /** Words that path or reason must hold. */
  readonly text?: string
}

const FROM = `
  FROM receipt r
  LEFT JOIN version v ON v.id = r.version_id
  LEFT JOIN article a ON a.id = v.article_id
  LEFT JOIN article n ON n.id = r.near_id`

const DECISION = `
  CASE WHEN r.outcome <> 'doubtful' OR v.article_id IS NULL OR r.near_id IS NULL THEN NULL
       WHEN v.article_id = r.near_id THEN 'joined'
       WHEN a.cluster_id = n.cluster_id THEN 'copy'
       WHEN EXISTS (SELECT 1
                      FROM version x
                      JOIN kept_apart k ON k.text_hash = x.text_hash
                      JOIN version y ON y.text_hash = k.other_hash
                     WHERE x.article_id = v.article_id AND y.article_id = r.near_id) THEN 'apart'
   END`

/** A doubt waits for the analyst as long as both articles are there and nothing was decided about them. */
const WAITS = `(r.outcome = 'doubtful' AND v.article_id IS NOT NULL AND r.near_id IS NOT NULL AND ${DECISION} IS NULL)`

/** What became of the things an import found, in the order found. `after` is the `next` of the page before. */
export function receiptPage(
  db: Archive,
  importId: number,
  { after, limit, ...filter }: ReceiptFilter & { readonly after: string | null; readonly limit: number }
): ReceiptPage {
  const receipts: Receipt[] = []
  for (const receipt of matching(db, importId, filter, after === null ? 0 : Number(after))) {
    if (receipts.length === limit) return { receipts, next: String(receipts.at(-1)?.receipt) }
    receipts.push(receipt)
  }
  return { receipts, next: null }
}

/** How many receipts of an import match. */
export function countReceipts(db: Archive, importId: number, filter: ReceiptFilter): number {
  if (!filter.text) return countWhere(db, importId, filter)
  let count = 0
  for (const _receipt of matching(db, importId, filter, 0)) count++
  return count
}

/** What became of the things that an import found below a folder, given with its last separator. */
export function outcomesUnder(db: Archive, importId: number, folder: string): OutcomeCounts {
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as OutcomeCounts
  const rows = prepared<[object], { outcome: Outcome; count: number }>(
    db,
    `SELECT outcome, count(*) AS count FROM receipt
      WHERE import_id = @importId AND substr(path, 1, length(@folder)) = @folder GROUP BY outcome`
  ).all({ importId, folder })
  for (const { outcome, count } of rows) counts[outcome] = count
  return counts
}

/** How many doubts of an import wait for the analyst. */
export function countUndecided(db: Archive, importId: number): number {
  return countWhere(db, importId, { outcome: 'doubtful', decided: false })
}

/** The folder that all that an import found lay in, up to its last separator; empty when there is none. */
export function folderOfImport(db: Archive, importId: number): string {
  const { first, last } = prepared<[number], { first: string | null; last: string | null }>(
    db,
    'SELECT min(path) AS first, max(path) AS last FROM receipt WHERE import_id = ?'
  ).get(importId) as { first: string | null; last: string | null }
  // What the first and the last in order begin with, all between them begin with.
  const [a, b] = [first ?? '', last ?? '']
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  const shared = a.slice(0, same)
  return shared.slice(0, Math.max(shared.lastIndexOf('/'), shared.lastIndexOf('\\')) + 1)
}

function countWhere(db: Archive, importId: number, filter: ReceiptFilter): number {
  const row = prepared<[object], { count: number }>(
    db,
    `SELECT count(*) AS count ${FROM} WHERE r.import_id = @importId ${conditions(filter)}`
  ).get({ importId, ...valuesOf(filter) })
  return row?.count ?? 0
}

/** Left to itself SQLite goes by outcome and sorts a whole import for each page of it. */
function inOrder({ outcome }: ReceiptFilter): string {
  return FROM.replace(
    'receipt r',
    `receipt r INDEXED BY receipt_by_${outcome === undefined ? 'import' : 'outcome'}`
  )
}

function conditions({ outcome, decided }: ReceiptFilter): string {
  const ofOutcome = outcome === undefined ? '' : 'AND r.outcome = @outcome'
  if (decided === undefined) return ofOutcome
  return `${ofOutcome} AND r.outcome = 'doubtful' AND ${decided ? 'NOT' : ''} ${WAITS}`
}

function valuesOf({ outcome }: ReceiptFilter): { readonly outcome?: Outcome } {
  return outcome === undefined ? {} : { outcome }
}

function* matching(db: Archive, importId: number, filter: ReceiptFilter, after: number): Generator<Receipt> {
  // Compiled anew each time: a statement that is being read from cannot be started a second time.
  const rows = db
    .prepare<[object], Receipt>(
      `SELECT r.id AS receipt, r.path, r.outcome, v.article_id AS article, v.number AS version, r.near_id AS near,
              r.reason, ${DECISION} AS decision
         ${inOrder(filter)}
        WHERE r.import_id = @importId AND r.id > @after ${conditions(filter)}
        ORDER BY r.id`
    )
    .iterate({ importId, after, ...valuesOf(filter) })
  const words = folded(filter.text ?? '')
    .split(/\s+/)
    .filter(Boolean)
  for (const row of rows) {
    if (words.length === 0 || holdsAll(folded(`${row.path} ${row.reason}`), words)) yield row
  }
}

function holdsAll(line: string, words: readonly string[]): boolean {
  return words.every((word) => line.includes(word))
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
