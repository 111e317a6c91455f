import type { ChartData } from '../chart.ts'
import { drawColumns } from './columns.ts'
import { drawLines } from './lines.ts'
import type { ChartLook } from '../chart-look.ts'
import { text, type Drawing } from './marks.ts'
import { drawRows } from './rows.ts'
import { stretchOf } from './stretch.ts'

/** Draw a chart: over time as lines or columns, of names as rows. As high as it needs to be. */
export function drawingOf(chart: ChartData, look: ChartLook): Drawing {
  if (chart.labels.length === 0 || chart.series.length === 0) return nothing(look)
  const stretch = stretchOf(chart.along)
  if (stretch === null) return drawRows(chart, look)
  return chart.form === 'lines' ? drawLines(chart, look, stretch) : drawColumns(chart, look, stretch)
}

function nothing({ width, size, quiet }: ChartLook): Drawing {
  const height = size * 5
  return {
    width,
    height,
    plot: { left: 0, right: width, top: 0, bottom: height, most: 1 },
    marks: [text('Nothing was found.', { x: width / 2, y: height / 2 }, { colour: quiet, anchor: 'middle' })]
  }
}
