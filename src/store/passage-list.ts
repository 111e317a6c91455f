import type { PassageOrder } from '../core/passage/calls.ts'
import type { PassageFilter } from '../core/passage/filter.ts'
import type { PassageLine } from '../core/passage/model.ts'
import { wordsAround } from './hit-context.ts'
import type { Archive } from './open.ts'
import { PASSAGE_COLUMNS, toPassage, type PassageRow } from './passage.ts'
import { conditionOn, PASSAGE_TABLES } from './passage-condition.ts'
import { prepared } from './prepared.ts'

interface LineRow extends PassageRow {
  readonly headline: string | null
  readonly source: string | null
  readonly publishedOn: string | null
  readonly body: string
  readonly keys: string
  readonly newest: string | null
}

/** What passages are sorted by, each rising; the last makes every passage's keys its own. */
const ORDERS: Readonly<Record<PassageOrder, readonly string[]>> = {
  newest: ['-v.search_key', 'p.start', 'p.id'],
  oldest: ['v.search_key', 'p.start', 'p.id'],
  source: [`lower(ifnull(s.name, ''))`, '-v.search_key', 'p.start', 'p.id'],
  marked: ['-p.id']
}

export interface PassagePageArgs {
  readonly filter: PassageFilter
  readonly order: PassageOrder
  readonly after: string | null
  readonly limit: number
  /** UTC, ISO 8601. */
  readonly now: string
}

/** A page of the passages a filter keeps, and how many it keeps in all. */
export function passagePage(
  db: Archive,
  { filter, order, after, limit, now }: PassagePageArgs
): { passages: PassageLine[]; next: string | null; total: number } {
  const where = conditionOn(db, filter, now)
  const keys = ORDERS[order]
  const from = after === null ? null : (JSON.parse(after) as (string | number)[])
  const further = from === null ? '1' : `(${keys.join(', ')}) > (${keys.map(() => '?').join(', ')})`
  // Sorted by what is small: the texts are read of those alone that are shown.
  const shown = `SELECT p.id FROM ${PASSAGE_TABLES} WHERE ${where.sql} AND ${further} ORDER BY ${keys.join(', ')} LIMIT ?`
  const rows = db
    .prepare<(string | number)[], LineRow>(
      `${linesBy(keys)} WHERE p.id IN (${shown}) ORDER BY ${keys.join(', ')}`
    )
    .all(...where.values, ...(from ?? []), limit + 1)
  const counted = db
    .prepare<(string | number)[], { total: number }>(
      `SELECT count(*) AS total FROM ${PASSAGE_TABLES} WHERE ${where.sql}`
    )
    .get(...where.values)
  const page = rows.slice(0, limit)
  return {
    passages: page.map((row) => toLine(db, row)),
    next: rows.length > limit ? (page.at(-1)?.keys ?? null) : null,
    total: counted?.total ?? 0
  }
}

/** One passage with what stands around it. */
export function findPassageLine(db: Archive, passage: number): PassageLine | null {
  const row = prepared<[number], LineRow>(db, `${linesBy(ORDERS.marked)} WHERE p.id = ?`).get(passage)
  return row === undefined ? null : toLine(db, row)
}

/** The rows of all passages that a filter keeps, newest article first if not said otherwise. */
export function passagesKept(
  db: Archive,
  filter: PassageFilter,
  now: string,
  order: PassageOrder = 'newest'
): number[] {
  const { sql, values } = conditionOn(db, filter, now)
  return db
    .prepare<(string | number)[], { id: number }>(
      `SELECT p.id FROM ${PASSAGE_TABLES} WHERE ${sql} ORDER BY ${ORDERS[order].join(', ')}`
    )
    .all(...values)
    .map(({ id }) => id)
}

/** Passages whose notes hold some text, newest article first. */
export function passagesNoting(db: Archive, text: string): PassageLine[] {
  return prepared<[string], LineRow>(
    db,
    `${linesBy(ORDERS.newest)} WHERE instr(p.note, ?) > 0 ORDER BY ${ORDERS.newest.join(', ')}`
  )
    .all(text)
    .map((row) => toLine(db, row))
}

function linesBy(keys: readonly string[]): string {
  return `
  SELECT ${PASSAGE_COLUMNS}, v.headline, s.name AS source, v.published_on AS publishedOn, t.body,
         json_array(${keys.join(', ')}) AS keys,
         iif(x.id IS NULL, NULL, json_object('version', w.number, 'state', x.state, 'how', x.how)) AS newest
    FROM ${PASSAGE_TABLES}
    JOIN text t ON t.id = v.search_key
    LEFT JOIN version w ON w.search_key = a.newest_key
    LEFT JOIN placement x ON x.passage_id = p.id AND x.version_id = w.id`
}

function toLine(
  db: Archive,
  { body, keys: _keys, newest, headline, source, publishedOn, ...row }: LineRow
): PassageLine {
  return {
    ...toPassage(db, row),
    headline,
    source,
    publishedOn,
    ...wordsAround(body, row),
    newest: newest === null ? null : (JSON.parse(newest) as PassageLine['newest'])
  }
}
