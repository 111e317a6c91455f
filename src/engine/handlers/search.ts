import type { Handlers } from '../../core/contract.ts'
import { marksIn, search } from '../../store/search.ts'
import type { Context } from '../context.ts'

export function searchReading({ db, now }: Context): Pick<Handlers<'read'>, 'search.run' | 'search.marks'> {
  return {
    'search.run': (args) => search(db, { ...args, now: now() }),
    'search.marks': (args) => marksIn(db, { ...args, now: now() })
  }
}
