import type { Handlers } from '../../core/contract.ts'
import { marksIn, matchingCopies, searchSteps } from '../../store/search.ts'
import type { Context } from '../context.ts'
import { Boxes, inSteps } from '../search/box.ts'
import { queryReading } from './query.ts'

type SearchReading = Pick<
  Handlers<'read'>,
  'search.run' | 'search.marks' | 'search.copies' | 'search.facets' | 'search.complete' | 'search.export'
>

export function searchReading(context: Context): SearchReading {
  const { db, now } = context
  const boxes = new Boxes()
  return {
    // What is counted about the hits of an older question is of no use either.
    'search.run': ({ box, ...args }) =>
      inSteps(boxes.turn(box, 'run', ['run', 'facets']), searchSteps(db, { ...args, now: now() })),
    'search.copies': (args) => matchingCopies(db, { ...args, now: now() }),
    'search.marks': (args) => marksIn(db, { ...args, now: now() }),
    ...queryReading(context, boxes)
  }
}
