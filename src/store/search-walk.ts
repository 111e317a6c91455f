import type { Plan } from '../core/search/plan.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { conditionOf, joined, type Asking, type Condition, type Range } from './search-condition.ts'
import { keyBefore } from './search-key.ts'
import { unseenAt, unseenBelow, type UnseenOf } from './search-unseen.ts'

/** A plan with what its answer is made of. */
export interface Asked {
  readonly plan: Plan
  /** Whether the articles of one cluster are one hit. */
  readonly together: boolean
  /** The last version that counts; those stored later do not, so that pages fit together while an import runs. */
  readonly upTo: number
  /** The saved search that hits may be unseen of, and whether no others are asked for. */
  readonly saved?: number | undefined
  readonly unseenOnly?: boolean
}

/** A version the walk has come to, and whether it matches. */
export interface Candidate {
  readonly key: number
  readonly article: number
  readonly cluster: number | null
  readonly version: number
  readonly versionId: number
  readonly ok: 0 | 1
}

/** A headline's word weighs as much as four of the body's. */
const HEADLINE_WEIGHT = 4

/** Where the index holds more than one in so many of the versions it is asked once for many of them, not for each. */
const SPARSE = 20

// Statements are compiled anew: their shapes are as many as queries are, and one of them may run within another.
// Keys in FTS5's conditions are cast: numbers past 32 bits are bound as floats, and it passes over a bound that is no integer.

/** The next versions the plan comes to below a key, newest first, at most so many, whether they match or not. */
export function candidatesOf(db: Archive, asked: Asked, below: number, limit: number): Candidate[] {
  const unseen = unseenOf(asked)
  if (unseen !== null) return unseenBelow(db, unseen, below, limit)
  const range = rangeOf(db, asked.plan, below, limit)
  if (range === null) return []
  const { sql, values } = walk(asked, range, restOf(db, asked.plan, askingFor(db, asked.plan, range, limit)))
  return db.prepare<(string | number)[], Candidate>(`${sql} LIMIT ?`).all(...values, limit)
}

/** How well versions do that match, by their keys: the lower, the better. Words outside the index leave no score. */
export function scoresOf(db: Archive, { match, index }: Plan, keys: readonly number[]): Map<number, number> {
  if (match === null || keys.length === 0) return new Map()
  const rows = db
    .prepare<(string | number)[], { key: number; score: number }>(
      `SELECT rowid AS key, bm25(${index}, ${HEADLINE_WEIGHT}.0, 1.0) AS score
         FROM ${index}
        WHERE ${index} MATCH ? AND rowid >= CAST(? AS INTEGER) AND rowid <= CAST(? AS INTEGER)
          AND +rowid IN (SELECT value FROM json_each(?))`
    )
    .all(match, Math.min(...keys), Math.max(...keys), JSON.stringify(keys))
  return new Map(rows.map(({ key, score }) => [key, score]))
}

/** The version with a key, where it matches. */
export function matchAt(db: Archive, asked: Asked, key: number): Candidate | null {
  const unseen = unseenOf(asked)
  if (unseen !== null) return unseenAt(db, unseen, key)
  const days = rangeOfDays(asked.plan)
  if (key < days.from || key >= days.below) return null
  const { sql, values } = walk(asked, { from: key, below: key + 1 }, restOf(db, asked.plan, 'one'))
  const one = db.prepare<(string | number)[], Candidate>(sql).get(...values)
  return one?.ok === 1 ? one : null
}

function unseenOf({ saved, unseenOnly, upTo }: Asked): UnseenOf | null {
  return saved !== undefined && unseenOnly === true ? { saved, upTo } : null
}

/** The keys of the versions of an article, or of all articles of a cluster, that stand above a key. */
export function keysAbove(db: Archive, { article, cluster, key }: Candidate, together: boolean): number[] {
  const rows = together && cluster !== null ? ofCluster(db, cluster) : ofArticle(db, article)
  return rows.filter((one) => one.key > key).map((one) => one.key)
}

/** The versions of all articles of a cluster, newest first. */
export function ofCluster(db: Archive, cluster: number): { key: number; article: number }[] {
  return prepared<[number], { key: number; article: number }>(
    db,
    `SELECT v.search_key AS key, v.article_id AS article
       FROM article a JOIN version v ON v.article_id = a.id
      WHERE a.cluster_id = ? ORDER BY v.search_key DESC`
  ).all(cluster)
}

function ofArticle(db: Archive, article: number): { key: number; article: number }[] {
  return prepared<[number], { key: number; article: number }>(
    db,
    'SELECT search_key AS key, article_id AS article FROM version WHERE article_id = ?'
  ).all(article)
}

/** The stretch of keys that holds the next candidates below a key; null where there are none. */
function rangeOf(db: Archive, plan: Plan, below: number, limit: number): Range | null {
  const days = rangeOfDays(plan)
  const { from } = days
  const high = Math.min(below, days.below)
  if (high <= from) return null
  if (plan.rest.length === 0) return { from, below: high }
  const last = keyAt(db, plan, { from, below: high }, limit - 1)
  return { from: last ?? from, below: high }
}

function rangeOfDays({ from, to }: Plan): Range {
  return {
    from: from === null ? 0 : keyBefore(from),
    below: to === null ? Number.MAX_SAFE_INTEGER : keyBefore(to)
  }
}

/** The key of the candidate so many places below the top of a range; null where there are fewer. */
function keyAt(
  db: Archive,
  { match, index }: Plan | { match: null; index: 'word_index' },
  range: Range,
  places: number
): number | null {
  const row =
    match === null
      ? prepared<[number, number, number], { key: number }>(
          db,
          `SELECT search_key AS key FROM version WHERE search_key >= ? AND search_key < ?
            ORDER BY search_key DESC LIMIT 1 OFFSET ?`
        ).get(range.from, range.below, places)
      : prepared<[string, number, number, number], { key: number }>(
          db,
          `SELECT rowid AS key FROM ${index}
            WHERE ${index} MATCH ? AND rowid >= CAST(? AS INTEGER) AND rowid < CAST(? AS INTEGER)
            ORDER BY rowid DESC LIMIT 1 OFFSET ?`
        ).get(match, range.from, range.below, places)
  return row?.key ?? null
}

/** Ask for many at once where the candidates stand close together, else for each by itself. */
function askingFor(db: Archive, plan: Plan, range: Range, limit: number): Asking {
  if (plan.rest.length === 0 || plan.index === 'added_index') return 'one'
  if (plan.match === null) return range
  const far = keyAt(db, { match: null, index: 'word_index' }, range, limit * SPARSE)
  return far === null ? range : 'one'
}

function restOf(db: Archive, plan: Plan, asking: Asking): Condition {
  return joined(
    plan.rest.map(({ node, found }) => conditionOf(db, node, asking, found)),
    ' AND '
  )
}

function walk({ plan, upTo }: Asked, { from, below }: Range, rest: Condition): Condition {
  const columns = `v.search_key AS key, v.article_id AS article, a.cluster_id AS cluster, v.number AS version,
                   v.id AS versionId, (v.id <= ? AND ${rest.sql}) AS ok`
  if (plan.match === null) {
    return {
      sql: `SELECT ${columns}
              FROM version v CROSS JOIN article a ON a.id = v.article_id
             WHERE v.search_key < ? AND v.search_key >= ?
             ORDER BY v.search_key DESC`,
      values: [upTo, ...rest.values, below, from]
    }
  }
  const { index } = plan
  return {
    sql: `SELECT ${columns}
            FROM ${index} CROSS JOIN version v ON v.search_key = ${index}.rowid CROSS JOIN article a ON a.id = v.article_id
           WHERE ${index} MATCH ? AND ${index}.rowid < CAST(? AS INTEGER) AND ${index}.rowid >= CAST(? AS INTEGER)
           ORDER BY ${index}.rowid DESC`,
    values: [upTo, ...rest.values, plan.match, below, from]
  }
}
