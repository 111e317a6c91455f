import type { ChartData, ChartSpec } from '../../core/briefing/chart.ts'
import type { Handlers } from '../../core/contract.ts'
import { knownChart } from '../../store/chart-known.ts'
import { chartOf } from '../../store/chart.ts'
import type { Context } from '../context.ts'
import { Boxes, inSteps } from '../search/box.ts'

export function chartReading({ db, now }: Context): Pick<Handlers<'read'>, 'chart.show'> {
  const boxes = new Boxes()
  return {
    'chart.show': ({ chart }) => inSteps(boxes.turn(undefined, 'chart'), chartOf(db, chart, now()))
  }
}

/** What a chart shows now, at once: for threads in which nothing else waits. */
export function chartShown({ db, now }: Pick<Context, 'db' | 'now'>, chart: ChartSpec): ChartData {
  return knownChart(db, chart, now())
}
