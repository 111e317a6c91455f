import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import type { Candidate } from './search-walk.ts'

const UNSEEN = `
  SELECT v.search_key AS key, v.article_id AS article, a.cluster_id AS cluster, v.number AS version, v.id AS versionId, 1 AS ok
    FROM unseen u JOIN version v ON v.id = u.version_id JOIN article a ON a.id = v.article_id
   WHERE u.saved_id = ? AND v.id <= ?`

export interface UnseenOf {
  readonly saved: number
  /** The last version that counts. */
  readonly upTo: number
}

/** The versions unseen of a saved search below a key, newest first, at most so many. They matched when they came. */
export function unseenBelow(
  db: Archive,
  { saved, upTo }: UnseenOf,
  below: number,
  limit: number
): Candidate[] {
  return prepared<[number, number, number, number], Candidate>(
    db,
    `${UNSEEN} AND v.search_key < ? ORDER BY v.search_key DESC LIMIT ?`
  ).all(saved, upTo, below, limit)
}

/** The version with a key, where it is unseen of a saved search. */
export function unseenAt(db: Archive, { saved, upTo }: UnseenOf, key: number): Candidate | null {
  return (
    prepared<[number, number, number], Candidate>(db, `${UNSEEN} AND v.search_key = ?`).get(
      saved,
      upTo,
      key
    ) ?? null
  )
}

/** Whether an article has a version that is unseen of a saved search. */
export function isUnseen(db: Archive, saved: number, article: number): boolean {
  return (
    prepared<[number, number]>(db, 'SELECT 1 FROM unseen WHERE saved_id = ? AND article_id = ? LIMIT 1').get(
      saved,
      article
    ) !== undefined
  )
}
