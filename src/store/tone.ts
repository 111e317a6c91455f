import type { Tone } from '../core/passage/model.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** The tones set on a passage, by name. */
export function tonesOn(db: Archive, passage: number): Tone[] {
  return prepared<[number], Tone>(
    db,
    `SELECT entity, entity_id AS entityId, value, set_by AS "by", set_at AS "at"
       FROM tone WHERE passage_id = ? ORDER BY entity`
  ).all(passage)
}

/** Write down how a passage speaks of someone, over what was written of that name before. */
export function setTone(db: Archive, passage: number, tone: Tone): void {
  prepared<[object]>(
    db,
    `INSERT INTO tone (passage_id, entity, entity_id, value, set_by, set_at)
     VALUES (@passage, @entity, @entityId, @value, @by, @at)
     ON CONFLICT (passage_id, entity) DO UPDATE
        SET entity_id = excluded.entity_id, value = excluded.value, set_by = excluded.set_by, set_at = excluded.set_at`
  ).run({ passage, ...tone })
}

export function removeTone(db: Archive, passage: number, entity: string): void {
  prepared<[number, string]>(db, 'DELETE FROM tone WHERE passage_id = ? AND entity = ?').run(passage, entity)
}
