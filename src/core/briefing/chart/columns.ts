import type { ChartData } from '../chart.ts'
import { fillsOf, keyOf } from './key.ts'
import type { ChartLook } from '../chart-look.ts'
import type { Drawing, Mark } from './marks.ts'
import { groundOf, heightOf, saysOf } from './plot.ts'
import type { Stretch } from './stretch.ts'

/** Columns over time: one on another where the series are parts of a whole, else side by side. */
export function drawColumns(chart: ChartData, look: ChartLook, stretch: Stretch): Drawing {
  const { width, size } = look
  const stacked = chart.form !== 'bars'
  const key = keyOf(chart, look, size * 1.5)
  const tops = stacked ? sumsOf(chart) : chart.series.flatMap(({ values }) => values)
  const ground = groundOf(chart, look, { stretch, tops, head: key.height, right: size * 0.5 })
  const { plot, band, height } = ground
  const wide = Math.min(band * 0.82, size * 2.5)
  const each = stacked ? wide : wide / Math.max(1, chart.series.length)
  const fills = fillsOf(chart, look)
  const columns = chart.labels.flatMap((_, label) => {
    const left = plot.left + (label + 0.5) * band - wide / 2
    let below = 0
    return chart.series.flatMap(({ values }, series): Mark[] => {
      const value = values[label] ?? null
      if (value === null || value === 0) return []
      const [from, to] = [below, below + value]
      if (stacked) below = to
      const y = heightOf(to, plot)
      return [
        {
          kind: 'block',
          x: stacked ? left : left + series * each,
          y,
          width: each,
          height: heightOf(from, plot) - y,
          ...(fills[series] ?? { colour: look.accent }),
          ...(chart.series.length > 1 ? { edge: look.paper } : {}),
          of: { series, label, says: saysOf(chart, series, label) }
        }
      ]
    })
  })
  return { width, height, plot, marks: [...key.marks, ...ground.marks, ...columns, ground.foot] }
}

/** What all series have together at each label; null where none is known. */
export function sumsOf({ labels, series }: ChartData): (number | null)[] {
  return labels.map((_, at) => {
    const known = series.flatMap(({ values }) => values[at] ?? [])
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
  })
}
