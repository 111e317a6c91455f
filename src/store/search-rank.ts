import type { Plan } from '../core/search/plan.ts'
import type { Archive } from './open.ts'
import type { Candidate } from './search-walk.ts'

/** A headline's word weighs as much as four of the body's. */
const HEADLINE_WEIGHT = 4

/** Matches, the best first, newer ones first where they are as good. */
export function inOrder(db: Archive, plan: Plan, matches: readonly Candidate[]): Candidate[] {
  const keys = matches.map(({ key }) => key)
  const scores = scoresOf(db, plan, keys)
  const scoreOf = ({ key }: Candidate): number => scores.get(key) ?? 0
  return matches.toSorted((a, b) => scoreOf(a) - scoreOf(b) || b.key - a.key)
}

/** How well versions do that match, by their keys: the lower, the better. Words outside the index leave no score. */
function scoresOf(db: Archive, { match, index }: Plan, keys: readonly number[]): Map<number, number> {
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
