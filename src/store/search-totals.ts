import { wantedOf } from '../core/search/highlight.ts'
import { narrowed, phrasesIn } from '../core/search/narrow.ts'
import { planOf, type Plan } from '../core/search/plan.ts'
import type { SearchedText } from '../core/search/text.ts'
import type { Archive } from './open.ts'
import { lookedAt, stepOf } from './search-pages.ts'
import { worked, type Steps } from './search-steps.ts'
import { textAt } from './search-text.ts'
import { candidatesOf, Walk, type Asked } from './search-walk.ts'

/** In so many of the newest texts the commonest words are looked for that begin as asked. */
const SAMPLED = 40

/**
 * How many of the newest versions counting looks at, so that the same query always says the same: fewer where the
 * index compares places in texts or merges the finds of many words, fewer still where texts are read. Some 8 ms of work each.
 */
const LOOKED_AT = { rows: 4_000, places: 1_000, texts: 250 } as const

/** More words than these are many. */
const MANY = 4

/** Where that takes longer all the same, as where finds lie far apart in a big archive: so many milliseconds of work. */
const PATIENCE = 6

/** So many are counted before the time is looked at. */
const COUNTED_AT_ONCE = 512

/** The same by the clock, where what is counted must be fetched from the disk first. */
const WAITED = 30

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
  const walk = new Walk(db, asked)
  const whole = asked.upTo <= COUNTED_WHOLE
  const most = whole ? lookedAt(asked.plan) : countedOf(asked.plan, walk)
  let spent = 0
  let waited = 0
  for (let seen = 0; seen < most && !walk.over;) {
    const [started, from] = [worked(), performance.now()]
    const candidates = walk.next(
      Math.min(most - seen, asked.plan.begins ? COUNTED_WHOLE : Math.min(COUNTED_AT_ONCE, stepOf(asked.plan)))
    )
    for (const { ok, article, cluster } of candidates) {
      if (ok === 0) continue
      articles.add(article)
      stories.add(cluster === null ? article : -cluster)
    }
    seen += candidates.length
    spent += worked() - started
    waited += performance.now() - from
    if ((spent > PATIENCE || waited > WAITED) && !whole) break
    yield
  }
  return { total: articles.size, stories: stories.size, exact: walk.over }
}

function countedOf({ tree, slow }: Plan, { reads }: Walk): number {
  if (slow || (reads && phrasesIn(tree).length > 0)) return LOOKED_AT.texts
  const leaves = wantedOf(tree)
  const places = leaves.some(
    (leaf) => leaf.kind !== 'words' || leaf.words.length > 1 || leaf.place === 'headline'
  )
  return places || leaves.length > MANY ? LOOKED_AT.places : LOOKED_AT.rows
}
