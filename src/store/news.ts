import type { ChangeBadge } from '../core/revision/badge.ts'
import type { ChangeClass } from '../core/revision/model.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** What a list says of a version: what it changed, and what of its article the analyst has seen. */
export interface News {
  readonly change: ChangeBadge | null
  readonly readVersion: number | null
  readonly changedSinceRead: boolean
}

interface NewsRow {
  readonly summary: string | null
  readonly classes: string
  readonly silent: number
  readonly at: string
  readonly newest: number
  readonly readVersion: number | null
}

/** The news of a version. The time is the agency's own where it gave one, else when the version was stored. */
export function newsOf(db: Archive, versionId: number): News {
  const row = prepared<[number], NewsRow>(
    db,
    `SELECT c.summary, ifnull(c.classes, '[]') AS classes, ifnull(c.silent, 0) AS silent,
            ifnull(v.changed_at, v.stored_at) AS at, n.number AS newest, r.number AS readVersion
       FROM version v
       JOIN article a ON a.id = v.article_id
       JOIN version n ON n.id = a.newest_version_id
       LEFT JOIN version_change c ON c.version_id = v.id
       LEFT JOIN read_mark m ON m.article_id = a.id
       LEFT JOIN version r ON r.article_id = a.id AND r.text_hash = m.text_hash
      WHERE v.id = ?`
  ).get(versionId)
  if (row === undefined) return { change: null, readVersion: null, changedSinceRead: false }
  const { summary, at, newest, readVersion } = row
  const classes = JSON.parse(row.classes) as ChangeClass[]
  return {
    change: summary === null ? null : { summary, classes, silent: row.silent === 1, at },
    readVersion,
    changedSinceRead: readVersion !== null && readVersion < newest
  }
}

/**
 * Remember that a version was opened, unless a later one was before. The mark names the text, not a row: rows are
 * numbered anew after an undo, and a new article must not take over what was read of another.
 */
export function markRead(db: Archive, article: number, version: number): void {
  prepared<[object]>(
    db,
    `INSERT INTO read_mark (article_id, text_hash)
     SELECT article_id, text_hash FROM version
      WHERE article_id = @article AND number = @version
        AND number > ifnull((SELECT r.number FROM read_mark m
                               JOIN version r ON r.article_id = m.article_id AND r.text_hash = m.text_hash
                              WHERE m.article_id = @article), 0)
     ON CONFLICT (article_id) DO UPDATE SET text_hash = excluded.text_hash`
  ).run({ article, version })
}
