import type { Archive } from './open.ts'
import { lookedAt, stepOf } from './search-pages.ts'
import type { Steps } from './search-steps.ts'
import { Walk, type Asked } from './search-walk.ts'

/** Counting goes this far; beyond it the total is "over". */
const COUNTED = 10_000

/** How long counting may take, in milliseconds, once it has begun to be worth its while. */
const PATIENCE = 12

/** An archive of at most so many versions is counted whole, however long that takes. */
const AT_LEAST = 4_096

export interface Total {
  /** Articles. */
  readonly total: number
  /** Clusters, and articles in none. */
  readonly stories: number
  readonly exact: boolean
}

/** How many articles and stories match, as far as counting goes. */
export function* totalOf(db: Archive, asked: Asked): Steps<Total> {
  const [articles, stories] = [new Set<number>(), new Set<number>()]
  const most = lookedAt(asked.plan)
  const walk = new Walk(db, asked)
  let spent = 0
  for (let seen = 0; seen < most && articles.size <= COUNTED && !walk.over;) {
    const started = performance.now()
    const candidates = walk.next(stepOf(asked.plan))
    for (const { ok, article, cluster } of candidates) {
      if (ok === 0) continue
      articles.add(article)
      stories.add(cluster === null ? article : -cluster)
    }
    seen += candidates.length
    spent += performance.now() - started
    if (spent > PATIENCE && asked.upTo > AT_LEAST) break
    yield
  }
  return {
    total: Math.min(articles.size, COUNTED),
    stories: Math.min(stories.size, COUNTED),
    exact: walk.over && articles.size <= COUNTED
  }
}
