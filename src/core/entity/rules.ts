import { z } from 'zod'
import { entityKinds } from './kinds.ts'

/** A name as rules speak of it: what it is told by, and how it is written. */
export const RuleName = z.object({
  kind: z.enum(entityKinds),
  key: z.string().min(1).max(500),
  sense: z.string().max(200).default(''),
  text: z.string().min(1).max(500)
})
export type RuleName = z.output<typeof RuleName>

/** A text by the hash of its words, so that a rule finds it in every archive that holds it. */
const TextHash = z.string().regex(/^[0-9A-F]{64}$/)

const Spot = {
  text: TextHash,
  /** Whether it stands in the headline: then offsets are into that. */
  inHeadline: z.boolean().default(false),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  words: z.string().min(1).max(500)
} as const

/**
 * One correction of the analyst. Rules are followed in the order they were made, the later over the earlier; all of them win
 * over what the recogniser and the joining of names say.
 */
export const Rule = z.discriminatedUnion('verb', [
  /** Two entities are one; it goes by the name and kind of `into`. */
  z.object({ verb: z.literal('merge'), of: RuleName, into: RuleName }),
  /** Two entities are never one. */
  z.object({ verb: z.literal('apart'), of: RuleName, from: RuleName }),
  /** A further name of an entity, found wherever it is written so. */
  z.object({ verb: z.literal('alias'), of: RuleName, name: RuleName }),
  /** A name is not that entity's, but one of its own. */
  z.object({ verb: z.literal('separate'), of: RuleName, from: RuleName }),
  z.object({ verb: z.literal('rename'), of: RuleName, name: z.string().min(1).max(500) }),
  z.object({ verb: z.literal('kind'), of: RuleName, kind: z.enum(entityKinds) }),
  /** In these texts the name means another one. */
  z.object({
    verb: z.literal('split'),
    of: RuleName,
    into: RuleName,
    texts: z.array(TextHash).min(1).max(10_000)
  }),
  /** These names are no entity, wherever they stand. */
  z.object({ verb: z.literal('drop'), names: z.array(RuleName).min(1).max(1_000) }),
  /** These words are no entity here. */
  z.object({ verb: z.literal('drop-here'), ...Spot }),
  /** These words are an entity; with `everywhere`, wherever they stand. */
  z.object({ verb: z.literal('mark'), ...Spot, as: RuleName, everywhere: z.boolean() }),
  z.object({ verb: z.literal('note'), of: RuleName, note: z.string().max(20_000) }),
  z.object({ verb: z.literal('watch'), of: RuleName, watched: z.boolean() })
])
export type Rule = z.output<typeof Rule>

/** A rule with its history. */
export const RuleLine = z.object({
  rule: z.int().positive(),
  guid: z.string(),
  madeAt: z.string(),
  /** When it was taken back by hand; null while it holds. */
  withdrawnAt: z.string().nullable(),
  /** What it says, as a sentence. */
  says: z.string(),
  what: Rule
})
export type RuleLine = z.output<typeof RuleLine>

/** Rules as a file that desks pass on. */
export const RuleFile = z.object({
  format: z.literal('wiremark-entity-rules'),
  version: z.literal(1),
  rules: z
    .array(z.object({ guid: z.string().min(1).max(100), madeAt: z.string().max(40), rule: Rule }))
    .max(200_000)
})
export type RuleFile = z.output<typeof RuleFile>
