import type { Handlers } from '../../core/contract.ts'
import { completionsAt } from '../../store/complete.ts'
import { facetsOf } from '../../store/facet.ts'
import type { Context } from '../context.ts'
import { inSteps, type Boxes } from '../search/box.ts'
import { exportSearch } from '../search/export.ts'

/** What is asked about a query besides its hits. */
export function queryReading(
  context: Context,
  boxes: Boxes
): Pick<Handlers<'read'>, 'search.facets' | 'search.complete' | 'search.export'> {
  const { db, jobs, now } = context
  return {
    'search.facets': ({ query, box }) =>
      inSteps(boxes.turn(box, 'facets'), facetsOf(db, { query, now: now() })),
    'search.complete': ({ query, caret }) => completionsAt(db, query, caret),
    'search.export': (args) => jobs.run(args.job, (control) => exportSearch(context, args, control))
  }
}
