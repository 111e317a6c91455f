import type { ChartData } from '../chart.ts'
import type { ChartLook } from '../chart-look.ts'
import { text, type Drawing, type Mark, type Plot, type Point } from './marks.ts'
import { groundOf, heightOf, saysOf } from './plot.ts'
import type { Stretch } from './stretch.ts'
import { cutTo, widthOf } from './text.ts'

/** Lines are told apart by these as well as by colour; in shares of the size of type. */
const DASHES = [[], [0.5, 0.25], [0.17, 0.21], [0.75, 0.25, 0.17, 0.25], [0.35, 0.5], [0.9, 0.4]] as const

/** With more labels than these, a dot at each would hide the line. */
const DOTTED = 31

/** Lines over time, each named at its end. Where a value is not known its line is broken. */
export function drawLines(chart: ChartData, look: ChartLook, stretch: Stretch): Drawing {
  const { width, size } = look
  const names = chart.series.map(({ name }) => cutTo(width * 0.3, name, size))
  const right = Math.max(0, ...names.map((name) => widthOf(name, size))) + size
  const tops = chart.series.flatMap(({ values }) => values)
  const { plot, band, height, marks, foot } = groundOf(chart, look, { stretch, tops, head: 0, right })
  const drawn = chart.series.map(({ values }, series) => {
    const points = values.map((value, label) =>
      value === null ? null : { x: plot.left + (label + 0.5) * band, y: heightOf(value, plot) }
    )
    return { points, colour: colourOf(look, series, chart.series.length) }
  })
  const lines = drawn.flatMap(({ points, colour }, series) => [
    ...unbroken(points).map((some): Mark => {
      const dashes = (DASHES[series % DASHES.length] ?? []).map((share) => share * size)
      return { kind: 'line', points: some, colour, thick: size / 7, dashes, series }
    }),
    ...points.flatMap((point, label): Mark[] => {
      const alone = (points[label - 1] ?? null) === null && (points[label + 1] ?? null) === null
      if (point === null || (!alone && points.length > DOTTED)) return []
      const of = { series, label, says: saysOf(chart, series, label) }
      return [{ kind: 'dot', ...point, radius: size * 0.19, colour, of }]
    })
  ])
  return {
    width,
    height,
    plot,
    marks: [...marks, foot, ...lines, ...endLabels(drawn, names, { plot, look })]
  }
}

function colourOf({ accent, lines }: ChartLook, series: number, all: number): string {
  return (all === 1 ? accent : lines[series % lines.length]) ?? accent
}

/** The runs of points between gaps, those of two and more. */
function unbroken(points: readonly (Point | null)[]): Point[][] {
  const runs: Point[][] = [[]]
  for (const point of points) {
    if (point === null) runs.push([])
    else runs.at(-1)?.push(point)
  }
  return runs.filter((run) => run.length > 1)
}

/** The names beside the ends of their lines, moved apart where they would cover one another; a hairline leads to those. */
function endLabels(
  drawn: readonly { readonly points: readonly (Point | null)[]; readonly colour: string }[],
  names: readonly string[],
  { plot, look }: { readonly plot: Plot; readonly look: ChartLook }
): Mark[] {
  const { size } = look
  const ends = drawn.flatMap(({ points, colour }, series) => {
    const end = points.findLast((point) => point !== null) ?? null
    const last = end !== null && end === points.at(-1)
    return end === null ? [] : [{ end, last, colour, name: names[series] ?? '' }]
  })
  const sorted = ends.toSorted((a, b) => a.end.y - b.end.y)
  const heights = apart(
    sorted.map(({ end }) => end.y),
    { gap: size * 1.25, lowest: plot.bottom, highest: plot.top - size }
  )
  const x = plot.right + size * 0.6
  return sorted.flatMap(({ end, last, colour, name }, index): Mark[] => {
    const y = heights[index] ?? end.y
    const far = !last || Math.abs(y - end.y) > size * 0.5
    const lead = [end, { x: x - size * 0.2, y }]
    return [
      ...(far ? [{ kind: 'line' as const, points: lead, colour, thick: size / 24 }] : []),
      text(name, { x, y: y + size * 0.35 }, { colour })
    ]
  })
}

/** Heights that rise, moved as little as needed to keep a gap between them and to stay in between. */
function apart(
  heights: readonly number[],
  { gap, lowest, highest }: { readonly gap: number; readonly lowest: number; readonly highest: number }
): number[] {
  const moved: number[] = []
  for (const height of heights) moved.push(Math.max(highest, height, (moved.at(-1) ?? -Infinity) + gap))
  for (let at = moved.length - 1, most = lowest; at >= 0; at -= 1, most = (moved[at + 1] ?? most) - gap)
    moved[at] = Math.min(moved[at] ?? most, most)
  return moved
}
