import { placeAmong } from '../core/import/own-time.ts'
import { clusterOf, clusterTogether, leaveCluster } from './cluster.ts'
import type { Archive } from './open.ts'
import { orderVersions, versionTimes } from './version.ts'

/**
 * Make a version one of another article, in order of its own time there. An article left without versions goes: what
 * referred to it as near, and its cluster, then mean the other. Passages, quotes and receipts stay with the version.
 */
export function moveVersion(db: Archive, versionId: number, from: number, into: number, at: string): void {
  const moving = versionTimes(db, from).find(({ id }) => id === versionId)
  if (moving === undefined) throw new Error(`Version row ${versionId} is not of article ${from}.`)
  const others = versionTimes(db, into)
  const place = placeAmong(others, moving)
  db.prepare('UPDATE version SET article_id = ?, number = ? WHERE id = ?').run(
    into,
    others.length + 1,
    versionId
  )
  orderVersions(db, into, others.map(({ id }) => id).toSpliced(place, 0, versionId))
  const left = versionTimes(db, from).map(({ id }) => id)
  if (left.length > 0) return orderVersions(db, from, left)
  const cluster = clusterOf(db, from)
  if (cluster !== null && cluster !== clusterOf(db, into)) clusterTogether(db, into, from, at)
  db.prepare('UPDATE receipt SET near_id = ? WHERE near_id = ?').run(into, from)
  removeArticle(db, from)
}

/** Make a version of an article an article of its own, of the same source. Returns the new article. */
export function splitVersion(db: Archive, versionId: number, from: number, at: string): number {
  const added = db
    .prepare('INSERT INTO article (source_id) SELECT source_id FROM article WHERE id = ?')
    .run(from)
  const article = Number(added.lastInsertRowid)
  moveVersion(db, versionId, from, article, at)
  return article
}

/** Take away an article that has no version left. */
export function removeArticle(db: Archive, article: number): void {
  leaveCluster(db, article)
  db.prepare('UPDATE receipt SET near_id = NULL WHERE near_id = ?').run(article)
  db.prepare('DELETE FROM article WHERE id = ?').run(article)
}
