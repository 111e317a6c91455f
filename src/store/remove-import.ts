import type { Archive } from './open.ts'
import { removeArticle } from './move-version.ts'
import { removeCodingOn } from './coder.ts'
import { removePassage } from './passage.ts'
import { forgetPlacementsIn } from './placement.ts'
import { forgetChanges } from './revision.ts'
import { removeSuggestionsOn } from './suggestion.ts'
import { unindexStored } from './text.ts'
import { removeUnseenOf } from './unseen.ts'
import { orderVersions, versionTimes } from './version.ts'

/** What an import brought and what was made on it since. */
export interface Brought {
  /** Articles that have no version from elsewhere. */
  readonly articles: number
  readonly versions: number
  readonly passages: number
  readonly quotes: number
}

interface VersionRow {
  readonly id: number
  readonly article: number
  readonly key: number
}

/** The articles an import brought a version to. */
export function articlesOf(db: Archive, importId: number): number[] {
  return db
    .prepare<[number], { id: number }>('SELECT DISTINCT article_id AS id FROM version WHERE import_id = ?')
    .all(importId)
    .map(({ id }) => id)
}

/** What would go with an import. */
export function broughtBy(db: Archive, importId: number): Brought {
  const count = (sql: string) =>
    (db.prepare<[number], { count: number }>(sql).get(importId) as { count: number }).count
  const of = 'SELECT id FROM version WHERE import_id = ?'
  return {
    articles: count(
      `SELECT count(DISTINCT article_id) AS count FROM version v
        WHERE import_id = ?
          AND NOT EXISTS (SELECT 1 FROM version o WHERE o.article_id = v.article_id AND o.import_id <> v.import_id)`
    ),
    versions: count(`SELECT count(*) AS count FROM version WHERE import_id = ?`),
    passages: count(`SELECT count(*) AS count FROM passage WHERE version_id IN (${of})`),
    quotes: count(`SELECT count(*) AS count FROM briefing_item WHERE version_id IN (${of})`)
  }
}

/**
 * Take away an import with all it brought: its versions with the passages and quotes on them, articles left without a
 * version, its receipts, and files that nothing else came from. Receipts of other imports keep what they say.
 */
export function removeImport(db: Archive, importId: number): void {
  const versions = db
    .prepare<[number], VersionRow>(
      'SELECT id, article_id AS article, search_key AS key FROM version WHERE import_id = ? ORDER BY id'
    )
    .all(importId)
  const originals = db
    .prepare<[number, number], { id: number }>(
      `SELECT original_id AS id FROM version WHERE import_id = ?
       UNION SELECT original_id FROM receipt WHERE import_id = ? AND original_id IS NOT NULL`
    )
    .all(importId, importId)
  unindexStored(
    db,
    versions.map(({ key }) => key)
  )
  db.prepare('DELETE FROM receipt WHERE import_id = ?').run(importId)
  db.prepare('DELETE FROM import_source WHERE import_id = ?').run(importId)
  for (const [article, own] of Map.groupBy(versions, (version) => version.article)) {
    detach(db, article, new Set(own.map(({ id }) => id)))
    for (const version of own) removeVersion(db, version)
    const left = versionTimes(db, article).map(({ id }) => id)
    if (left.length === 0) removeArticle(db, article)
    else orderVersions(db, article, left)
  }
  const forget = db.prepare(
    `DELETE FROM original
      WHERE id = @id
        AND NOT EXISTS (SELECT 1 FROM version v WHERE v.original_id = @id)
        AND NOT EXISTS (SELECT 1 FROM receipt r WHERE r.original_id = @id)`
  )
  for (const { id } of originals) forget.run({ id })
  db.prepare('DELETE FROM import WHERE id = ?').run(importId)
}

/** Point an article at the newest of its other versions, so that these can go. */
function detach(db: Archive, article: number, going: ReadonlySet<number>): void {
  const staying = versionTimes(db, article)
    .map(({ id }) => id)
    .filter((id) => !going.has(id))
  if (staying.length === 0) {
    db.prepare('UPDATE article SET newest_version_id = NULL, newest_key = NULL WHERE id = ?').run(article)
  } else {
    orderVersions(db, article, [...going, ...staying])
  }
}

/** Take a version away with what was made on it. Its text must be out of the word index already. */
function removeVersion(db: Archive, { id, key }: VersionRow): void {
  forgetChanges(db, { id, key })
  forgetPlacementsIn(db, id)
  const passages = db.prepare<[number], { id: number }>('SELECT id FROM passage WHERE version_id = ?').all(id)
  for (const passage of passages) removePassage(db, passage.id)
  removeSuggestionsOn(db, id)
  removeCodingOn(db, id)
  db.prepare('DELETE FROM briefing_item WHERE version_id = ?').run(id)
  db.prepare('UPDATE receipt SET version_id = NULL WHERE version_id = ?').run(id)
  removeUnseenOf(db, id)
  db.prepare('DELETE FROM version WHERE id = ?').run(id)
  db.prepare('DELETE FROM text WHERE id = ?').run(key)
}
