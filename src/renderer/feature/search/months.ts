import { daysOf } from '../../../core/search/dates.ts'
import { countWords, monthWords } from '../../part/words.ts'

/** A month with how many articles are from it, as `YYYY-MM`. */
export interface Month {
  readonly month: string
  readonly count: number
}

/** One bar of the histogram: the months it stands for, first and last, and how many articles are from them. */
export interface Bar {
  readonly first: string
  readonly last: string
  readonly count: number
}

/** More bars than this are too thin to be taken hold of: then each stands for a quarter, or a year. */
const MOST_BARS = 48
const spans = [1, 3, 12, 120] as const

/** Bars side by side without a gap from the earliest month to the latest, as few months to a bar as there is room for. */
export function barsOf(months: readonly Month[]): Bar[] {
  const numbers = months.map(({ month }) => numberOf(month))
  if (numbers.length === 0) return []
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)]
  const span = spans.find((each) => (high - low) / each < MOST_BARS) ?? 120
  const start = Math.floor(low / span)
  const bars = Array.from({ length: Math.floor(high / span) - start + 1 }, (_, at) => ({
    first: monthOf((start + at) * span),
    last: monthOf((start + at) * span + span - 1),
    count: 0
  }))
  for (const { month, count } of months) {
    const bar = bars[Math.floor(numberOf(month) / span) - start]
    if (bar) bar.count += count
  }
  return bars
}

/** The date to search for, for the bars from one to another: `2026-01`, `2026-01..2026-03`. */
export function dateOf(bars: readonly Bar[], from: number, to: number): string {
  const first = bars[Math.min(from, to)]?.first ?? ''
  const last = bars[Math.max(from, to)]?.last ?? ''
  return first === last ? first : `${first}..${last}`
}

/** The first and the last bar that a date searched for reaches; null when it reaches none. `now` is UTC, ISO 8601. */
export function reachOf(bars: readonly Bar[], date: string, now: string): readonly [number, number] | null {
  const days = daysOf(date, now)
  if (days === null) return null
  const within = ({ first, last }: Bar) =>
    (days.to === null || first < days.to.slice(0, 7) || `${first}-01` < days.to) &&
    (days.from === null || last >= days.from.slice(0, 7))
  const from = bars.findIndex(within)
  return from === -1 ? null : [from, bars.findLastIndex(within)]
}

/** What a bar, or a stretch of them, stands for: `Jan 2026`, `Jan 2026 to Mar 2026`, `2026`. */
export function stretchWords(first: string, last: string): string {
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)]
  if (first.endsWith('-01') && last.endsWith('-12')) return from === to ? from : `${from} to ${to}`
  return first === last ? monthWords(first) : `${monthWords(first)} to ${monthWords(last)}`
}

/** A bar in words, as a screen reader and the line below the bars say it: `Jan 2026: 41 articles`. */
export function barWords({ first, last, count }: Bar): string {
  return `${stretchWords(first, last)}: ${countWords(count, 'article')}`
}

function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}

function monthOf(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
}
