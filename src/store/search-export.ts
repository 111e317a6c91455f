import type { SearchOrder } from '../core/search/calls.ts'
import type { ExportLine } from '../core/search/export.ts'
import { planOf } from '../core/search/plan.ts'
import { understand } from '../core/search/query.ts'
import type { Node } from '../core/search/tree.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { hitOf } from './search-hits.ts'
import { bestPage, newestPage, type Found } from './search-pages.ts'
import { RANKED } from './search-rank.ts'
import type { Steps } from './search-steps.ts'
import type { Asked, Candidate } from './search-walk.ts'

/** How many lines a step makes, and how many articles a page of the walk holds. */
const LINES = 10
const PAGE = 200

interface ExportRow {
  readonly url: string | null
  readonly copies: number
  readonly tags: string
}

/**
 * Every article that matches, a few at each step; best first, those that are not ranked follow, newest first. `now` is
 * UTC, ISO 8601.
 */
export function* exportLines(
  db: Archive,
  { query, order, now }: { readonly query: string; readonly order: SearchOrder; readonly now: string }
): Generator<readonly ExportLine[], void> {
  const { tree } = understand(query, now)
  if (tree === null) return
  const stored = prepared<[], { last: number | null }>(db, 'SELECT max(id) AS last FROM version').get()
  const asked: Asked = { plan: planOf(tree), together: false, upTo: stored?.last ?? 0 }
  const ranked = new Set<number>()
  if (order === 'best') {
    const { page } = yield* quietly(bestPage(db, asked, { after: null, limit: RANKED.indexed }))
    for (const { article } of page) ranked.add(article)
    yield* linesOf(db, tree, asked, page)
  }
  for (let after: number | null = null; ;) {
    const found: Found = yield* quietly(newestPage(db, asked, { after, limit: PAGE }))
    const others = found.page.filter(({ article }) => !ranked.has(article))
    yield* linesOf(db, tree, asked, others)
    if (found.next === null) return
    after = found.next
  }
}

function* quietly<T>(steps: Steps<T>): Generator<readonly ExportLine[], T> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    yield []
  }
}

function* linesOf(
  db: Archive,
  tree: Node,
  asked: Asked,
  page: readonly Candidate[]
): Generator<readonly ExportLine[], void> {
  for (let at = 0; at < page.length; at += LINES)
    yield page.slice(at, at + LINES).map((one) => lineOf(db, tree, asked, one))
}

function lineOf(db: Archive, tree: Node, asked: Asked, found: Candidate): ExportLine {
  const hit = hitOf(db, tree, asked, found)
  const { url, copies, tags } = prepared<[object], ExportRow>(
    db,
    `WITH RECURSIVE up (at, path) AS (
       SELECT t.parent_id, t.name FROM tag t
        WHERE t.id IN (SELECT pt.tag_id FROM passage_tag pt JOIN passage p ON p.id = pt.passage_id WHERE p.version_id = @version
                       UNION SELECT pt.tag_id FROM passage_tag pt JOIN placement x ON x.passage_id = pt.passage_id
                              WHERE x.version_id = @version AND x.state = 'placed')
       UNION ALL SELECT t.parent_id, t.name || '/' || up.path FROM up JOIN tag t ON t.id = up.at
     )
     SELECT v.url, iif(a.cluster_id IS NULL, 0, (SELECT count(*) - 1 FROM article o WHERE o.cluster_id = a.cluster_id)) AS copies,
            (SELECT json_group_array(path) FROM (SELECT path FROM up WHERE at IS NULL ORDER BY lower(path))) AS tags
       FROM version v JOIN article a ON a.id = v.article_id
      WHERE v.id = @version`
  ).get({ version: found.versionId }) as ExportRow
  return {
    article: hit.article,
    version: hit.version,
    versions: hit.versions,
    headline: hit.headline,
    source: hit.source,
    date: hit.publishedOn,
    language: hit.language,
    status: hit.status,
    copies,
    url,
    tags: JSON.parse(tags) as string[],
    snippet: hit.snippet.map(({ text }) => text).join('')
  }
}
