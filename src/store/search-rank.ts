import { indexQueryOf, placeOf } from '../core/search/fts.ts'
import { phrasesIn } from '../core/search/narrow.ts'
import type { Plan } from '../core/search/plan.ts'
import { HEADLINE_WEIGHT, scoresOf } from '../core/search/rank.ts'
import type { Node } from '../core/search/tree.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { textAt } from './search-text.ts'
import type { Candidate } from './search-walk.ts'

/**
 * How many of the newest matches the best are chosen from: by the index, 14 ms instead of 200 for a common word
 * (measurements.md); or by reading their texts, at 60 µs each.
 */
export const RANKED = { indexed: 1_500, read: 120 } as const

/** A query of more words than these takes that much longer for each text, so fewer are ranked, but never fewer than these. */
const [WORDS, FEWEST] = [4, 60] as const

/**
 * What ranking by the index may take beforehand, in nanoseconds: it counts all texts that have a phrase, however few are ranked.
 * Where fewer are, it is not worth as much.
 */
const BEFOREHAND = 12e6

/** What it takes to count a text that has a word anywhere, or to see where the words of a phrase or a headline stand, in nanoseconds. */
const [A_WORD, A_PHRASE] = [25, 250] as const

/** How common words are is judged by the newest so many versions. */
const JUDGED_BY = 512

export type Ranking = keyof typeof RANKED

/** How matches are best ranked: by the index, unless that would take long whatever there is to rank. */
export function rankingOf(db: Archive, { tree, begins }: Plan): Ranking {
  if (begins) return 'read'
  const versions =
    prepared<[], { last: number | null }>(db, 'SELECT max(id) AS last FROM version').get()?.last ?? 0
  const from = versions > JUDGED_BY ? keyAt(db, JUDGED_BY) : null
  if (from === null) return 'indexed'
  let left = (BEFOREHAND * shareOf(tree) * JUDGED_BY) / versions
  for (const leaf of phrasesIn(tree)) {
    if (placeOf(leaf) === 'added') continue
    const words = leaf.words.map((word) => indexQueryOf({ ...leaf, words: [word], place: 'anywhere' }).match)
    const alone = words.length === 1 && leaf.place === 'anywhere'
    left -= texts(db, words.join(' AND '), from) * (alone ? A_WORD : A_PHRASE)
    if (left < 0) return 'read'
  }
  return 'indexed'
}

/** How many of the newest matches of a query the best are chosen from. */
export function rankedBy({ tree }: Plan, ranking: Ranking): number {
  return Math.max(FEWEST, Math.round(RANKED[ranking] * shareOf(tree)))
}

/** How much of what is ranked otherwise is ranked for a query of many words. */
function shareOf(tree: Node): number {
  return Math.min(1, WORDS / phrasesIn(tree).length)
}

/** Matches, the best first, newer ones first where they are as good. */
export function inOrder(
  db: Archive,
  plan: Plan,
  matches: readonly Candidate[],
  ranking: Ranking
): Candidate[] {
  const scores = ranking === 'read' ? readScores(db, plan, matches) : indexScores(db, plan, matches)
  const scoreOf = ({ key }: Candidate): number => scores.get(key) ?? 0
  return matches.toSorted((a, b) => scoreOf(a) - scoreOf(b) || b.key - a.key)
}

function readScores(db: Archive, { tree }: Plan, matches: readonly Candidate[]): Map<number, number> {
  const scores = scoresOf(
    tree,
    matches.map(({ key }) => textAt(db, tree, key))
  )
  return new Map(matches.map(({ key }, at) => [key, scores[at] ?? 0]))
}

function indexScores(
  db: Archive,
  { match, index }: Plan,
  matches: readonly Candidate[]
): Map<number, number> {
  if (match === null || matches.length === 0) return new Map()
  const keys = matches.map(({ key }) => key)
  const rows = db
    .prepare<(string | number)[], { key: number; score: number }>(
      `SELECT rowid AS key, bm25(${index}, ${String(HEADLINE_WEIGHT)}.0, 1.0) AS score
         FROM ${index}
        WHERE ${index} MATCH ? AND rowid >= CAST(? AS INTEGER) AND rowid <= CAST(? AS INTEGER)
          AND +rowid IN (SELECT value FROM json_each(?))`
    )
    .all(match, Math.min(...keys), Math.max(...keys), JSON.stringify(keys))
  return new Map(rows.map(({ key, score }) => [key, score]))
}

/** The key of the version so many places below the newest. */
function keyAt(db: Archive, places: number): number | null {
  const row = prepared<[number], { key: number }>(
    db,
    'SELECT search_key AS key FROM version ORDER BY search_key DESC LIMIT 1 OFFSET ?'
  ).get(places)
  return row?.key ?? null
}

function texts(db: Archive, match: string, from: number): number {
  const row = prepared<[string, number], { count: number }>(
    db,
    'SELECT count(*) AS count FROM word_index WHERE word_index MATCH ? AND rowid >= CAST(? AS INTEGER)'
  ).get(match, from)
  return row?.count ?? 0
}
