import { z } from 'zod'
import { Id } from '../id.ts'
import { Passage } from '../passage/model.ts'
import { WordChange } from '../revision/model.ts'
import { placedHow, placementReasons, placementStates, type PlacementReason } from './model.ts'

/** Why a placement is what it is: a rule's reason, or that the analyst said so. */
export const placementSentences = {
  ...placementReasons,
  decided: 'You decided this.',
  followed: 'The words are unchanged from where you placed them in another version.'
} as const satisfies Record<PlacementReason, string> & Record<string, string>
export type PlacementSentence = keyof typeof placementSentences

/** Where a passage stands in a version it was not made on. */
export const PlacementLine = z.object({
  passage: Passage,
  /** The version it is placed in. */
  version: z.int().positive(),
  versionId: Id,
  state: z.enum(placementStates),
  /** Set where it is placed. */
  how: z.enum(placedHow).nullable(),
  /** A key of `placementSentences`, which say it to the analyst. */
  reason: z.enum(Object.keys(placementSentences) as [PlacementSentence, ...PlacementSentence[]]),
  /** Where it stands, or where it is proposed to; null where there is no such place. */
  start: z.int().nonnegative().nullable(),
  end: z.int().nonnegative().nullable(),
  /** The words there. */
  text: z.string().nullable(),
  /** What differs between the passage's words and the words there; offsets count in the two texts. */
  words: z.array(WordChange),
  decidedBy: z.enum(['rule', 'analyst'])
})
export type PlacementLine = z.output<typeof PlacementLine>

/** Words with up to 300 characters of what stands before and after them, cut at words. */
export const InContext = z.object({
  version: z.int().positive(),
  publishedOn: z.string().nullable(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  before: z.string(),
  text: z.string(),
  after: z.string()
})
export type InContext = z.output<typeof InContext>

/** A placement that needs review: the passage where it was made, and where it is proposed to stand, if anywhere. */
export const ReviewLine = z.object({
  placement: PlacementLine,
  headline: z.string().nullable(),
  source: z.string().nullable(),
  old: InContext,
  proposal: InContext.nullable()
})
export type ReviewLine = z.output<typeof ReviewLine>

/** `keep` takes the proposal as it is; `place` says where the passage stands; `lost` that it stands nowhere. */
export const PlacementDecision = z.discriminatedUnion('as', [
  z.object({ as: z.literal('place'), start: z.int().nonnegative(), end: z.int().positive() }),
  z.object({ as: z.literal('keep') }),
  z.object({ as: z.literal('lost') })
])
export type PlacementDecision = z.output<typeof PlacementDecision>

export const placementCalls = {
  /** Where the passages of an article's other versions stand in one (the newest when none is named), in reading order. */
  'placement.list': {
    lane: 'read',
    args: z.object({ article: Id, version: z.int().positive().optional() }),
    result: z.array(PlacementLine)
  },
  /** Say where a passage stands in another version of its article. No rule overwrites what was said. */
  'placement.decide': {
    lane: 'write',
    args: z.object({ passage: Id, version: z.int().positive(), decision: PlacementDecision }),
    result: PlacementLine
  },
  /** Work out again what each version of an article changed and where its passages stand; decisions stay. */
  'placement.recompute': {
    lane: 'write',
    args: z.object({ article: Id }),
    result: z.object({
      placed: z.int().nonnegative(),
      review: z.int().nonnegative(),
      lost: z.int().nonnegative()
    })
  },
  /** Placements that need review across the archive, in the newest versions first, in reading order within one. */
  'review.list': {
    lane: 'read',
    args: z.object({
      after: z.string().max(100).nullable().default(null),
      limit: z.int().min(1).max(200).default(50)
    }),
    result: z.object({
      reviews: z.array(ReviewLine),
      next: z.string().nullable(),
      total: z.int().nonnegative()
    })
  }
} as const
