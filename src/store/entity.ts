import { nameKey } from '../core/entity/join/key.ts'
import { mentionHows } from '../core/entity/join/how.ts'
import { entityKinds, type EntityKind } from '../core/entity/kinds.ts'
import type { ArticleEntity, EntityLine, EntityName } from '../core/entity/model.ts'
import { dayFrom } from './entity-day.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** An entity with what was said of it. */
export interface EntityRow extends EntityLine {
  readonly note: string
  readonly watched: boolean
}

/** An entity by its number; null where there is none. */
export function findEntity(db: Archive, entity: number): EntityRow | null {
  const row = prepared<[number], Omit<EntityRow, 'watched'> & { watched: number }>(
    db,
    'SELECT id AS entity, name, kind, mentions, articles, note, watched FROM entity WHERE id = ?'
  ).get(entity)
  return row === undefined ? null : { ...row, watched: row.watched === 1 }
}

/** The entities that have a name, in whatever spelling counts as the same, or are called so; most mentioned first. */
export function entitiesNamed(db: Archive, name: string, kind: EntityKind | null): EntityLine[] {
  const keys = entityKinds.map((one) => ({ kind: one, key: nameKey(name, one).key }))
  return prepared<[object], EntityLine>(
    db,
    `SELECT e.id AS entity, e.name, e.kind, e.mentions, e.articles
       FROM entity e
      WHERE e.id IN (SELECT n.entity_id FROM json_each(@keys) k
                       JOIN name n ON n.kind = k.value ->> 'kind' AND n.key = k.value ->> 'key'
                      WHERE n.hidden = 0
                     UNION SELECT id FROM entity WHERE name = @name COLLATE NOCASE)
        AND (@kind IS NULL OR e.kind = @kind)
        AND EXISTS (SELECT 1 FROM name o JOIN mention m ON m.name_id = o.id WHERE o.entity_id = e.id AND o.hidden = 0)
      ORDER BY e.mentions DESC, e.articles DESC, e.name, e.kind, e.id`
  ).all({ keys: JSON.stringify(keys), name, kind })
}

/** An entity's names, most mentioned first, with all their mentions in any version. */
export function namesCounted(db: Archive, entity: number): EntityName[] {
  return prepared<[number], EntityName>(
    db,
    `SELECT n.id AS name, n.text, n.kind, (SELECT count(*) FROM mention m WHERE m.name_id = n.id) AS mentions
       FROM name n WHERE n.entity_id = ? AND n.hidden = 0 ORDER BY mentions DESC, n.id`
  ).all(entity)
}

/** The first and the last day an entity is mentioned. */
export function seenBetween(db: Archive, entity: number): { firstOn: string | null; lastOn: string | null } {
  const row = prepared<[number], { first: number | null; last: number | null }>(
    db,
    'SELECT min(day) AS first, max(day) AS last FROM entity_tally WHERE entity_id = ?'
  ).get(entity)
  const day = (number: number | null | undefined) => (typeof number === 'number' ? dayFrom(number) : null)
  return { firstOn: day(row?.first), lastOn: day(row?.last) }
}

interface SpanRow {
  readonly entity: number
  readonly name: string
  readonly kind: EntityKind
  readonly start: number
  readonly end: number
  readonly how: number
}

/** The key of a version's text. The version must exist. */
export function textKeyOf(db: Archive, versionId: number): number {
  const row = prepared<[number], { key: number }>(
    db,
    'SELECT search_key AS key FROM version WHERE id = ?'
  ).get(versionId)
  if (row === undefined) throw new Error(`There is no version row ${versionId}.`)
  return row.key
}

/** The entities of a text with their mentions, in the order they first come; null where the text was not read yet. */
export function entitiesOfText(db: Archive, key: number, body: string): ArticleEntity[] | null {
  const read = prepared<[number], { found: number }>(
    db,
    'SELECT 1 AS found FROM name_reading WHERE text_key = ?'
  ).get(key)
  if (read === undefined) return null
  const rows = prepared<[number], SpanRow>(
    db,
    `SELECT e.id AS entity, e.name, e.kind, m.start, m.end, m.how
       FROM mention m JOIN name n ON n.id = m.name_id JOIN entity e ON e.id = n.entity_id
      WHERE m.text_key = ? AND n.hidden = 0 ORDER BY m.start`
  ).all(key)
  return Array.from(Map.groupBy(rows, ({ entity }) => entity).values()).flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const { entity, name, kind } = first
    const mentions = own.map(({ start, end, how }) => ({
      start,
      end,
      text: body.slice(start, end),
      how: mentionHows[how] ?? 'name'
    }))
    return [{ entity, name, kind, mentions }]
  })
}
