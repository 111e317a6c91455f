import { nameKey } from '../core/entity/join/key.ts'
import { mentionHows } from '../core/entity/join/how.ts'
import { isInHeadline, plainOffset, wordsAround } from '../core/entity/headline.ts'
import { entityKinds, type EntityKind } from '../core/entity/kinds.ts'
import type { ArticleEntity, EntityLine, EntityName, MentionSpan } from '../core/entity/model.ts'
import { dayFrom, UNDATED } from './entity-day.ts'
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

/** The first and the last day an entity is mentioned, and in how many articles that have no date. */
export function seenBetween(
  db: Archive,
  entity: number
): { firstOn: string | null; lastOn: string | null; undated: number } {
  const row = prepared<[object], { first: number | null; last: number | null; undated: number }>(
    db,
    `SELECT min(iif(day > @undated, day, NULL)) AS first, max(iif(day > @undated, day, NULL)) AS last,
            ifnull(sum(iif(day = @undated, articles, 0)), 0) AS undated
       FROM entity_tally WHERE entity_id = @entity`
  ).get({ entity, undated: UNDATED })
  const day = (number: number | null | undefined) => (typeof number === 'number' ? dayFrom(number) : null)
  return { firstOn: day(row?.first), lastOn: day(row?.last), undated: row?.undated ?? 0 }
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
export function entitiesOfText(
  db: Archive,
  key: number,
  words: { readonly headline: string | null; readonly body: string }
): ArticleEntity[] | null {
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
  const spanOf = ({ start: from, end: to, how }: SpanRow): MentionSpan => {
    const [start, end] = [plainOffset(from), plainOffset(to)]
    return { start, end, text: wordsAround(words, from).slice(start, end), how: mentionHows[how] ?? 'name' }
  }
  return Array.from(Map.groupBy(rows, ({ entity }) => entity).values()).flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const { entity, name, kind } = first
    const [above, below] = [true, false].map((wanted) =>
      own.filter(({ start }) => isInHeadline(start) === wanted).map(spanOf)
    )
    return [{ entity, name, kind, mentions: below ?? [], headline: above ?? [] }]
  })
}
