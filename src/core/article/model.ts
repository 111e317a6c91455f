import { z } from 'zod'
import { Id } from '../id.ts'
import { ChangeBadge } from '../revision/badge.ts'

/** What a block of a body is. Boilerplate and copyright are kept and shown folded, and are not searched. */
export const blockKinds = [
  'paragraph',
  'heading',
  'caption',
  'byline',
  'dateline',
  'contributors',
  'correction',
  'copyright',
  'boilerplate'
] as const
export type BlockKind = (typeof blockKinds)[number]

/** A run of a version's body: UTF-16 offsets, half-open. Blocks rise, never overlap, and cover all but white space. */
export const Block = z.object({
  kind: z.enum(blockKinds),
  start: z.int().nonnegative(),
  end: z.int().nonnegative()
})
export type Block = z.output<typeof Block>

/** Where and through whom a story was filed; either half may be missing. */
export const Dateline = z.object({ place: z.string().nullable(), agency: z.string().nullable() })
export type Dateline = z.output<typeof Dateline>

/** A calendar day as written in the article, `YYYY-MM-DD`, in no particular time zone. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** `withheld`: sent under embargo or on hold; `withdrawn`: killed or cancelled by who sent it. */
export const publishingStatuses = ['usable', 'withheld', 'withdrawn'] as const
export type PublishingStatus = (typeof publishingStatuses)[number]

/** What reading one article's text yields. What the text does not say is null or empty, never invented. */
export interface ReadArticle {
  readonly headline: string | null
  readonly bylines: readonly string[]
  readonly dateline: Dateline | null
  readonly source: string | null
  readonly publishedOn: string | null
  /** NFC, LF only; one block after another, `\n\n` between them (one space after a dateline that runs in). */
  readonly body: string
  readonly blocks: readonly Block[]
}

/** What a list says of a version's news: what it changed, and what of the article the analyst has seen. */
export const News = {
  /** Null where it is the article's first version. */
  change: ChangeBadge.nullable(),
  /** The latest version the analyst has opened; null when none. */
  readVersion: z.int().positive().nullable(),
  /** Whether the article has a version later than the one read. */
  changedSinceRead: z.boolean()
} as const

/** One article as a list shows it: its newest version. */
export const ArticleLine = z.object({
  article: Id,
  version: z.int().positive(),
  versions: z.int().positive(),
  headline: z.string().nullable(),
  source: z.string().nullable(),
  publishedOn: Day.nullable(),
  /** BCP 47. */
  language: z.string().nullable(),
  status: z.enum(publishingStatuses),
  /** How many other articles are copies of the same story. */
  copies: z.int().nonnegative(),
  /** The first words of the text, for a list's second line. */
  lead: z.string(),
  /** Colours of the tags on the newest version, of passages made on it or placed in it, each once. */
  tagColours: z.array(z.int()),
  ...News
})
export type ArticleLine = z.output<typeof ArticleLine>
