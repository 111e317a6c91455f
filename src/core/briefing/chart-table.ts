import type { ChartData } from './chart.ts'
import { sumsOf } from './chart/columns.ts'
import { labelInWords, stretchOf } from './chart/stretch.ts'
import { numberInWords } from './chart/text.ts'
import { namesInWords } from './words.ts'

/** The numbers of a chart, for those who cannot see it, and for papers that cannot show it. */
export interface ChartTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A row for each label; with a sum where there are parts to be summed. */
export function chartTable(chart: ChartData): ChartTable {
  const { along, labels, series, form } = chart
  const summed = series.length > 1 && (form === 'stacked' || form === 'opposed')
  const sums = summed ? sumsOf(chart) : []
  return {
    header: [along, ...series.map(({ name }) => name), ...(summed ? ['All'] : [])],
    rows: labels.map((label, at) => [
      capital(labelInWords(label, along)),
      ...series.map(({ values }) => inWords(values[at] ?? null)),
      ...(summed ? [inWords(sums[at] ?? null)] : [])
    ])
  }
}

/** What a chart shows in a sentence or two, to be read out in its place. */
export function chartInWords(chart: ChartData): string {
  const { along, labels, series, counted } = chart
  if (labels.length === 0 || series.length === 0) return 'Nothing was found.'
  const words = (at: number): string => labelInWords(labels[at] ?? '', along)
  if (stretchOf(along) === null) {
    const sums = sumsOf(chart)
    const rows = labels.map((label, at) => `${label} ${inWords(sums[at] ?? null)}`)
    return `${counted} by ${along.toLowerCase()}: ${namesInWords(rows)}.`
  }
  const last = labels.length - 1
  const reach = last === 0 ? words(0) : `from ${words(0)} to ${words(last)}`
  const each = series.map(({ name, values }) => {
    const known = values.filter((value) => value !== null)
    if (known.length === 0) return `${name}: not known`
    const most = Math.max(...known)
    const all = known.reduce((sum, value) => sum + value, 0)
    if (all === 0) return `${name}: none`
    return `${name}: ${inWords(all)} in all, at most ${inWords(most)}, ${words(values.indexOf(most))}`
  })
  return `${counted} per ${along.toLowerCase()}, ${reach}. ${each.join('. ')}.`
}

function inWords(value: number | null): string {
  return value === null ? 'not known' : numberInWords(value)
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
