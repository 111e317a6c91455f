import { keysOf, type Span } from './chart-days.ts'
import { dayFrom, dayNumber, dayOfKey, UNDATED } from './entity-day.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** The mentions of an entity by day, as its page counts them: in articles' newest versions; and how many have no day. */
export function mentionsByDay(
  db: Archive,
  entity: number,
  { from, to }: Span
): { readonly counts: ReadonlyMap<string, number>; readonly undated: number } {
  const rows = prepared<[number, number, number, number], { day: number; mentions: number }>(
    db,
    `SELECT day, sum(mentions) AS mentions FROM entity_tally
      WHERE entity_id = ? AND (day BETWEEN ? AND ? OR day = ?) GROUP BY day`
  ).all(entity, dayNumber(from), dayNumber(to), UNDATED)
  const dated = rows.filter(({ day }) => day !== UNDATED)
  return {
    counts: new Map(dated.map(({ day, mentions }) => [dayFrom(day), mentions])),
    undated: rows.find(({ day }) => day === UNDATED)?.mentions ?? 0
  }
}

/** The days of a span with texts whose names are still to be read. */
export function unreadDays(db: Archive, span: Span): string[] {
  const { from, below } = keysOf(span)
  const rows = prepared<[number, number], { key: number }>(
    db,
    `SELECT q.text_key AS key FROM name_queue q JOIN version v ON v.search_key = q.text_key
      WHERE q.text_key >= ? AND q.text_key < ? AND v.published_on IS NOT NULL`
  ).all(from, below)
  return Array.from(new Set(rows.map(({ key }) => dayOfKey(key))), dayFrom)
}
