import type { Coder } from '../core/passage/agreement-calls.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { tagPlaces } from './tag-places.ts'
import { tagOfGuid } from './tag-merge.ts'

/** A tag on a span of a version, by whoever put it there. */
export interface TaggedSpan {
  readonly path: string
  readonly start: number
  readonly end: number
}

/** A text that either coder has tagged. */
export interface ComparedText {
  readonly versionId: number
  /** Rises with the time of its publication. */
  readonly key: number
  readonly body: string
  readonly blocks: string
  readonly ours: readonly TaggedSpan[]
  readonly theirs: readonly TaggedSpan[]
}

/** The coders kept apart, by name. */
export function codersOf(db: Archive): Coder[] {
  return prepared<[], Coder>(
    db,
    `SELECT c.id AS coder, c.name, c.added_at AS addedAt,
            (SELECT count(*) FROM coder_passage p WHERE p.coder_id = c.id) AS passages
       FROM coder c ORDER BY c.name`
  ).all()
}

export function removeCoder(db: Archive, coder: number): void {
  db.prepare('DELETE FROM coder_passage WHERE coder_id = ?').run(coder)
  db.prepare('DELETE FROM coder WHERE id = ?').run(coder)
}

/** The texts that a coder or the archive has tagged, with both taggings; their tags under our paths where they are ours. */
export function comparedTexts(db: Archive, coder: number): ComparedText[] {
  const paths = new Map(tagPlaces(db).map(({ tag, path }) => [tag, path]))
  const ourOf = prepared<[number], { tag: number; start: number; end: number }>(
    db,
    `SELECT pt.tag_id AS tag, p.start, p.end FROM passage p JOIN passage_tag pt ON pt.passage_id = p.id
      WHERE p.version_id = ? ORDER BY p.start, p.end, tag`
  )
  const theirOf = prepared<[number, number], { tags: string; start: number; end: number }>(
    db,
    'SELECT tags, start, end FROM coder_passage WHERE version_id = ? AND coder_id = ? ORDER BY start, end'
  )
  return prepared<[number], Omit<ComparedText, 'ours' | 'theirs'>>(
    db,
    `SELECT v.id AS versionId, v.search_key AS key, t.body, t.blocks FROM version v JOIN text t ON t.id = v.search_key
      WHERE v.id IN (SELECT version_id FROM passage UNION SELECT version_id FROM coder_passage WHERE coder_id = ?)
      ORDER BY v.search_key DESC`
  )
    .all(coder)
    .map((text) => ({
      ...text,
      ours: ourOf.all(text.versionId).map(({ tag, ...span }) => ({ ...span, path: paths.get(tag) ?? '' })),
      theirs: theirOf.all(text.versionId, coder).flatMap(({ tags, ...span }) =>
        (JSON.parse(tags) as { guid: string; path: string }[]).map(({ guid, path }) => ({
          ...span,
          path: paths.get(tagOfGuid(db, guid) ?? 0) ?? path
        }))
      )
    }))
}
