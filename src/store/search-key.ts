import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

const YEAR_ZERO = Date.UTC(2000, 0, 1) - 2000 * 365.2425 * 86_400_000

/**
 * How many texts of one and the same minute have a key before those of the next one lend theirs. The word index writes down
 * how far each find is from the one before, so keys that lie far apart make it larger (decisions/011).
 */
const PER_MINUTE = 2 ** 16

/**
 * A free key for a text published on a day (`YYYY-MM-DD`, taken as midnight UTC) or at a time (UTC, ISO 8601). Keys rise with publication time, and
 * within one minute in order of arrival, so newest-first search walks the index from its end (measurements.md).
 */
export function freeSearchKey(db: Archive, when: string): number {
  const newest = prepared<[number, number], { last: number | null }>(
    db,
    'SELECT max(search_key) AS last FROM version WHERE search_key >= ? AND search_key < ?'
  )
  for (let from = keyBefore(when); ; from += PER_MINUTE) {
    const free = (newest.get(from, from + PER_MINUTE)?.last ?? from) + 1
    if (free < from + PER_MINUTE) return free
  }
}

/** The key below those of all texts published on a day (`YYYY-MM-DD`) or at a time or later, and above those of earlier ones. */
export function keyBefore(when: string): number {
  return minuteOf(when) * PER_MINUTE
}

/** Minutes since the first of January of the year 0, never negative. */
function minuteOf(when: string): number {
  return Math.max(0, Math.floor((Date.parse(when) - YEAR_ZERO) / 60_000))
}

/** Tells the month (`YYYY-MM`) of the texts that a key is among; quick where keys come in order. */
export function monthsByKey(): (key: number) => string {
  let [month, from, below] = ['', 0, 0]
  return (key) => {
    if (key >= from && key < below) return month
    const date = new Date(YEAR_ZERO + Math.floor(key / PER_MINUTE) * 60_000)
    month = date.toISOString().slice(0, 7)
    date.setUTCDate(1)
    from = keyBefore(date.toISOString().slice(0, 10))
    date.setUTCMonth(date.getUTCMonth() + 1)
    below = keyBefore(date.toISOString().slice(0, 10))
    return month
  }
}
