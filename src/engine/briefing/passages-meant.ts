import type { PassageFilter } from '../../core/passage/filter.ts'
import { passagesKept } from '../../store/passage-list.ts'
import type { Context } from '../context.ts'
import { tagNumbered } from '../handlers/passage-words.ts'

/** The passages a filter keeps, oldest first. The tags it names must exist. */
export function passagesMeant({ db, now }: Pick<Context, 'db' | 'now'>, filter: PassageFilter): number[] {
  for (const tag of [filter.tag, filter.withTag, filter.exactTag]) if (tag !== undefined) tagNumbered(db, tag)
  return passagesKept(db, filter, now(), 'oldest')
}
