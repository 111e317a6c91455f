import type { Result } from '../../core/contract.ts'
import type { Briefing } from '../../core/briefing/model.ts'
import { beganAt } from '../../store/briefing.ts'
import { passagesSince } from '../../store/briefing-fresh.ts'
import type { Archive } from '../../store/open.ts'

/** What to offer first: passages like those quoted, marked since the briefing whose shape it took was begun, or since it was. */
export function freshFor(db: Archive, { briefing, from }: Briefing): Result<'briefing.fresh'> {
  const since = beganAt(db, from ?? briefing) ?? ''
  return { since, passages: passagesSince(db, from === null ? [briefing] : [briefing, from], since) }
}
