import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** Count the mentions of an entity anew, by day and source, over all its names. */
export function retally(db: Archive, entity: number): void {
  prepared<[number]>(db, 'DELETE FROM entity_tally WHERE entity_id = ?').run(entity)
  prepared<[number, number]>(
    db,
    `INSERT INTO entity_tally (entity_id, day, source_id, mentions, articles)
     SELECT ?, r.counted_day, r.counted_source, count(*), count(DISTINCT m.text_key)
       FROM name n
       JOIN mention m ON m.name_id = n.id
       JOIN name_reading r ON r.text_key = m.text_key AND r.counted_day IS NOT NULL
      WHERE n.entity_id = ? AND n.hidden = 0
      GROUP BY r.counted_day, r.counted_source`
  ).run(entity, entity)
  prepared<[number]>(
    db,
    `UPDATE entity SET (mentions, articles) =
            (SELECT ifnull(sum(mentions), 0), ifnull(sum(articles), 0) FROM entity_tally WHERE entity_id = entity.id)
      WHERE id = ?`
  ).run(entity)
}
