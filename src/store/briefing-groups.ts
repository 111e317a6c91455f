import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** The tags that some passages carry. */
export function tagsOfPassages(db: Archive, passages: readonly number[]): { passage: number; tag: number }[] {
  return prepared<[string], { passage: number; tag: number }>(
    db,
    `SELECT passage_id AS passage, tag_id AS tag FROM passage_tag
      WHERE passage_id IN (SELECT value FROM json_each(?))`
  ).all(JSON.stringify(passages))
}

/** Who and what is named inside some passages. */
export function entitiesOfPassages(
  db: Archive,
  passages: readonly number[]
): { passage: number; entity: number; name: string }[] {
  return prepared<[string], { passage: number; entity: number; name: string }>(
    db,
    `SELECT DISTINCT p.id AS passage, e.id AS entity, e.name
       FROM passage p
       JOIN version v ON v.id = p.version_id
       JOIN mention m ON m.text_key = v.search_key AND m.start < p.end AND m.end > p.start
       JOIN name n ON n.id = m.name_id AND n.hidden = 0
       JOIN entity e ON e.id = n.entity_id
      WHERE p.id IN (SELECT value FROM json_each(?))`
  ).all(JSON.stringify(passages))
}
