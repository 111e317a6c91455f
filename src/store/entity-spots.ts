import type { NameRow } from './entity-name.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** The hash of a version's text, as rules name it. The version must exist. */
export function hashOfText(db: Archive, versionId: number): string {
  const row = prepared<[number], { hash: string }>(
    db,
    'SELECT hex(text_hash) AS hash FROM version WHERE id = ?'
  ).get(versionId)
  if (row === undefined) throw new Error(`There is no version row ${versionId}.`)
  return row.hash
}

/** The hashes of all texts of an article. */
export function hashesOfArticle(db: Archive, article: number): string[] {
  return prepared<[number], { hash: string }>(
    db,
    'SELECT hex(text_hash) AS hash FROM version WHERE article_id = ?'
  )
    .all(article)
    .map(({ hash }) => hash)
}

/** The names of an entity that some articles have, in any version. */
export function namesIn(db: Archive, entity: number, articles: readonly number[]): NameRow[] {
  return prepared<[object], NameRow>(
    db,
    `SELECT n.id, n.kind, n.key, n.sense, n.text, n.entity_id AS entity, n.hidden
       FROM name n
      WHERE n.entity_id = @entity AND n.hidden = 0
        AND EXISTS (SELECT 1 FROM version v JOIN mention m ON m.text_key = v.search_key AND m.name_id = n.id
                     WHERE v.article_id IN (SELECT value FROM json_each(@articles)))
      ORDER BY n.id = @entity DESC, n.id`
  ).all({ entity, articles: JSON.stringify(articles) })
}
