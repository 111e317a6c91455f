import type { ChartData } from '../chart.ts'
import { sumsOf } from './columns.ts'
import { fillsOf, keyOf } from './key.ts'
import type { ChartLook } from '../chart-look.ts'
import { hair, text, type Drawing, type Mark, type Plot } from './marks.ts'
import { saysOf } from './plot.ts'
import { cutTo, numberInWords, widthOf } from './text.ts'
import { ticksOf } from './ticks.ts'

/** A row for each name, since names are read across; what its series have together stands at its end. */
export function drawRows(chart: ChartData, look: ChartLook): Drawing {
  const { width, size, ink, quiet } = look
  const key = keyOf(chart, look, size * 1.5)
  const sums = sumsOf(chart)
  const ends = sums.map((sum) => (sum === null ? 'not known' : numberInWords(sum)))
  const names = chart.labels.map((label) => cutTo(width * 0.36, label, size))
  const ticks = ticksOf(sums)
  const left = Math.max(...names.map((name) => widthOf(name, size))) + size * 0.7
  const beside = Math.max(...[...ends, numberInWords(ticks.at(-1) ?? 0)].map((end) => widthOf(end, size)))
  const row = size * 1.9
  const top = size * 1.5 + key.height + size * 1.9
  const bottom = top + row * chart.labels.length
  const plot: Plot = {
    left,
    right: Math.max(left + size, width - beside - size * 0.7),
    top,
    bottom,
    most: ticks.at(-1) ?? 1
  }
  const at = (value: number): number => left + (value / plot.most) * (plot.right - left)
  const fills = fillsOf(chart, look)
  const marks: Mark[] = [
    text(chart.counted, { x: 0, y: size }, { colour: quiet }),
    ...key.marks,
    ...fewer(ticks, plot, size).flatMap((tick): Mark[] => [
      ...(tick === 0 ? [] : [hair({ x: at(tick), y: top }, { x: at(tick), y: bottom }, look)]),
      text(numberInWords(tick), { x: at(tick), y: top - size * 0.5 }, { colour: quiet, anchor: 'middle' })
    ]),
    ...chart.labels.flatMap((_, label): Mark[] => {
      const middle = top + (label + 0.5) * row
      const foot = middle + size * 0.35
      let before = 0
      return [
        text(names[label] ?? '', { x: left - size * 0.7, y: foot }, { colour: ink, anchor: 'end' }),
        ...chart.series.flatMap(({ values }, series): Mark[] => {
          const value = values[label] ?? null
          if (value === null || value === 0) return []
          const x = at(before)
          before += value
          return [
            {
              kind: 'block',
              x,
              y: middle - size * 0.55,
              width: at(before) - x,
              height: size * 1.1,
              ...(fills[series] ?? { colour: look.accent }),
              ...(chart.series.length > 1 ? { edge: look.paper } : {}),
              of: { series, label, says: saysOf(chart, series, label) }
            }
          ]
        }),
        text(ends[label] ?? '', { x: at(before) + size * 0.4, y: foot }, { colour: ink })
      ]
    }),
    hair({ x: left, y: top }, { x: left, y: bottom }, { ...look, rule: quiet })
  ]
  return { width, height: bottom + size * 0.4, plot, marks }
}

/** The ticks whose numbers fit beside one another: all, or the first and the last. */
function fewer(ticks: readonly number[], { left, right }: Plot, size: number): readonly number[] {
  const widest = Math.max(...ticks.map((tick) => widthOf(numberInWords(tick), size))) + size * 0.6
  return (right - left) / (ticks.length - 1) >= widest
    ? ticks
    : ticks.filter((_, at) => at === 0 || at === ticks.length - 1)
}
