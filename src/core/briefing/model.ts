import { z } from 'zod'
import { publishingStatuses } from '../article/model.ts'
import { Id } from '../id.ts'
import { ChartSpec } from './chart.ts'
import { BriefingLayout } from './layout.ts'
import { Picture } from './picture.ts'
import { QuoteEdit } from './quote-edit.ts'

export const itemKinds = ['heading', 'quote', 'comment', 'picture', 'table', 'chart'] as const
export type ItemKind = (typeof itemKinds)[number]

/** Where a quote's words were taken from, as it stood then. */
export const Citation = z.object({
  article: Id,
  version: z.int().positive(),
  headline: z.string().nullable(),
  source: z.string().nullable(),
  bylines: z.array(z.string()),
  publishedOn: z.string().nullable(),
  /** What its sender says of the newest version: may it be used at all? */
  status: z.enum(publishingStatuses),
  /**
   * What became of the words in the article's newest version, where a later one changed or dropped them; else null. `text`
   * is what stands there now, null where nothing does.
   */
  later: z
    .object({
      version: z.int().positive(),
      publishedOn: z.string().nullable(),
      state: z.enum(['changed', 'review', 'lost']),
      text: z.string().nullable()
    })
    .nullable()
})
export type Citation = z.output<typeof Citation>

/**
 * A part of a briefing. A heading of the first level opens a section that runs to the next one. A quote's `text` is the
 * exact words of the version it cites and never changes, `edits` are what is left out or added in print, and `passage` is
 * null once that passage was removed. The `text` of a picture, a table or a chart is its caption.
 */
export const BriefingItem = z.discriminatedUnion('kind', [
  z.object({ item: Id, kind: z.literal('heading'), text: z.string(), level: z.literal([1, 2]) }),
  z.object({ item: Id, kind: z.literal('comment'), text: z.string() }),
  z.object({
    item: Id,
    kind: z.literal('quote'),
    text: z.string(),
    edits: z.array(QuoteEdit),
    passage: Id.nullable(),
    citation: Citation.nullable()
  }),
  z.object({
    item: Id,
    kind: z.literal('picture'),
    text: z.string(),
    /** What it shows, for those who cannot see it. */
    alternative: z.string(),
    picture: Picture
  }),
  z.object({
    item: Id,
    kind: z.literal('table'),
    text: z.string(),
    header: z.array(z.string()),
    rows: z.array(z.array(z.string()))
  }),
  z.object({ item: Id, kind: z.literal('chart'), text: z.string(), chart: ChartSpec })
])
export type BriefingItem = z.output<typeof BriefingItem>
export type ItemOf<K extends ItemKind> = Extract<BriefingItem, { kind: K }>

export const BriefingLine = z.object({
  briefing: Id,
  title: z.string(),
  quotes: z.int().nonnegative(),
  /** UTC, ISO 8601. */
  changedAt: z.string()
})
export type BriefingLine = z.output<typeof BriefingLine>

/**
 * A document for a reader. `madeOn` is the day it bears, shown on its first page; `summary` stands before everything else;
 * `from` is the briefing whose shape it took.
 */
export const Briefing = z.object({
  briefing: Id,
  title: z.string(),
  madeOn: z.string(),
  summary: z.string(),
  from: Id.nullable(),
  layout: BriefingLayout,
  items: z.array(BriefingItem)
})
export type Briefing = z.output<typeof Briefing>
