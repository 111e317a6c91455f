import type { EntityLine } from '../core/entity/model.ts'
import { namesOfEntity } from './entity-name.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** How many of the versions that came last are looked at for what is unseen. */
const LATEST = 5_000

/** The entities being watched, by name, with how many articles mention them that came in since they were looked at. */
export function watchedEntities(db: Archive): (EntityLine & { unseen: number })[] {
  return prepared<[], EntityLine>(
    db,
    'SELECT id AS entity, name, kind, mentions, articles FROM entity WHERE watched = 1 ORDER BY name COLLATE NOCASE, id'
  )
    .all()
    .map((line) => ({ ...line, unseen: unseenOf(db, line.entity) }))
}

/** Remember that what there is of an entity now was looked at. */
export function markEntitySeen(db: Archive, entity: number): void {
  prepared<[number]>(
    db,
    `INSERT INTO entity_seen (entity_id, version_id) SELECT ?, ifnull(max(id), 0) FROM version WHERE true
     ON CONFLICT (entity_id) DO UPDATE SET version_id = excluded.version_id`
  ).run(entity)
}

function unseenOf(db: Archive, entity: number): number {
  const row = prepared<[object], { count: number }>(
    db,
    `SELECT count(*) AS count
       FROM (SELECT id, search_key FROM version
              WHERE id > ifnull((SELECT version_id FROM entity_seen WHERE entity_id = @entity), 0)
              ORDER BY id DESC LIMIT ${LATEST}) v
      WHERE EXISTS (SELECT 1 FROM article a WHERE a.newest_key = v.search_key)
        AND EXISTS (SELECT 1 FROM mention m
                     WHERE m.text_key = v.search_key AND m.name_id IN (SELECT value FROM json_each(@names)))`
  ).get({ entity, names: JSON.stringify(namesOfEntity(db, entity).map(({ id }) => id)) })
  return row?.count ?? 0
}
