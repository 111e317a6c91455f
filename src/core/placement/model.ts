import { z } from 'zod'

/** How a passage stands in another version where it was found. */
export const placedHow = ['same', 'moved', 'changed'] as const

/** Whether a passage was found in another version, has to be looked at, or is not there. */
export const placementStates = ['placed', 'review', 'lost'] as const
export type PlacementState = (typeof placementStates)[number]

/** Why a placement is what it is, for the analyst to read. */
export const placementReasons = {
  kept: 'The words and their sentence are unchanged.',
  sentenceChanged: 'The words are unchanged; the sentence around them is not.',
  moved: 'The words are unchanged and stand elsewhere in the text.',
  changed: 'The sentence was edited; most of the words are kept.',
  figure: 'The figure was replaced by another in the same place.',
  found: 'The words were found again in a part that was rewritten.',
  repeated: 'The words stand more than once, and nothing tells which are these.',
  lookalike: 'A sentence like it stands there, but it may be another one.',
  rewritten: 'Most of the words in its place are new.',
  replaced: 'Other words stand in its place.',
  gone: 'Nothing like it stands in this version.',
  empty: 'The passage holds no words.'
} as const
export type PlacementReason = keyof typeof placementReasons

const reason = z.enum(Object.keys(placementReasons) as [PlacementReason, ...PlacementReason[]])
const offset = z.int().nonnegative()

/** Where a passage of one version stands in another: found for certain, to be looked at, or not there. */
export const Placement = z.discriminatedUnion('state', [
  z.object({ state: z.literal('placed'), how: z.enum(placedHow), start: offset, end: offset, reason }),
  /** `start` and `end` are the proposal, where there is one. */
  z.object({ state: z.literal('review'), start: offset.nullable(), end: offset.nullable(), reason }),
  z.object({ state: z.literal('lost'), reason })
])
export type Placement = z.output<typeof Placement>
