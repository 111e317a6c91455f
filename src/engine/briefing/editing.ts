import type { Briefing } from '../../core/briefing/model.ts'
import { touchBriefing } from '../../store/briefing.ts'
import { asStep, rowsChanged } from '../../store/history.ts'
import type { Context } from '../context.ts'
import { briefingNumbered } from './numbered.ts'

/** A change of a briefing that must exist; `%` in the label stands for its title. */
export interface Edit {
  readonly call: string
  readonly briefing: number
  readonly label: string
  write(before: Briefing): void
}

/** Change a briefing in one step; it is then the latest changed, unless nothing was written. */
export function edited({ db, now }: Context, { call, briefing, label, write }: Edit): Briefing {
  const before = briefingNumbered(db, briefing)
  // A function, since a title may hold what `replace` would take for a pattern.
  return asStep(
    db,
    call,
    label.replace('%', () => `“${before.title}”`),
    () => {
      const changed = rowsChanged(db)
      write(before)
      if (rowsChanged(db) > changed) touchBriefing(db, briefing, now())
      return briefingNumbered(db, briefing)
    }
  )
}
