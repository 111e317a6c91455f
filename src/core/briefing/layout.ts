import { z } from 'zod'
import { Id } from '../id.ts'

/** How a page is laid out: a dense daily, a report with a title page, a note that fits one page where its words do. */
export const designs = ['digest', 'report', 'note'] as const
export type Design = (typeof designs)[number]

export const papers = ['a4', 'letter'] as const
export type Paper = (typeof papers)[number]

/** How a briefing looks, whatever it says. */
export const BriefingLayout = z.object({
  design: z.enum(designs),
  paper: z.enum(papers),
  /** The language it is written in, BCP 47: it says how words are parted, and how a screen reader speaks them. */
  language: z
    .string()
    .max(100)
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'A language is given as in “en” or “pt-BR”.'),
  /** The house style it is set in; null for Wiremark's own. */
  house: Id.nullable()
})
export type BriefingLayout = z.output<typeof BriefingLayout>

/** What a new briefing looks like until someone says otherwise. */
export const usualLayout = {
  design: 'digest',
  paper: 'a4',
  language: 'en',
  house: null
} as const satisfies BriefingLayout
