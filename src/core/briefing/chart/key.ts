import type { ChartData } from '../chart.ts'
import type { ChartLook } from '../chart-look.ts'
import { text, type Mark } from './marks.ts'
import { cutTo, widthOf } from './text.ts'

/** How a series that is not a line is filled. */
export interface Fill {
  readonly colour: string
  readonly hatch?: string
}

/** How the series of a chart are filled; of extremes, one side is hatched, so that both differ without colour too. */
export function fillsOf({ form, series }: ChartData, look: ChartLook): Fill[] {
  if (series.length === 1) return [{ colour: look.accent }]
  const colours = form === 'opposed' ? look.extremes : look.parts
  return series.map((_, at) => {
    const colour = colours[at % colours.length] ?? look.accent
    return form === 'opposed' && at < Math.floor(series.length / 2)
      ? { colour, hatch: look.paper }
      : { colour }
  })
}

/** What the fills mean, in as many rows as they need below a height; none where there is only one. */
export function keyOf(
  chart: ChartData,
  look: ChartLook,
  below: number
): { readonly marks: readonly Mark[]; readonly height: number } {
  const { size, width, quiet } = look
  if (chart.series.length < 2) return { marks: [], height: 0 }
  const fills = fillsOf(chart, look)
  const [box, line] = [size * 0.8, size * 1.5]
  let [x, row] = [0, 0]
  const marks = chart.series.flatMap(({ name }, at): Mark[] => {
    const words = cutTo(width - box - size, name, size)
    const wide = box + size * 0.4 + widthOf(words, size)
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1]
    const foot = below + row * line + size
    const left = x
    x += wide + size
    return [
      { kind: 'block', x: left, y: foot - box, width: box, height: box, ...(fills[at] ?? { colour: quiet }) },
      text(words, { x: left + box + size * 0.4, y: foot }, { colour: quiet })
    ]
  })
  return { marks, height: (row + 1) * line }
}
