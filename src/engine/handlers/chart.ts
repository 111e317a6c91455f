import type { Handlers } from '../../core/contract.ts'
import { knownChart } from '../../store/chart-known.ts'
import type { Context } from '../context.ts'
import { inSteps } from '../search/box.ts'

export function chartReading({ db, now }: Context): Pick<Handlers<'read'>, 'chart.show'> {
  return { 'chart.show': ({ chart }) => inSteps({ overtaken: false }, knownChart(db, chart, now())) }
}
