import type { Parsed } from '../core/contract.ts'
import { AppError } from '../core/error.ts'
import type { SearchHit, SearchResult } from '../core/search/calls.ts'
import { marksOf } from '../core/search/highlight.ts'
import type { Span } from '../core/search/marks.ts'
import { planOf } from '../core/search/plan.ts'
import { understand } from '../core/search/query.ts'
import { namesBehind } from './entity-search.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { hitOf } from './search-hits.ts'
import { namesIn } from './search-names.ts'
import { bestPage, newestPage } from './search-pages.ts'
import { inOrder } from './search-rank.ts'
import { finished, type Steps } from './search-steps.ts'
import { textAt } from './search-text.ts'
import { totalOf } from './search-totals.ts'
import { matchAt, ofCluster, type Candidate } from './search-walk.ts'

export interface SearchArgs
  extends
    Pick<Parsed<'search.run'>, 'query' | 'order' | 'copies' | 'after' | 'limit'>,
    Partial<Pick<Parsed<'search.run'>, 'saved' | 'unseenOnly' | 'upTo'>> {
  /** UTC, ISO 8601. */
  readonly now: string
}

/** A page of the stories that match, each once, by the newest of its versions that does (or the best, in best order). */
export function* searchSteps(
  db: Archive,
  { query, order, copies, after, limit, saved, unseenOnly = false, upTo = newestStored(db), now }: SearchArgs
): Steps<SearchResult> {
  const { tree, understood, problems } = understand(query, now, namesIn(db))
  const behind = tree === null ? [] : namesBehind(db, tree, query)
  const told = { query, order, understood, problems: [...problems, ...behind] }
  if (tree === null)
    return { ...told, total: 0, stories: 0, exact: true, among: null, upTo, hits: [], next: null }
  const [place, stored] = after === null ? [null, upTo] : cursorOf(after)
  const asked = { plan: planOf(tree), together: copies === 'together', upTo: stored, saved, unseenOnly }
  const page = order === 'newest' ? newestPage : bestPage
  const found = yield* page(db, asked, { after: place, limit })
  const counted = yield* totalOf(db, asked)
  const hits: SearchHit[] = []
  for (const one of found.page) {
    hits.push(hitOf(db, tree, asked, one))
    if (hits.length % HITS_A_STEP === 0) yield
  }
  return {
    ...told,
    total: counted.total,
    stories: counted.stories,
    exact: counted.exact,
    among: found.among,
    upTo: stored,
    hits,
    next: found.next === null ? null : `${String(found.next)} ${String(stored)}`
  }
}

const HITS_A_STEP = 10

/** A page of the stories that match, all steps at once. */
export function search(db: Archive, args: SearchArgs): SearchResult {
  return finished(searchSteps(db, args))
}

/** The articles of a cluster that match, each by the newest of its versions that does, in the order asked for. */
export function matchingCopies(
  db: Archive,
  { query, cluster, order, upTo = newestStored(db), now }: Parsed<'search.copies'> & { readonly now: string }
): SearchHit[] {
  const { tree } = understand(query, now)
  if (tree === null) return []
  const asked = { plan: planOf(tree), together: false, upTo }
  const found = new Map<number, Candidate>()
  for (const { article, key } of ofCluster(db, cluster)) {
    const match = found.has(article) ? null : matchAt(db, asked, key)
    if (match !== null) found.set(article, match)
  }
  const matches =
    order === 'newest' ? [...found.values()] : inOrder(db, asked.plan, [...found.values()], 'read')
  return matches.map((one) => hitOf(db, tree, asked, one))
}

/** Where what a query looks for stands in one version's headline and body. `now` is UTC, ISO 8601. */
export function marksIn(
  db: Archive,
  { query, versionId, now }: { readonly query: string; readonly versionId: number; readonly now: string }
): { headline: Span[]; body: Span[] } {
  const { tree } = understand(query, now)
  const row = prepared<[number], { key: number }>(
    db,
    'SELECT search_key AS key FROM version WHERE id = ?'
  ).get(versionId)
  if (tree === null || row === undefined) return { headline: [], body: [] }
  return marksOf(tree, textAt(db, tree, row.key))
}

/** The number of the version that was stored last. */
function newestStored(db: Archive): number {
  return prepared<[], { last: number | null }>(db, 'SELECT max(id) AS last FROM version').get()?.last ?? 0
}

/** What a page's `next` says: where to go on, and the last version that was stored when the first page was asked for. */
function cursorOf(after: string): readonly [place: number | null, stored: number] {
  const [place = Number.NaN, stored = Number.NaN] = after.split(' ').map(Number)
  if (!Number.isSafeInteger(place) || !Number.isSafeInteger(stored))
    throw new AppError('bad-request', 'This page of a search cannot be asked for; search again.')
  return [place, stored]
}
