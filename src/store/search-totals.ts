import type { Archive } from './open.ts'
import { lookedAt, RANKED, stepOf } from './search-pages.ts'
import type { Steps } from './search-steps.ts'
import { candidatesOf, type Asked } from './search-walk.ts'

/** Counting goes this far; beyond it the total is "over". */
const COUNTED = 10_000

export interface Total {
  /** Articles. */
  readonly total: number
  /** Clusters, and articles in none. */
  readonly stories: number
  readonly exact: boolean
  /** Versions. */
  readonly matches: number
}

/** How many articles and stories match, as far as counting goes. */
export function* totalOf(db: Archive, asked: Asked): Steps<Total> {
  const [articles, stories] = [new Set<number>(), new Set<number>()]
  const most = lookedAt(asked.plan)
  const size = stepOf(asked.plan)
  let matches = 0
  let below = Number.MAX_SAFE_INTEGER
  for (let seen = 0; seen < most && matches <= COUNTED; seen += size) {
    const candidates = candidatesOf(db, asked, below, size)
    for (const { ok, article, cluster } of candidates) {
      if (ok === 0) continue
      matches++
      articles.add(article)
      stories.add(cluster === null ? article : -cluster)
    }
    if (candidates.length < size) return { total: articles.size, stories: stories.size, exact: true, matches }
    below = candidates.at(-1)?.key ?? 0
    yield
  }
  return {
    total: Math.min(articles.size, COUNTED),
    stories: Math.min(stories.size, COUNTED),
    exact: false,
    matches
  }
}

/** How many of the newest matches the best were chosen from; null when from all of them. */
export function rankedAmong({ matches, exact }: Total): number | null {
  return exact && matches <= RANKED ? null : Math.min(matches, RANKED)
}
