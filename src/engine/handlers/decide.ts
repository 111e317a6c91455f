import { AppError } from '../../core/error.ts'
import type { Passage } from '../../core/passage/model.ts'
import type { PlacementDecision } from '../../core/placement/calls.ts'
import type { StoredPlacement } from '../../store/placement.ts'
import { wordsAt } from './span.ts'

/** Where a decision puts a passage in a text, given what the rules proposed. Refused where there is nothing to keep. */
export function decided(
  decision: PlacementDecision,
  passage: Passage,
  proposed: StoredPlacement | null,
  body: string
): Pick<StoredPlacement, 'state' | 'how' | 'start' | 'end'> {
  if (decision.as === 'lost') return { state: 'lost', how: null, start: null, end: null }
  const { start, end } = decision.as === 'place' ? decision : proposalOf(proposed)
  const text = wordsAt(body, start, end)
  const isProposal = proposed?.start === start && proposed.end === end
  const how = (isProposal ? proposed.how : null) ?? (text === passage.text ? 'same' : 'changed')
  return { state: 'placed', how, start, end }
}

function proposalOf(proposed: StoredPlacement | null): { readonly start: number; readonly end: number } {
  const { start = null, end = null } = proposed ?? {}
  if (start !== null && end !== null) return { start, end }
  throw new AppError(
    'refused',
    'There is no proposal to keep. Say where the passage stands, or that it is lost.'
  )
}
