import type { MonthCount } from '../../../core/entity/study-calls.ts'
import { barsOf, type Bar } from '../search/months.ts'

/** Counts over the same stretches of time for several entities. */
export interface Series<T> {
  readonly of: T
  readonly bars: readonly Bar[]
}

/** Several entities over one span of time, from the earliest month of any to the latest, months without mentions being 0. */
export function seriesOf<T extends { readonly months: readonly MonthCount[] }>(
  all: readonly T[]
): Series<T>[] {
  const everyMonth = all.flatMap(({ months }) => months.map(({ month }) => ({ month, count: 0 })))
  return all.map((of) => ({
    of,
    bars: barsOf([...everyMonth, ...of.months.map(({ month, mentions }) => ({ month, count: mentions }))])
  }))
}

/** Where the lines of a chart go, in pixels: one point for each stretch of time. */
export function pointsOf(
  bars: readonly Bar[],
  { width, height, most }: { readonly width: number; readonly height: number; readonly most: number }
): { x: number; y: number }[] {
  const step = bars.length > 1 ? width / (bars.length - 1) : 0
  return bars.map(({ count }, at) => ({
    x: bars.length > 1 ? at * step : width / 2,
    y: height - (count / Math.max(1, most)) * height
  }))
}
