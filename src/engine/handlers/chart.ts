import type { ChartData, ChartSpec } from '../../core/briefing/chart.ts'
import type { Handlers } from '../../core/contract.ts'
import { chartOf } from '../../store/chart.ts'
import { finished } from '../../store/search-steps.ts'
import type { Context } from '../context.ts'
import { Boxes, inSteps } from '../search/box.ts'

export function chartReading({ db, now }: Context): Pick<Handlers<'read'>, 'chart.show'> {
  const boxes = new Boxes()
  return {
    'chart.show': ({ chart }) => inSteps(boxes.turn(undefined, 'chart'), chartOf(db, chart, now()))
  }
}

/** What a chart shows now, worked out at once: for threads in which nothing waits. */
export function chartShown({ db, now }: Pick<Context, 'db' | 'now'>, chart: ChartSpec): ChartData {
  return finished(chartOf(db, chart, now()))
}
