import type { ChartData } from '../chart.ts'
import { axisOf } from './axis.ts'
import type { ChartLook } from '../chart-look.ts'
import { hair, text, type Mark, type Plot } from './marks.ts'
import { labelInWords, type Stretch } from './stretch.ts'
import { ticksOf } from './ticks.ts'
import { numberInWords, widthOf } from './text.ts'

/** What a chart over time stands in: its lines across, its labels, and where each of its stretches is. */
export interface Ground {
  readonly plot: Plot
  /** The width of one stretch. */
  readonly band: number
  readonly height: number
  /** What lies behind the values. */
  readonly marks: readonly Mark[]
  /** The line at 0, which lies before the values. */
  readonly foot: Mark
}

interface Sides {
  readonly stretch: Stretch
  /** The most that stands at one label, for each label. */
  readonly tops: readonly (number | null)[]
  /** How much is kept free above and at the right. */
  readonly head: number
  readonly right: number
}

/** The ground of a chart over time. */
export function groundOf(chart: ChartData, look: ChartLook, { stretch, tops, head, right }: Sides): Ground {
  const { width, size, quiet } = look
  const ticks = ticksOf(tops)
  const left = Math.max(...ticks.map((tick) => widthOf(numberInWords(tick), size))) + size * 0.5
  const across = Math.max(size, width - left - right)
  const band = across / chart.labels.length
  const top = size * 2.1 + head
  const bottom = top + Math.min(size * 20, Math.max(size * 9, across * 0.34))
  const plot: Plot = { left, right: left + across, top, bottom, most: ticks.at(-1) ?? 1 }
  const axis = axisOf(chart.labels, stretch, { band, size })
  const [near, far] = [bottom + size * 1.35, bottom + size * 2.75]
  const marks: Mark[] = [
    text(`${chart.counted} per ${chart.along.toLowerCase()}`, { x: 0, y: size }, { colour: quiet }),
    ...ticks.flatMap((tick): Mark[] => {
      const y = heightOf(tick, plot)
      return [
        ...(tick === 0 ? [] : [hair({ x: left, y }, { x: plot.right, y }, look)]),
        text(
          numberInWords(tick),
          { x: left - size * 0.5, y: y + size * 0.35 },
          { colour: quiet, anchor: 'end' }
        )
      ]
    }),
    ...axis.near.map((label) =>
      text(
        label.text,
        { x: within(left + (label.at + 0.5) * band, widthOf(label.text, size), width), y: near },
        { colour: quiet, anchor: 'middle' }
      )
    ),
    ...axis.far.flatMap((label): Mark[] => {
      const x = left + label.at * band
      const ink = { colour: quiet }
      const words = label.text === '' ? [] : [text(label.text, { x: x + size * 0.3, y: far }, ink)]
      return [hair({ x, y: near + size * 0.45 }, { x, y: far + size * 0.2 }, look), ...words]
    }),
    ...unknownIn(chart, look, { plot, band })
  ]
  const foot = hair({ x: left, y: bottom }, { x: plot.right, y: bottom }, { ...look, rule: quiet })
  return { plot, band, height: (axis.far.length > 0 ? far : near) + size * 0.4, marks, foot }
}

/** How high a value stands. */
export function heightOf(value: number, { top, bottom, most }: Plot): number {
  return bottom - (value / most) * (bottom - top)
}

/** A value in words: `Osk, 5 November 2026: 12`. */
export function saysOf(chart: ChartData, series: number, label: number): string {
  const { name = '', values = [] } = chart.series[series] ?? {}
  const value = values[label] ?? null
  const where = labelInWords(chart.labels[label] ?? '', chart.along)
  return `${name}, ${where}: ${value === null ? 'not known' : numberInWords(value)}`
}

/** The middle of a text, moved so that all of it stands in the box. */
function within(middle: number, wide: number, width: number): number {
  return Math.max(wide / 2, Math.min(middle, width - wide / 2))
}

/** Stretches of which nothing is known are hatched: they must not look as if there had been nothing. */
function unknownIn(
  { labels, series }: ChartData,
  { rule, quiet, size }: ChartLook,
  { plot, band }: Pick<Ground, 'plot' | 'band'>
): Mark[] {
  const marks: Mark[] = []
  const unknown = (at: number): boolean => series.every(({ values }) => (values[at] ?? null) === null)
  for (let at = 0; at < labels.length; at += 1) {
    if (!unknown(at)) continue
    const first = at
    while (at + 1 < labels.length && unknown(at + 1)) at += 1
    const [x, width] = [plot.left + first * band, (at - first + 1) * band]
    const height = plot.bottom - plot.top
    marks.push({ kind: 'block', x, y: plot.top, width, height, colour: null, hatch: rule })
    if (width > widthOf('not known', size) + size)
      marks.push(
        text('not known', { x: x + width / 2, y: plot.top + size * 1.6 }, { colour: quiet, anchor: 'middle' })
      )
  }
  return marks
}
