import type { ChartData } from '../chart.ts'
import { printLook } from '../chart-look.ts'
import { chartSvg } from '../chart-svg.ts'

/** A chart drawn for a screen, as wide as a mail's column, in a face that every machine has one of. */
export function chartPicture(chart: ChartData, accent: string): string {
  return chartSvg(
    chart,
    printLook({ width: 600, size: 12, font: 'Segoe UI, Calibri, Arial, sans-serif', accent })
  )
}
