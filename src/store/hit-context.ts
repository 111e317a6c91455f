import type { Hit, SpanOf } from '../core/passage/tagging-calls.ts'
import type { Archive } from './open.ts'
import { tagsOn } from './passage.ts'
import { prepared } from './prepared.ts'

interface VersionRow {
  readonly article: number
  readonly version: number
  readonly headline: string | null
  readonly source: string | null
  readonly publishedOn: string | null
  readonly body: string
}

/** How much of the text before and after a span a list shows, in UTF-16 units. */
const CONTEXT = 120

/** A span of a version with what stands around it, and the tags of passages on that very span. */
export function hitAt(db: Archive, { versionId, start, end }: SpanOf): Hit {
  const { body, ...about } = prepared<[number], VersionRow>(
    db,
    `SELECT v.article_id AS article, v.number AS version, v.headline, s.name AS source, v.published_on AS publishedOn, t.body
       FROM version v
       JOIN article a ON a.id = v.article_id
       JOIN text t ON t.id = v.search_key
       LEFT JOIN source s ON s.id = a.source_id
      WHERE v.id = ?`
  ).get(versionId) as VersionRow
  const tags = passagesAt(db, { versionId, start, end }).flatMap((passage) => tagsOn(db, passage))
  return {
    versionId,
    start,
    end,
    ...about,
    ...wordsAround(body, { start, end }),
    text: body.slice(start, end),
    tags: tags.filter(({ tag }, at) => tags.findIndex((other) => other.tag === tag) === at)
  }
}

/** What stands before and after a span, cut at words. */
export function wordsAround(
  body: string,
  { start, end }: { readonly start: number; readonly end: number }
): { before: string; after: string } {
  return {
    before: start > CONTEXT ? body.slice(start - CONTEXT, start).replace(/^\S*\s/, '') : body.slice(0, start),
    after:
      end + CONTEXT < body.length ? body.slice(end, end + CONTEXT).replace(/\s\S*$/, '') : body.slice(end)
  }
}

/** The passages on a span of a version, exactly; the oldest first. */
export function passagesAt(db: Archive, { versionId, start, end }: SpanOf): number[] {
  return prepared<[number, number, number], { id: number }>(
    db,
    'SELECT id FROM passage WHERE version_id = ? AND start = ? AND end = ? ORDER BY id'
  )
    .all(versionId, start, end)
    .map(({ id }) => id)
}

/** The passages that share a character with a span of a version. */
export function passagesTouching(db: Archive, { versionId, start, end }: SpanOf): number[] {
  return prepared<[number, number, number], { id: number }>(
    db,
    'SELECT id FROM passage WHERE version_id = ? AND start < ? AND end > ? ORDER BY id'
  )
    .all(versionId, end, start)
    .map(({ id }) => id)
}
