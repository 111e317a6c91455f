import type { EntityCard, MonthCount } from '../core/entity/study-calls.ts'
import { UNDATED } from './entity-day.ts'
import { namesOfEntity } from './entity-name.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { tagPlaces } from './tag-places.ts'

/** An entity's mentions by month; those without a date are in none. */
export function monthsOf(db: Archive, entity: number): MonthCount[] {
  return prepared<[object], MonthCount>(
    db,
    `SELECT strftime('%Y-%m', day * 86400, 'unixepoch') AS month, sum(mentions) AS mentions, sum(articles) AS articles
       FROM entity_tally WHERE entity_id = @entity AND day > @undated
      GROUP BY month ORDER BY month`
  ).all({ entity, undated: UNDATED })
}

/** The sources that mention an entity, most mentions first. */
export function sourcesOf(db: Archive, entity: number): EntityCard['sources'] {
  return prepared<[number], EntityCard['sources'][number]>(
    db,
    `SELECT s.name AS source, sum(t.mentions) AS mentions, sum(t.articles) AS articles
       FROM entity_tally t LEFT JOIN source s ON s.id = t.source_id
      WHERE t.entity_id = ? GROUP BY t.source_id ORDER BY mentions DESC, s.name`
  ).all(entity)
}

/** The passages that mention an entity. Passages are few beside mentions, so they lead. */
const PASSAGES = `
  SELECT p.id FROM passage p CROSS JOIN version v ON v.id = p.version_id
   WHERE EXISTS (SELECT 1 FROM mention m
                  WHERE m.text_key = v.search_key AND m.name_id IN (SELECT value FROM json_each(@names))
                    AND m.start < p.end AND m.end > p.start)`

/** The tags of the passages that mention an entity, most passages first. */
export function tagsAbout(db: Archive, entity: number): EntityCard['tags'] {
  const rows = prepared<[object], { tag: number; passages: number }>(
    db,
    `SELECT tag_id AS tag, count(*) AS passages FROM passage_tag WHERE passage_id IN (${PASSAGES})
      GROUP BY tag_id ORDER BY passages DESC, tag_id`
  ).all({ names: idsOf(db, entity) })
  if (rows.length === 0) return []
  const known = new Map(tagPlaces(db).map((tag) => [tag.tag, tag]))
  return rows.flatMap(({ tag, passages }) => {
    const found = known.get(tag)
    return found === undefined ? [] : [{ tag, path: found.path, colour: found.colour, passages }]
  })
}

/** How many passages speak of an entity in each tone. A tone is told by the entity's number or by one of its names. */
export function tonesAbout(db: Archive, entity: number): EntityCard['tones'] {
  const names = namesOfEntity(db, entity)
  return prepared<[object], EntityCard['tones'][number]>(
    db,
    `SELECT value, count(DISTINCT passage_id) AS passages FROM tone
      WHERE entity_id IN (SELECT value FROM json_each(@ids))
         OR entity COLLATE NOCASE IN (SELECT value FROM json_each(@texts))
         OR entity = (SELECT name FROM entity WHERE id = @entity) COLLATE NOCASE
      GROUP BY value ORDER BY value`
  ).all({ entity, ids: idsOf(db, entity), texts: JSON.stringify(names.map(({ text }) => text)) })
}

function idsOf(db: Archive, entity: number): string {
  return JSON.stringify(namesOfEntity(db, entity).map(({ id }) => id))
}
