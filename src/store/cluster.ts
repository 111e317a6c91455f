import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** The cluster of an article, or null. */
export function clusterOf(db: Archive, article: number): number | null {
  const row = prepared<[number], { cluster: number | null }>(
    db,
    'SELECT cluster_id AS cluster FROM article WHERE id = ?'
  ).get(article)
  return row?.cluster ?? null
}

/** Put two articles, with all their copies, into one cluster. `madeAt` is UTC, ISO 8601. */
export function clusterTogether(db: Archive, article: number, other: number, madeAt: string): void {
  const [own, others] = [clusterOf(db, article), clusterOf(db, other)]
  const cluster = others ?? own ?? addCluster(db, madeAt)
  setCluster(db, other, cluster)
  if (own !== null && own !== cluster) {
    prepared<[number, number]>(db, 'UPDATE article SET cluster_id = ? WHERE cluster_id = ?').run(cluster, own)
    prepared<[number]>(db, 'DELETE FROM cluster WHERE id = ?').run(own)
  }
  setCluster(db, article, cluster)
}

/** Take an article out of its cluster; a cluster left with one article is none. */
export function leaveCluster(db: Archive, article: number): void {
  const cluster = clusterOf(db, article)
  if (cluster === null) return
  setCluster(db, article, null)
  const { left } = prepared<[number], { left: number }>(
    db,
    'SELECT count(*) AS left FROM article WHERE cluster_id = ?'
  ).get(cluster) as { left: number }
  if (left > 1) return
  prepared<[number]>(db, 'UPDATE article SET cluster_id = NULL WHERE cluster_id = ?').run(cluster)
  prepared<[number]>(db, 'DELETE FROM cluster WHERE id = ?').run(cluster)
}

function addCluster(db: Archive, madeAt: string): number {
  return Number(
    prepared<[string]>(db, 'INSERT INTO cluster (made_at) VALUES (?)').run(madeAt).lastInsertRowid
  )
}

function setCluster(db: Archive, article: number, cluster: number | null): void {
  prepared<[number | null, number, number | null]>(
    db,
    'UPDATE article SET cluster_id = ? WHERE id = ? AND cluster_id IS NOT ?'
  ).run(cluster, article, cluster)
}
