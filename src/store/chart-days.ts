import {
  daysAfter,
  labelOf,
  labelsBetween,
  stretchFor,
  daysOfLabel,
  type Stretch
} from '../core/briefing/chart/stretch.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { keyBefore } from './search-key.ts'
import { dayFrom, dayOfKey } from './entity-day.ts'

/** The days asked for, both included; null is open. */
export interface Days {
  readonly from: string | null
  readonly to: string | null
}

/** The days a chart is about, both included, and what the archive knows of. */
export interface Span {
  readonly from: string
  readonly to: string
  readonly stretch: Stretch
  /** The first and the last day that the archive has an article of. */
  readonly known: { readonly from: string; readonly to: string }
}

/** The keys of versions without a date. They are filed under the day they came in, which says nothing of when they appeared. */
export function undatedKeys(db: Archive): ReadonlySet<number> {
  const rows = prepared<[], { key: number }>(
    db,
    'SELECT search_key AS key FROM version INDEXED BY version_undated WHERE published_on IS NULL'
  ).all()
  return new Set(rows.map(({ key }) => key))
}

/** The days asked for, as far as the archive goes where they are left open; null where no article has a date. */
export function spanOf(db: Archive, { from, to }: Days): Span | null {
  const [first, last] = [datedKey(db, 'ASC'), datedKey(db, 'DESC')]
  if (first === null || last === null) return null
  const known = { from: dayFrom(dayOfKey(first)), to: dayFrom(dayOfKey(last)) }
  const [low, high] = [from ?? known.from, to ?? known.to]
  const days = low <= high ? { from: low, to: high } : { from: high, to: low }
  return { ...days, stretch: stretchFor(days.from, days.to), known }
}

/** Whether a day is one of a span. */
export function isIn(day: string, { from, to }: Span): boolean {
  return day >= from && day <= to
}

/** The search keys of texts published in a span: from the first up to, not including, the second. */
export function keysOf({ from, to }: Span): { readonly from: number; readonly below: number } {
  return { from: keyBefore(from), below: keyBefore(daysAfter(to, 1)) }
}

/**
 * Counts by day as the values of a chart's labels: 0 where nothing was counted, null for stretches that lie outside what
 * the archive knows or hold a day that is not known.
 */
export function valuesOf(
  counts: ReadonlyMap<string, number>,
  span: Span,
  isUnknown: (days: { readonly from: string; readonly to: string }) => boolean = () => false
): { labels: string[]; values: (number | null)[] } {
  const { from, to, stretch, known } = span
  const labels = labelsBetween(from, to, stretch)
  const sums = new Map<string, number>()
  for (const [day, count] of counts) {
    if (!isIn(day, span)) continue
    const label = labelOf(day, stretch)
    sums.set(label, (sums.get(label) ?? 0) + count)
  }
  const values = labels.map((label) => {
    const days = daysOfLabel(label, stretch)
    if (days.to < known.from || days.from > known.to || isUnknown(days)) return null
    return sums.get(label) ?? 0
  })
  return { labels, values }
}

function datedKey(db: Archive, order: 'ASC' | 'DESC'): number | null {
  const row = prepared<[], { key: number }>(
    db,
    `SELECT search_key AS key FROM version WHERE published_on IS NOT NULL ORDER BY search_key ${order} LIMIT 1`
  ).get()
  return row?.key ?? null
}
