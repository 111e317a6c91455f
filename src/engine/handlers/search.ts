import type { Handlers } from '../../core/contract.ts'
import { marksIn, matchingCopies, search } from '../../store/search.ts'
import type { Context } from '../context.ts'

export function searchReading({
  db,
  now
}: Context): Pick<Handlers<'read'>, 'search.run' | 'search.marks' | 'search.copies'> {
  return {
    'search.run': (args) => search(db, { ...args, now: now() }),
    'search.copies': (args) => matchingCopies(db, { ...args, now: now() }),
    'search.marks': (args) => marksIn(db, { ...args, now: now() })
  }
}
