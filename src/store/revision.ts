import type { Block } from '../core/article/model.ts'
import type { AddedSpans } from '../core/revision/added.ts'
import type { ChangeClass, VersionText } from '../core/revision/model.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** A version among those of its article. `key` is its text's. */
export interface VersionAmong {
  readonly id: number
  readonly number: number
  readonly key: number
}

/** A version's text, ready to be compared. */
export interface ComparableVersion extends VersionText {
  readonly id: number
}

/** What a version changed, as it is stored. */
export interface VersionChange {
  /** The version it was compared with. */
  readonly fromId: number
  readonly summary: string
  readonly classes: readonly ChangeClass[]
  readonly silent: boolean
  /** From 0 to 1. */
  readonly share: number
}

interface ChangeRow {
  readonly fromId: number
  readonly summary: string
  readonly classes: string
  readonly silent: number
  readonly share: number
}

interface TextRow {
  readonly headline: string | null
  readonly bylines: string
  readonly place: string | null
  readonly agency: string | null
  readonly body: string
  readonly blocks: string
}

/** The versions of an article in their order. */
export function versionsIn(db: Archive, article: number): VersionAmong[] {
  return prepared<[number], VersionAmong>(
    db,
    'SELECT id, number, search_key AS key FROM version WHERE article_id = ? ORDER BY number'
  ).all(article)
}

/** A version with all that is compared of it. It must exist. */
export function comparableVersion(db: Archive, id: number): ComparableVersion {
  const row = prepared<[number], TextRow>(
    db,
    `SELECT v.headline, v.bylines, v.place, v.agency, t.body, t.blocks
       FROM version v JOIN text t ON t.id = v.search_key WHERE v.id = ?`
  ).get(id)
  if (row === undefined) throw new Error(`There is no version row ${id}.`)
  const { headline, bylines, place, agency, body, blocks } = row
  return {
    id,
    headline,
    bylines: JSON.parse(bylines) as string[],
    dateline: place === null && agency === null ? null : { place, agency },
    body,
    blocks: JSON.parse(blocks) as Block[]
  }
}

/** What a version changed; null for a first version, and where it was not worked out yet. */
export function findChange(db: Archive, versionId: number): VersionChange | null {
  const row = prepared<[number], ChangeRow>(
    db,
    `SELECT from_id AS fromId, summary, classes, silent, share / 1000.0 AS share
       FROM version_change WHERE version_id = ?`
  ).get(versionId)
  if (row === undefined) return null
  return { ...row, classes: JSON.parse(row.classes) as ChangeClass[], silent: row.silent === 1 }
}

/** Write down what a version changed and added; what was written of it before is replaced where it differs. */
export function putChange(
  db: Archive,
  version: VersionAmong,
  change: VersionChange,
  added: AddedSpans
): void {
  prepared(
    db,
    `INSERT INTO version_change (version_id, from_id, summary, classes, silent, share)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (version_id) DO UPDATE
        SET from_id = excluded.from_id, summary = excluded.summary, classes = excluded.classes,
            silent = excluded.silent, share = excluded.share`
  ).run(
    version.id,
    change.fromId,
    change.summary,
    JSON.stringify(change.classes),
    change.silent ? 1 : 0,
    Math.round(change.share * 1000)
  )
  putAdded(db, version.key, added)
}

/** Forget what a version changed and added, since it is the first one now or about to go. */
export function forgetChange(db: Archive, version: Pick<VersionAmong, 'id' | 'key'>): void {
  prepared<[number]>(db, 'DELETE FROM version_change WHERE version_id = ?').run(version.id)
  prepared<[number]>(db, 'DELETE FROM added WHERE id = ?').run(version.key)
}

/** Forget what a version and the one after it changed and added, before the version goes or its text does. */
export function forgetChanges(db: Archive, version: Pick<VersionAmong, 'id' | 'key'>): void {
  const after = prepared<[number], { id: number; key: number }>(
    db,
    `SELECT v.id, v.search_key AS key
       FROM version_change c JOIN version v ON v.id = c.version_id
      WHERE c.from_id = ?`
  ).all(version.id)
  for (const one of [version, ...after]) forgetChange(db, one)
}

/** Articles that have several versions and were stored before what they changed was worked out. */
export function unsettledArticles(db: Archive): number[] {
  return db
    .prepare<[], { id: number }>('SELECT article_id AS id FROM unsettled ORDER BY article_id')
    .all()
    .map(({ id }) => id)
}

/** Articles of several versions. */
export function articlesOfSeveral(db: Archive): number[] {
  return db
    .prepare<[], { id: number }>(
      'SELECT article_id AS id FROM version GROUP BY article_id HAVING count(*) > 1 ORDER BY article_id'
    )
    .all()
    .map(({ id }) => id)
}

export function markSettled(db: Archive, article: number): void {
  prepared<[number]>(db, 'DELETE FROM unsettled WHERE article_id = ?').run(article)
}

function putAdded(db: Archive, key: number, added: AddedSpans): void {
  const [headline, body] = [JSON.stringify(added.headline), JSON.stringify(added.body)]
  const same = prepared<[number, string, string]>(
    db,
    'SELECT 1 FROM added WHERE id = ? AND headline = ? AND body = ?'
  ).get(key, headline, body)
  if (same !== undefined) return
  prepared<[number]>(db, 'DELETE FROM added WHERE id = ?').run(key)
  if (added.headline.length + added.body.length === 0) return
  prepared<[number, string, string]>(db, 'INSERT INTO added (id, headline, body) VALUES (?, ?, ?)').run(
    key,
    headline,
    body
  )
}

/** The latest step that can be undone of those that made a version or a passage of each of these articles. */
export function stepsThatMade(db: Archive, articles: readonly number[]): Map<number, number> {
  const rows = db
    .prepare<[object], { article: number; step: number }>(
      `SELECT v.article_id AS article, max(c.step_id) AS step
         FROM change c
         JOIN step s ON s.id = c.step_id AND s.state = 'done'
         LEFT JOIN passage p ON c.place = 'passage' AND p.id = c.row_id
         JOIN version v
           ON v.id BETWEEN iif(c.place = 'version', c.row_id, p.version_id)
                       AND iif(c.place = 'version', ifnull(c.last_id, c.row_id), p.version_id)
        WHERE c.verb = 'insert' AND c.place IN ('version', 'passage')
          AND v.article_id IN (SELECT value FROM json_each(@articles))
        GROUP BY v.article_id`
    )
    .all({ articles: JSON.stringify(articles) })
  return new Map(rows.map(({ article, step }) => [article, step]))
}
