import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** A placement that needs review, with the texts it is about. */
export interface ReviewRow {
  readonly passage: number
  readonly versionId: number
  readonly version: number
  readonly headline: string | null
  readonly source: string | null
  readonly oldPublishedOn: string | null
  readonly oldBody: string
  readonly publishedOn: string | null
  readonly body: string
}

interface KeyedRow extends ReviewRow {
  readonly key: number
  readonly start: number
  readonly id: number
}

/** Placements that need review, in the newest versions first, in the order of the passages within one. */
export function reviewPage(
  db: Archive,
  { after, limit }: { readonly after: string | null; readonly limit: number }
): { rows: ReviewRow[]; next: string | null; total: number } {
  const [key, start, id] = after?.split('.').map(Number) ?? []
  const found = prepared<[object], KeyedRow>(
    db,
    `SELECT x.passage_id AS passage, x.version_id AS versionId, v.number AS version, v.headline, s.name AS source,
            o.published_on AS oldPublishedOn, old.body AS oldBody, v.published_on AS publishedOn, t.body,
            v.search_key AS key, p.start, x.id
       FROM placement x
       JOIN passage p ON p.id = x.passage_id
       JOIN version o ON o.id = p.version_id
       JOIN text old ON old.id = o.search_key
       JOIN version v ON v.id = x.version_id
       JOIN text t ON t.id = v.search_key
       JOIN article a ON a.id = v.article_id
       LEFT JOIN source s ON s.id = a.source_id
      WHERE x.state = 'review' AND (@key IS NULL OR (-v.search_key, p.start, x.id) > (-@key, @start, @id))
      ORDER BY v.search_key DESC, p.start, x.id
      LIMIT @limit`
  ).all({ key: key ?? null, start: start ?? 0, id: id ?? 0, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return {
    rows,
    next: found.length > limit && last !== undefined ? `${last.key}.${last.start}.${last.id}` : null,
    total: countReviews(db)
  }
}

function countReviews(db: Archive): number {
  const row = prepared<[], { count: number }>(
    db,
    `SELECT count(*) AS count FROM placement WHERE state = 'review'`
  ).get()
  return row?.count ?? 0
}
