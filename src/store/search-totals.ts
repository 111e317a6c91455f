import { narrowed } from '../core/search/narrow.ts'
import { planOf } from '../core/search/plan.ts'
import type { SearchedText } from '../core/search/text.ts'
import type { Archive } from './open.ts'
import { lookedAt, stepOf } from './search-pages.ts'
import { worked, type Steps } from './search-steps.ts'
import { textAt } from './search-text.ts'
import { candidatesOf, Walk, type Asked } from './search-walk.ts'

/** Counting goes this far; beyond it the total is "over". */
const COUNTED = 10_000

/** In so many of the newest texts the commonest words are looked for that begin as asked. */
const SAMPLED = 40

/** How much work counting may be, in milliseconds. */
const PATIENCE = 12

/** An archive of at most so many versions is counted whole, however long that takes. */
const COUNTED_WHOLE = 4_096

export interface Total {
  /** Articles. */
  readonly total: number
  /** Clusters, and articles in none. */
  readonly stories: number
  readonly exact: boolean
}

/** How many articles and stories match, as far as counting goes. */
export function* totalOf(db: Archive, asked: Asked): Steps<Total> {
  if (asked.plan.begins) {
    // Where counting a part of the finds does not come to an end, the rest need not be looked at.
    const less = narrowed(asked.plan.tree, newestTexts(db, asked))
    const counted = less === null ? null : yield* countOf(db, { ...asked, plan: planOf(less) })
    if (counted?.exact === false) return counted
  }
  return yield* countOf(db, asked)
}

function newestTexts(db: Archive, { plan, upTo }: Asked): SearchedText[] {
  const any = { plan: { ...plan, match: null, rest: [], begins: false }, together: false, upTo }
  return candidatesOf(db, any, Number.MAX_SAFE_INTEGER, SAMPLED).map(({ key }) => textAt(db, plan.tree, key))
}

function* countOf(db: Archive, asked: Asked): Steps<Total> {
  const [articles, stories] = [new Set<number>(), new Set<number>()]
  const most = lookedAt(asked.plan)
  const walk = new Walk(db, asked)
  let spent = 0
  for (let seen = 0; seen < most && articles.size <= COUNTED && !walk.over;) {
    const started = worked()
    const candidates = walk.next(asked.plan.begins ? COUNTED + 1 : stepOf(asked.plan))
    for (const { ok, article, cluster } of candidates) {
      if (ok === 0) continue
      articles.add(article)
      stories.add(cluster === null ? article : -cluster)
    }
    seen += candidates.length
    spent += worked() - started
    if (spent > PATIENCE && asked.upTo > COUNTED_WHOLE) break
    yield
  }
  return {
    total: Math.min(articles.size, COUNTED),
    stories: Math.min(stories.size, COUNTED),
    exact: walk.over && articles.size <= COUNTED
  }
}
