import { ChartRun, type ChartRunOptions } from 'docx/charts'
import { printLook } from '../../core/briefing/chart-look.ts'
import { chartInWords } from '../../core/briefing/chart-table.ts'
import type { BlockOf } from '../../core/briefing/ways-out/flow.ts'
import { stretchOf } from '../../core/briefing/chart/stretch.ts'
import { oneLine } from '../../core/briefing/ways-out/shown.ts'
import { smallFace } from './word-styles.ts'

/**
 * A chart as Word's own, with its numbers in it: Word, LibreOffice and Pages all draw it sharply, and whoever is handed the document
 * can ask it for its numbers. A picture would need a drawing and, for older Words, another beside it.
 */
export function wordChart(
  { title, chart, numbers }: BlockOf<'chart'>,
  { id, width, accent }: { readonly id: number; readonly width: number; readonly accent: string }
): ChartRun | null {
  const { series, form, along, counted } = chart
  if (series.length === 0 || numbers.rows.length === 0) return null
  const colours = coloursOf(chart.form, series.length, accent)
  const overTime = stretchOf(along) !== null
  const common = {
    categories: numbers.rows.map(([label = '']) => label),
    series: series.map(({ name, values }, at) => ({
      name: oneLine(name) || '–',
      values,
      color: colours[at]
    })),
    legend: series.length > 1 ? { position: 'bottom' as const } : (false as const),
    font: { name: smallFace },
    chartArea: { border: 'none' as const },
    valueAxis: { title: oneLine(counted) },
    transformation: { width, height: overTime ? Math.round(width * 0.5) : heightFor(numbers.rows.length) },
    altText: { id: String(id), name: `Chart ${String(id)}`, title, description: oneLine(chartInWords(chart)) }
  }
  return new ChartRun(optionsOf(common, form, overTime))
}

type Common = Omit<Extract<ChartRunOptions, { type: 'line' }>, 'type' | 'markers'>

function optionsOf(
  common: Common,
  form: BlockOf<'chart'>['chart']['form'],
  overTime: boolean
): ChartRunOptions {
  if (form === 'lines') return { ...common, type: 'line', markers: common.categories.length < 40 }
  const stacking = form === 'bars' ? ('none' as const) : ('stacked' as const)
  if (overTime) return { ...common, type: 'column', stacking, gapWidth: 60 }
  // Names from the top down, as they are listed, and the figures below them all the same.
  const valueAxis = { ...common.valueAxis, crossesAt: 'maximum' as const }
  return { ...common, type: 'bar', stacking, gapWidth: 60, categoryAxis: { reverseOrder: true }, valueAxis }
}

function coloursOf(form: BlockOf<'chart'>['chart']['form'], count: number, accent: string): string[] {
  const { lines, parts, extremes } = printLook({ width: 0, size: 0, font: '', accent })
  const all = count === 1 ? [accent] : { lines, bars: lines, stacked: parts, opposed: extremes }[form]
  return Array.from({ length: count }, (_, at) => (all[at % all.length] ?? accent).slice(1).toUpperCase())
}

/** Tall enough for every name to have its bar. */
function heightFor(rows: number): number {
  return Math.min(860, 110 + rows * 26)
}
