import { keyBefore } from './search-key.ts'

const DAY = 86_400_000
const PER_DAY = keyBefore('2000-01-02') - keyBefore('2000-01-01')
const FIRST = keyBefore('1970-01-01') / PER_DAY

/** In place of a day, what texts without a date are counted under: the day they came in says nothing of when they were written. */
export const UNDATED = -1_000_000

/** Bounds of counting by day, both included: without any, texts without a date count too. */
export function dayBounds(from: string | null, to: string | null): { from: number; to: number } {
  const first = from === null ? UNDATED + (to === null ? 0 : 1) : dayNumber(from)
  return { from: first, to: to === null ? Number.MAX_SAFE_INTEGER : dayNumber(to) }
}

/** The day of a text by its key, counted from the first of January 1970. */
export function dayOfKey(key: number): number {
  return Math.floor(key / PER_DAY) - FIRST
}

export function dayNumber(day: string): number {
  return Math.floor(Date.parse(day) / DAY)
}

/** A day as `YYYY-MM-DD`. */
export function dayFrom(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10)
}
