import type { Plan } from '../core/search/plan.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { candidatesOf, countOf, matchesAt, rankedOf, type Candidate } from './search-walk.ts'

/** Counting goes this far; beyond it the total is "over". */
const COUNTED = 10_000

/** The best are chosen among the newest so many matches: 14 ms instead of 200 for a common word (measurements.md). */
const RANKED = 2_000

/** How many candidates one call looks at: what the index cannot answer is asked of each, and what needs its text is slow. */
const LOOKED_AT = { quick: 50_000, slow: 1_000 } as const

export interface Found {
  readonly page: readonly Candidate[]
  readonly next: string | null
}

export interface Total {
  readonly total: number
  readonly exact: boolean
  readonly matches: number
}

/** Walk back in time until the page is full of different articles, or enough was looked at: then the next page goes on. */
export function newestPage(db: Archive, plan: Plan, after: string | null, limit: number): Found {
  const page = new Map<number, Candidate>()
  const most = lookedAt(plan)
  let seen = 0
  for (const one of candidatesOf(db, plan, after === null ? Number.MAX_SAFE_INTEGER : Number(after))) {
    if (one.ok === 1 && !page.has(one.article) && !hasNewerMatch(db, plan, one)) {
      if (page.size === limit)
        return { page: [...page.values()], next: String([...page.values()].at(-1)?.key) }
      page.set(one.article, one)
    }
    if (++seen >= most) return { page: [...page.values()], next: String(one.key) }
  }
  return { page: [...page.values()], next: null }
}

/** Rank the newest matches; `after` is the article that ended the page before. */
export function bestPage(db: Archive, plan: Plan, after: string | null, limit: number): Found {
  const most = plan.rest.length === 0 ? RANKED : lookedAt(plan)
  const matches = rankedOf(db, plan, most)
    .filter(({ ok }) => ok === 1)
    .slice(0, RANKED)
    .sort((a, b) => a.score - b.score || b.key - a.key)
  const articles = new Map<number, Candidate>()
  for (const one of matches) if (!articles.has(one.article)) articles.set(one.article, one)
  const all = [...articles.values()]
  const from = after === null ? 0 : all.findIndex(({ article }) => article === Number(after)) + 1
  const page = all.slice(from, from + limit)
  return { page, next: from + limit < all.length ? String(page.at(-1)?.article) : null }
}

/** How many articles match, as far as counting goes. */
export function totalOf(db: Archive, plan: Plan): Total {
  const most = plan.rest.length === 0 ? COUNTED + 1 : lookedAt(plan)
  const { seen, matches, articles } = countOf(db, plan, most)
  const exact = seen < most && matches <= COUNTED
  return { total: exact ? articles : Math.min(articles, COUNTED), exact, matches }
}

/** How many of the newest matches the best were chosen from; null when from all of them. */
export function rankedAmong({ matches, exact }: Total): number | null {
  return exact && matches <= RANKED ? null : Math.min(matches, RANKED)
}

function lookedAt({ rest, slow }: Plan): number {
  if (rest.length === 0) return Infinity
  return slow ? LOOKED_AT.slow : LOOKED_AT.quick
}

/** An article stands where the newest of its matching versions does, on whatever page that is. */
function hasNewerMatch(db: Archive, plan: Plan, one: Candidate): boolean {
  const newer = prepared<[number, number], { key: number }>(
    db,
    'SELECT search_key AS key FROM version WHERE article_id = ? AND search_key > ?'
  ).all(one.article, one.key)
  return newer.some(({ key }) => matchesAt(db, plan, key))
}
