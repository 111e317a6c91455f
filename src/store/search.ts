import type { SearchHit, SearchOrder, SearchResult } from '../core/search/calls.ts'
import { looksAtAdded, marksOf } from '../core/search/highlight.ts'
import type { Span } from '../core/search/marks.ts'
import { planOf } from '../core/search/plan.ts'
import { understand } from '../core/search/query.ts'
import { snippetOf } from '../core/search/snippet.ts'
import { Part, type SearchedText } from '../core/search/text.ts'
import type { Node } from '../core/search/tree.ts'
import { newsOf } from './news.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { bestPage, newestPage, rankedAmong, totalOf } from './search-pages.ts'
import type { Candidate } from './search-walk.ts'
import { coloursOn } from './tag.ts'

interface HitRow {
  readonly headline: string | null
  readonly source: string | null
  readonly publishedOn: string | null
  readonly versions: number
}

interface TextRow {
  readonly headline: string
  readonly body: string
}

export interface SearchArgs {
  readonly query: string
  readonly order: SearchOrder
  readonly after: string | null
  readonly limit: number
  /** UTC, ISO 8601. */
  readonly now: string
}

/** A page of the articles that match, each once, by the newest of its versions that does (or the best, in best order). */
export function search(db: Archive, { query, order, after, limit, now }: SearchArgs): SearchResult {
  const { tree, understood, problems } = understand(query, now)
  const asked = { query, order, understood, problems: [...problems] }
  if (tree === null) return { ...asked, total: 0, exact: true, among: null, hits: [], next: null }
  const plan = planOf(tree)
  const counted = totalOf(db, plan)
  const { page, next } = (order === 'newest' ? newestPage : bestPage)(db, plan, after, limit)
  return {
    ...asked,
    total: counted.total,
    exact: counted.exact,
    among: order === 'best' ? rankedAmong(counted) : null,
    hits: page.map((one) => toHit(db, tree, one)),
    next
  }
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

function toHit(db: Archive, tree: Node, { key, article, version, versionId }: Candidate): SearchHit {
  const row = prepared<[number], HitRow>(
    db,
    `SELECT v.headline, s.name AS source, v.published_on AS publishedOn,
            (SELECT count(*) FROM version o WHERE o.article_id = v.article_id) AS versions
       FROM version v
       JOIN article a ON a.id = v.article_id
       LEFT JOIN source s ON s.id = a.source_id
      WHERE v.id = ?`
  ).get(versionId) as HitRow
  const text = textAt(db, tree, key)
  return {
    article,
    version,
    ...row,
    snippet: snippetOf(text.body.text, marksOf(tree, text).body),
    tagColours: coloursOn(db, versionId),
    ...newsOf(db, versionId)
  }
}

/** A text as the index has it, with what it added to the version before where that is looked at. */
function textAt(db: Archive, tree: Node, key: number): SearchedText {
  const all = prepared<[number], TextRow>(db, 'SELECT headline, body FROM searchable WHERE id = ?').get(key)
  const added = looksAtAdded(tree)
    ? prepared<[number], TextRow>(db, 'SELECT headline, body FROM added_text WHERE id = ?').get(key)
    : undefined
  return {
    headline: new Part(all?.headline ?? ''),
    body: new Part(all?.body ?? ''),
    addedHeadline: new Part(added?.headline ?? ''),
    addedBody: new Part(added?.body ?? '')
  }
}
