import { keysOf, type Span } from './chart-days.ts'
import { dayFrom, dayNumber, dayOfKey } from './entity-day.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** The mentions of an entity by day, as its page counts them: in articles' newest versions, those without a date left out. */
export function mentionsByDay(
  db: Archive,
  entity: number,
  { span, undated }: { readonly span: Span; readonly undated: ReadonlySet<number> }
): { readonly counts: ReadonlyMap<string, number>; readonly undated: number } {
  const rows = prepared<[number, number, number], { day: number; mentions: number }>(
    db,
    `SELECT day, sum(mentions) AS mentions FROM entity_tally
      WHERE entity_id = ? AND day BETWEEN ? AND ? GROUP BY day`
  ).all(entity, dayNumber(span.from), dayNumber(span.to))
  const counts = new Map(rows.map(({ day, mentions }) => [day, mentions]))
  let without = 0
  for (const { day, mentions } of undatedMentions(db, entity, undated)) {
    without += mentions
    const counted = counts.get(day)
    if (counted !== undefined) counts.set(day, counted - mentions)
  }
  return { counts: new Map(Array.from(counts, ([day, count]) => [dayFrom(day), count])), undated: without }
}

/** The days of a span with texts whose names are still to be read. */
export function unreadDays(db: Archive, span: Span, undated: ReadonlySet<number>): ReadonlySet<string> {
  const { from, below } = keysOf(span)
  const rows = prepared<[number, number], { key: number }>(
    db,
    'SELECT text_key AS key FROM name_queue WHERE text_key >= ? AND text_key < ?'
  ).all(from, below)
  const days = new Set(rows.filter(({ key }) => !undated.has(key)).map(({ key }) => dayOfKey(key)))
  return new Set(Array.from(days, dayFrom))
}

/** Mentions in texts without a date, by the day these are filed under. */
function undatedMentions(
  db: Archive,
  entity: number,
  undated: ReadonlySet<number>
): { readonly day: number; readonly mentions: number }[] {
  if (undated.size === 0) return []
  return prepared<[number, string], { day: number; mentions: number }>(
    db,
    `SELECT r.counted_day AS day, count(*) AS mentions
       FROM name n
      CROSS JOIN mention m ON m.name_id = n.id
       JOIN name_reading r ON r.text_key = m.text_key AND r.counted_day IS NOT NULL
      WHERE n.entity_id = ? AND n.hidden = 0 AND m.text_key IN (SELECT value FROM json_each(?))
      GROUP BY day`
  ).all(entity, JSON.stringify([...undated]))
}
