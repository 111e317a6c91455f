import { z } from 'zod'
import { Id } from '../id.ts'
import { Hit } from './tagging-calls.ts'

/** What is compared: each character (a Unicode code point), or each sentence, which counts where a passage touches it. */
export const agreementUnits = ['character', 'sentence'] as const
export type AgreementUnit = (typeof agreementUnits)[number]

const count = z.int().nonnegative()

/** Someone else's tagging, kept apart. */
export const Coder = z.object({ coder: Id, name: z.string(), addedAt: z.string(), passages: count })
export type Coder = z.output<typeof Coder>

/** How far a coder and the archive agree on a tag. */
export const TagAgreement = z.object({
  path: z.string(),
  both: count,
  onlyOurs: count,
  onlyTheirs: count,
  neither: count,
  percent: z.number().nullable(),
  kappa: z.number().nullable(),
  alpha: z.number().nullable()
})
export type TagAgreement = z.output<typeof TagAgreement>

/** A passage that one of the two gave a tag and the other did not. */
export const Difference = z.object({ by: z.enum(['ours', 'theirs']), hit: Hit })
export type Difference = z.output<typeof Difference>

export const agreementCalls = {
  /** The coders whose tagging was taken in apart, by name. */
  'coder.list': { lane: 'read', args: z.object({}), result: z.array(Coder) },
  /** Take a coder away with all that was tagged. */
  'coder.remove': { lane: 'write', args: z.object({ coder: Id }), result: z.null() },
  /**
   * How far a coder and the archive agree, tag by tag, on the texts that either has tagged; `all` pools every tag on every
   * unit.
   */
  'agreement.report': {
    lane: 'read',
    args: z.object({ coder: Id, unit: z.enum(agreementUnits).default('sentence') }),
    result: z.object({ texts: count, units: count, tags: z.array(TagAgreement), all: TagAgreement })
  },
  /**
   * Where one of the two put a tag and the other did not put it on any of these words: newest article first, in reading
   * order within it.
   */
  'agreement.differences': {
    lane: 'read',
    args: z.object({
      coder: Id,
      path: z.string().max(500),
      after: z.string().max(100).nullable().default(null),
      limit: z.int().min(1).max(500).default(100)
    }),
    result: z.object({ differences: z.array(Difference), next: z.string().nullable(), total: count })
  }
} as const
