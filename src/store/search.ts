import type { SearchHit, SearchOrder, SearchResult } from '../core/search/calls.ts'
import { HIT_END, HIT_START, spansMarked, type Span } from '../core/search/marks.ts'
import { ftsQuery } from '../core/search/query.ts'
import { snippetOf } from '../core/search/snippet.ts'
import { newsOf } from './news.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { coloursOn } from './tag.ts'

/** Counting goes this far; beyond it the total is "over". */
const COUNTED = 10_000

/** The best are chosen among the newest so many matches: 14 ms instead of 200 for a common word (measurements.md). */
const RANKED = 2_000

// Every rowid below is cast: numbers past 32 bits are bound as floats, and FTS5 passes over a bound that is no integer.

/** A headline's word weighs as much as four of the body's. */
const HEADLINE_WEIGHT = 4

interface Match {
  readonly key: number
  readonly article: number
  readonly version: number
  readonly versionId: number
}

interface HitRow {
  readonly headline: string | null
  readonly source: string | null
  readonly publishedOn: string | null
  readonly versions: number
}

export interface SearchArgs {
  readonly query: string
  readonly order: SearchOrder
  readonly after: string | null
  readonly limit: number
}

/** A page of the articles that match, each once, by the newest of its versions that does (or the best, in best order). */
export function search(db: Archive, { query, order, after, limit }: SearchArgs): SearchResult {
  const match = ftsQuery(query)
  if (match === '') return { query, order, total: 0, exact: true, among: null, hits: [], next: null }
  const { total, exact, matches } = countMatches(db, match)
  const found = order === 'newest' ? newest(db, match, after, limit) : best(db, match, after, limit)
  return {
    query,
    order,
    total,
    exact,
    among: order === 'best' && matches > RANKED ? RANKED : null,
    hits: found.page.map((one) => toHit(db, match, one)),
    next: found.next
  }
}

/** Where a query's words stand in one version's headline and body. */
export function marksIn(db: Archive, query: string, versionId: number): { headline: Span[]; body: Span[] } {
  const match = ftsQuery(query)
  const row = prepared<[number], { key: number }>(
    db,
    'SELECT search_key AS key FROM version WHERE id = ?'
  ).get(versionId)
  if (match === '' || row === undefined) return { headline: [], body: [] }
  const spansIn = (column: 'headline' | 'body') => spansMarked(markedAt(db, match, row.key, column))
  return { headline: spansIn('headline'), body: spansIn('body') }
}

interface Found {
  readonly page: readonly Match[]
  readonly next: string | null
}

/** Walk the index back in time until the page is full of different articles. */
function newest(db: Archive, match: string, after: string | null, limit: number): Found {
  const page = new Map<number, Match>()
  const below = after === null ? Number.MAX_SAFE_INTEGER : Number(after)
  const walk = prepared<[string, number], Match>(
    db,
    `SELECT w.rowid AS key, v.article_id AS article, v.number AS version, v.id AS versionId
       FROM word_index w
       JOIN version v ON v.search_key = w.rowid
      WHERE word_index MATCH ? AND w.rowid < CAST(? AS INTEGER)
      ORDER BY w.rowid DESC`
  )
  for (const one of walk.iterate(match, below)) {
    if (page.has(one.article) || hasNewerMatch(db, match, one)) continue
    if (page.size === limit) return { page: [...page.values()], next: String([...page.values()].at(-1)?.key) }
    page.set(one.article, one)
  }
  return { page: [...page.values()], next: null }
}

/** An article stands where the newest of its matching versions does, on whatever page that is. */
function hasNewerMatch(db: Archive, match: string, one: Match): boolean {
  const newer = prepared<[number, number], { key: number }>(
    db,
    'SELECT search_key AS key FROM version WHERE article_id = ? AND search_key > ?'
  ).all(one.article, one.key)
  return newer.some(({ key }) => matchesAt(db, match, key))
}

function matchesAt(db: Archive, match: string, key: number): boolean {
  return (
    prepared<[string, number]>(
      db,
      'SELECT 1 FROM word_index WHERE word_index MATCH ? AND rowid = CAST(? AS INTEGER)'
    ).get(match, key) !== undefined
  )
}

/** Rank the newest matches; `after` is the article that ended the page before. */
function best(db: Archive, match: string, after: string | null, limit: number): Found {
  const ranked = prepared<[number, string, number], Match & { readonly score: number }>(
    db,
    `SELECT m.key, v.article_id AS article, v.number AS version, v.id AS versionId, m.score
       FROM (SELECT rowid AS key, bm25(word_index, ?, 1.0) AS score
               FROM word_index WHERE word_index MATCH ? ORDER BY rowid DESC LIMIT ?) m
       JOIN version v ON v.search_key = m.key
      ORDER BY m.score, m.key DESC`
  ).all(HEADLINE_WEIGHT, match, RANKED)
  const articles = new Map<number, Match>()
  for (const one of ranked) if (!articles.has(one.article)) articles.set(one.article, one)
  const all = [...articles.values()]
  const from = after === null ? 0 : all.findIndex(({ article }) => article === Number(after)) + 1
  const page = all.slice(from, from + limit)
  return { page, next: from + limit < all.length ? String(page.at(-1)?.article) : null }
}

function countMatches(db: Archive, match: string): { total: number; exact: boolean; matches: number } {
  const row = prepared<[string, number], { matches: number; articles: number }>(
    db,
    `SELECT count(*) AS matches, count(DISTINCT v.article_id) AS articles
       FROM (SELECT rowid AS key FROM word_index WHERE word_index MATCH ? LIMIT ?) m
       JOIN version v ON v.search_key = m.key`
  ).get(match, COUNTED + 1) ?? { matches: 0, articles: 0 }
  const exact = row.matches <= COUNTED
  return { total: exact ? row.articles : Math.min(row.articles, COUNTED), exact, matches: row.matches }
}

/** One column of a text with its hits marked; the index reads and cuts up the text again for each column asked for. */
function markedAt(db: Archive, match: string, key: number, column: 'headline' | 'body'): string {
  const row = prepared<[string, string, string, number], { marked: string }>(
    db,
    `SELECT highlight(word_index, ${column === 'headline' ? 0 : 1}, ?, ?) AS marked
       FROM word_index WHERE word_index MATCH ? AND rowid = CAST(? AS INTEGER)`
  ).get(HIT_START, HIT_END, match, key)
  return row?.marked ?? ''
}

function toHit(db: Archive, match: string, { key, article, version, versionId }: Match): SearchHit {
  const row = prepared<[number], HitRow>(
    db,
    `SELECT v.headline, s.name AS source, v.published_on AS publishedOn,
            (SELECT count(*) FROM version o WHERE o.article_id = v.article_id) AS versions
       FROM version v
       JOIN article a ON a.id = v.article_id
       LEFT JOIN source s ON s.id = a.source_id
      WHERE v.id = ?`
  ).get(versionId) as HitRow
  const marked = markedAt(db, match, key, 'body')
  const text = marked.replaceAll(HIT_START, '').replaceAll(HIT_END, '')
  return {
    article,
    version,
    ...row,
    snippet: snippetOf(text, spansMarked(marked)),
    tagColours: coloursOn(db, versionId),
    ...newsOf(db, versionId)
  }
}
