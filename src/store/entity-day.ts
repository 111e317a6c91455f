import { keyBefore } from './search-key.ts'

const DAY = 86_400_000
const PER_DAY = keyBefore('2000-01-02') - keyBefore('2000-01-01')
const FIRST = keyBefore('1970-01-01') / PER_DAY

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
