import { z } from 'zod'
import { Id } from '../id.ts'

export const itemKinds = ['heading', 'quote', 'comment'] as const
export type ItemKind = (typeof itemKinds)[number]

/** Where a quote's words were taken from, as it stood then. */
export const Citation = z.object({
  article: Id,
  version: z.int().positive(),
  headline: z.string().nullable(),
  source: z.string().nullable(),
  bylines: z.array(z.string()),
  publishedOn: z.string().nullable(),
  /** What became of the words in the article's newest version, where a later one changed or dropped them; else null. */
  later: z.object({ version: z.int().positive(), state: z.enum(['changed', 'review', 'lost']) }).nullable()
})
export type Citation = z.output<typeof Citation>

/**
 * A part of a briefing. A heading opens a section that runs to the next heading. A quote's `text` is the exact words of
 * the version it cites and never changes; `passage` is null once that passage was removed.
 */
export const BriefingItem = z.object({
  item: Id,
  kind: z.enum(itemKinds),
  text: z.string(),
  passage: Id.nullable(),
  citation: Citation.nullable()
})
export type BriefingItem = z.output<typeof BriefingItem>

export const BriefingLine = z.object({
  briefing: Id,
  title: z.string(),
  quotes: z.int().nonnegative(),
  /** UTC, ISO 8601. */
  changedAt: z.string()
})
export type BriefingLine = z.output<typeof BriefingLine>

/** A document for a reader. `madeOn` is the day it was made, shown on its first page. */
export const Briefing = z.object({
  briefing: Id,
  title: z.string(),
  madeOn: z.string(),
  items: z.array(BriefingItem)
})
export type Briefing = z.output<typeof Briefing>
