import { z } from 'zod'

/**
 * The only change a quote allows: `[start, end)` of its words, in UTF-16 code units, is left out (`text` empty, shown as
 * an ellipsis in brackets) or said in the analyst's words (shown in brackets). With `start` equal to `end` words are added.
 */
export const QuoteEdit = z
  .object({
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    text: z.string().trim().max(500)
  })
  .refine(({ start, end, text }) => start < end || (start === end && text !== ''), {
    message: 'An edit leaves words out or adds some.'
  })
export type QuoteEdit = z.output<typeof QuoteEdit>
