import { countWords } from '../../part/words.ts'
import { locale } from '../../spoken.ts'

/** Over how long the rate is taken, in milliseconds: long enough to be steady, short enough to follow a change. */
const SPAN = 10_000

/** With less than this behind it, a rate would be a guess. */
const LEAST = 1500

interface Told {
  readonly at: number
  readonly done: number
}

/** How fast an import goes, from what it told of late. Times are in milliseconds. */
export class Pace {
  #told: readonly Told[] = []

  hear(at: number, done: number): void {
    this.#told = [...this.#told.filter((told) => at - told.at <= SPAN), { at, done }]
  }

  /** Forget what was told, as after a pause that would count as slowness. */
  forget(): void {
    this.#told = []
  }

  /** Files a second; null while it is too early to say. */
  get rate(): number | null {
    const first = this.#told[0]
    const last = this.#told.at(-1)
    if (!first || !last || last.at - first.at < LEAST || last.done <= first.done) return null
    return ((last.done - first.done) * 1000) / (last.at - first.at)
  }
}

const number = new Intl.NumberFormat(locale())

/** A rate in words: `640 files a second`, `20 files a minute`. */
export function rateWords(rate: number): string {
  if (rate >= 2) return `${number.format(Math.round(rate))} files a second`
  const minute = Math.max(1, Math.round(rate * 60))
  return `${countWords(minute, 'file')} a minute`
}

/** The time that is left in words, no finer than it can be known: `about 20 seconds left`. */
export function leftWords(left: number, rate: number): string {
  const seconds = left / rate
  if (seconds < 8) return 'a few seconds left'
  if (seconds < 55) return `about ${Math.ceil(seconds / 5) * 5} seconds left`
  const minutes = Math.round(seconds / 60)
  if (minutes < 2) return 'about a minute left'
  if (minutes < 90) return `about ${minutes} minutes left`
  return `about ${Math.round(minutes / 60)} hours left`
}
