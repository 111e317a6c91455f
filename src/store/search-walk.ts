import type { Plan } from '../core/search/plan.ts'
import type { Archive } from './open.ts'
import { conditionOf, joined, type Asking, type Condition } from './search-condition.ts'
import { keyBefore } from './search-key.ts'

/** A version the walk has come to, and whether it matches. */
export interface Candidate {
  readonly key: number
  readonly article: number
  readonly version: number
  readonly versionId: number
  readonly ok: 0 | 1
}

export interface Ranked extends Candidate {
  /** The lower the better. */
  readonly score: number
}

/** A headline's word weighs as much as four of the body's. */
const HEADLINE_WEIGHT = 4

// Statements are compiled anew: their shapes are as many as queries are, and one of them may run within another.
// Keys in FTS5's conditions are cast: numbers past 32 bits are bound as floats, and it passes over a bound that is no integer.

/** Versions the plan comes to below a key, newest first, whether they match or not. */
export function candidatesOf(db: Archive, plan: Plan, below: number): IterableIterator<Candidate> {
  const { sql, values } = walk(plan, restOf(db, plan), '', below)
  return db.prepare<(string | number)[], Candidate>(sql).iterate(...values)
}

/** The newest versions the plan comes to, at most so many, with how well each that matches does. */
export function rankedOf(db: Archive, plan: Plan, limit: number): Ranked[] {
  const rest = restOf(db, plan)
  const score =
    plan.match === null
      ? ', 0.0 AS score'
      : `, iif(${rest.sql}, bm25(${plan.index}, ${HEADLINE_WEIGHT}.0, 1.0), 0) AS score`
  const { sql, values } = walk(plan, rest, score, Number.MAX_SAFE_INTEGER)
  const twice = plan.match === null ? values : [...rest.values, ...values]
  return db.prepare<(string | number)[], Ranked>(`${sql} LIMIT ?`).all(...twice, limit)
}

/** How many versions the plan comes to, at most so many, and how many versions and articles match among them. */
export function countOf(
  db: Archive,
  plan: Plan,
  limit: number
): { seen: number; matches: number; articles: number } {
  const { sql, values } =
    plan.rest.length === 0 && plan.match !== null
      ? bareCount(plan)
      : walk(plan, restOf(db, plan), '', Number.MAX_SAFE_INTEGER)
  const row = db
    .prepare<(string | number)[], { seen: number; matches: number; articles: number }>(
      `SELECT count(*) AS seen, ifnull(sum(ok), 0) AS matches, count(DISTINCT iif(ok, article, NULL)) AS articles
       FROM (${sql} LIMIT ?)`
    )
    .get(...values, limit)
  return row ?? { seen: 0, matches: 0, articles: 0 }
}

/** Whether the version with a key matches. */
export function matchesAt(db: Archive, plan: Plan, key: number): boolean {
  const { sql, values } = walk(plan, restOf(db, plan, 'one'), '', key + 1, key)
  return db.prepare<(string | number)[], Candidate>(sql).get(...values)?.ok === 1
}

function restOf(
  db: Archive,
  plan: Plan,
  asking: Asking = plan.index === 'added_index' ? 'one' : 'many'
): Condition {
  return joined(
    plan.rest.map(({ node, found }) => conditionOf(db, node, asking, found)),
    ' AND '
  )
}

function walk(plan: Plan, rest: Condition, more: string, below: number, from = 0): Condition {
  const low = Math.max(from, plan.from === null ? 0 : keyBefore(plan.from))
  const high = Math.min(below, plan.to === null ? Number.MAX_SAFE_INTEGER : keyBefore(plan.to))
  const columns = `v.search_key AS key, v.article_id AS article, v.number AS version, v.id AS versionId, ${rest.sql} AS ok${more}`
  if (plan.match === null) {
    return {
      sql: `SELECT ${columns}
              FROM version v CROSS JOIN article a ON a.id = v.article_id
             WHERE v.search_key < ? AND v.search_key >= ?
             ORDER BY v.search_key DESC`,
      values: [...rest.values, high, low]
    }
  }
  const { index } = plan
  return {
    sql: `SELECT ${columns}
            FROM ${index} CROSS JOIN version v ON v.search_key = ${index}.rowid CROSS JOIN article a ON a.id = v.article_id
           WHERE ${index} MATCH ? AND ${index}.rowid < CAST(? AS INTEGER) AND ${index}.rowid >= CAST(? AS INTEGER)
           ORDER BY ${index}.rowid DESC`,
    values: [...rest.values, plan.match, high, low]
  }
}

/** Counting what the index alone answers needs no version until all keys are there. */
function bareCount({ index, match, from, to }: Plan): Condition {
  return {
    sql: `SELECT 1 AS ok, (SELECT article_id FROM version v WHERE v.search_key = ${index}.rowid) AS article
            FROM ${index}
           WHERE ${index} MATCH ? AND rowid < CAST(? AS INTEGER) AND rowid >= CAST(? AS INTEGER)`,
    values: [
      match ?? '',
      to === null ? Number.MAX_SAFE_INTEGER : keyBefore(to),
      from === null ? 0 : keyBefore(from)
    ]
  }
}
