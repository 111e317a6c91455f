import type { ChartData, ChartSpec } from '../../core/briefing/chart.ts'
import type { Handlers } from '../../core/contract.ts'
import type { Context } from '../context.ts'

export function chartReading(context: Context): Pick<Handlers<'read'>, 'chart.show'> {
  return { 'chart.show': ({ chart }) => chartShown(context, chart) }
}

/** What a chart shows now. */
export function chartShown(_: Pick<Context, 'db' | 'now'>, { measure }: ChartSpec): ChartData {
  const title = { mentions: 'Mentions', articles: 'Articles', tags: 'Tags by source', tone: 'Tone' }[measure]
  return { title, form: 'bars', along: '', counted: '', labels: [], series: [], note: null }
}
