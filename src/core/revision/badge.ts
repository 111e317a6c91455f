import { z } from 'zod'
import { changeClasses } from './model.ts'

/** What a version changed, seen from the one before it, for a list's badge. `at` is UTC, ISO 8601. */
export const ChangeBadge = z.object({
  /** "3 figures, 1 quote, headline; 2 paragraphs added", or "no change". */
  summary: z.string(),
  /** What its changes mean, in the order of `changeClasses`, each once. Empty where nothing changed. */
  classes: z.array(z.enum(changeClasses)),
  /** Whether substance changed and no correction or editor's note says so. */
  silent: z.boolean(),
  at: z.string()
})
export type ChangeBadge = z.output<typeof ChangeBadge>
