import { z } from 'zod'
import { Id } from '../id.ts'

/** Where passages of two tags count as together. */
export const nearnesses = ['passage', 'overlap', 'article'] as const
export type Nearness = (typeof nearnesses)[number]

/** Two tags, and where they count as together. */
const Pair = z.object({ tag: Id, withTag: Id, within: z.enum(nearnesses) })

/**
 * Which passages are meant: those of which everything named holds, all of them when nothing is. An empty source or month
 * means that there is none.
 */
export const PassageFilter = z.object({
  /** Carries this tag or one below it. */
  tag: Id.optional(),
  /** Carries this one as well, or one below it. */
  withTag: Id.optional(),
  /** Carries this very tag, not one below it. */
  exactTag: Id.optional(),
  /** Carries one of these very tags where the other stands together with it. */
  pair: Pair.optional(),
  source: z.string().max(500).optional(),
  /** `YYYY-MM`, of the day the version was published. */
  month: z
    .string()
    .regex(/^(\d{4}-\d{2})?$/)
    .optional(),
  /** Its words mention this entity of the archive. */
  mentions: Id.optional(),
  /** A tone was set towards someone or something of this name. */
  entity: z.string().max(300).optional(),
  starred: z.boolean().optional(),
  /** Words the passage itself holds; the language of searching, as far as it is about words. */
  query: z.string().max(1000).optional()
})
export type PassageFilter = z.output<typeof PassageFilter>
