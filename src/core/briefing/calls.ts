import { z } from 'zod'
import { FilePath, Id, JobId } from '../id.ts'
import { PassageFilter } from '../passage/filter.ts'
import { PassageLine } from '../passage/model.ts'
import { ChartData, ChartSpec } from './chart.ts'
import { Finding } from './finding.ts'
import { BriefingLayout } from './layout.ts'
import { Briefing, BriefingLine } from './model.ts'
import { Picture } from './picture.ts'
import { QuoteEdit } from './quote-edit.ts'
import { Typed } from './typed.ts'

const Title = z.string().trim().min(1).max(300)
const Text = z.string().max(50_000)
const Caption = z.string().max(1000)
const Level = z.literal([1, 2])
const Header = z.array(z.string().max(2000)).min(1).max(20)
const Rows = z.array(z.array(z.string().max(2000)).max(20)).max(500)

/** Where an item goes: before the item named, or at the end. */
const Before = Id.nullable().default(null)

/** What the quotes of a briefing can be put under headings by. */
export const groupings = ['tag', 'source', 'entity', 'date'] as const
export type Grouping = (typeof groupings)[number]

/** Every way out, each from the same document. */
export const briefingFormats = ['pdf', 'docx', 'html', 'md', 'txt'] as const
export type BriefingFormat = (typeof briefingFormats)[number]

/** A part to be put in. A picture is one that is kept already (`picture.add`). */
export const NewItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: Text, level: Level.default(1) }),
  z.object({ kind: z.literal('comment'), text: Text }),
  z.object({ kind: z.literal('quote'), passage: Id }),
  z.object({
    kind: z.literal('picture'),
    picture: Id,
    text: Caption.default(''),
    alternative: Caption.default('')
  }),
  z.object({ kind: z.literal('table'), text: Caption.default(''), header: Header, rows: Rows }),
  z.object({ kind: z.literal('chart'), text: Caption.default(''), chart: ChartSpec })
])
export type NewItem = z.output<typeof NewItem>

/** What is to be different about a part; what is not named stays. What its kind does not have is refused. */
const ItemChange = z.object({
  text: Text.optional(),
  level: Level.optional(),
  /** All the edits of a quote: apart from each other, inside its words, in order. */
  edits: z.array(QuoteEdit).max(200).optional(),
  alternative: Caption.optional(),
  header: Header.optional(),
  rows: Rows.optional(),
  chart: ChartSpec.optional()
})
export type ItemChange = z.output<typeof ItemChange>

export const briefingCalls = {
  /** Briefings, the latest changed first. */
  'briefing.list': { lane: 'read', args: z.object({}), result: z.array(BriefingLine) },
  'briefing.show': { lane: 'read', args: z.object({ briefing: Id }), result: Briefing },
  /**
   * Start a briefing; with `passages`, one that quotes every passage the filter keeps, oldest first; with `groupBy`, under
   * headings.
   */
  'briefing.add': {
    lane: 'write',
    args: z.object({
      title: Title,
      passages: PassageFilter.optional(),
      groupBy: z.enum(groupings).optional(),
      layout: BriefingLayout.partial().optional()
    }),
    result: Briefing
  },
  /** Start a briefing with another's headings, comments, captions and layout, its quotes left out, dated today. */
  'briefing.copy': { lane: 'write', args: z.object({ briefing: Id, title: Title }), result: Briefing },
  'briefing.revise': {
    lane: 'write',
    args: z.object({
      briefing: Id,
      title: Title.optional(),
      summary: Text.optional(),
      madeOn: z.iso.date().optional(),
      layout: BriefingLayout.partial().optional()
    }),
    result: Briefing
  },
  'briefing.remove': { lane: 'write', args: z.object({ briefing: Id }), result: z.null() },
  /** Add parts, in the order given. */
  'briefing.addItems': {
    lane: 'write',
    args: z.object({ briefing: Id, before: Before, items: z.array(NewItem).min(1).max(5000) }),
    result: Briefing
  },
  /** Quote every passage the filter keeps that the briefing does not quote yet, oldest first. */
  'briefing.addFound': {
    lane: 'write',
    args: z.object({ briefing: Id, before: Before, passages: PassageFilter }),
    result: Briefing
  },
  /** A quote's words are the source's: to give it others is refused. */
  'briefing.reviseItem': { lane: 'write', args: ItemChange.extend({ item: Id }), result: Briefing },
  /** With `section`, a heading takes all that stands under it along. */
  'briefing.moveItem': {
    lane: 'write',
    args: z.object({ item: Id, before: Before, section: z.boolean().default(false) }),
    result: Briefing
  },
  'briefing.removeItem': {
    lane: 'write',
    args: z.object({ item: Id, section: z.boolean().default(false) }),
    result: Briefing
  },
  /**
   * Put the quotes under headings by tag, source, entity or date, each once; what stands before the first heading or quote
   * stays in front, comments stay behind the quote they follow, and headings that are left without anything go.
   */
  'briefing.group': {
    lane: 'write',
    args: z.object({ briefing: Id, by: z.enum(groupings) }),
    result: Briefing
  },
  /**
   * Passages to offer first: not quoted here nor in the briefing this one was made from, with a tag that one of theirs
   * carries, marked since that one was made; the latest first.
   */
  'briefing.fresh': {
    lane: 'read',
    args: z.object({ briefing: Id }),
    result: z.object({ since: z.string(), passages: z.array(PassageLine) })
  },
  /** What to look at before sending, in the order of the items. */
  'briefing.check': { lane: 'read', args: z.object({ briefing: Id }), result: z.array(Finding) },
  /** Keep a picture of this machine in the archive. Refused, with what is wrong, when it is none we can print. */
  'picture.add': { lane: 'write', args: z.object({ file: FilePath }), result: Picture },
  /** A picture's bytes, as they came, in base64. */
  'picture.show': {
    lane: 'read',
    args: z.object({ picture: Id }),
    result: Picture.extend({ base64: z.string() })
  },
  /** What a chart shows now. */
  'chart.show': { lane: 'read', args: z.object({ chart: ChartSpec }), result: ChartData },
  /**
   * The pages as they will be printed, each an SVG document under a name made of its content, and what could not be set. A
   * page whose name is among those `known` comes without its drawing. `places` says on which page, from 1, an item begins.
   * What is `typed` and not stored yet is set as if it were (typed.ts, `withTyped`).
   */
  'briefing.preview': {
    lane: 'typeset',
    args: z.object({
      briefing: Id,
      known: z.array(z.string().max(100)).max(5000).default([]),
      typed: Typed.default({ items: [] })
    }),
    result: z.object({
      pages: z.array(z.object({ name: z.string(), svg: z.string().nullable() })),
      places: z.array(z.object({ item: Id, page: z.int().positive() })),
      warnings: z.array(z.string())
    })
  },
  /**
   * Write the briefing to a file. Refused with `conflict` when there is one of that name, unless it may be replaced; it is
   * replaced only by a whole one. `checks` says whether what `briefing.check` finds is printed at the end.
   */
  'briefing.export': {
    lane: 'typeset',
    args: z.object({
      briefing: Id,
      file: FilePath,
      format: z.enum(briefingFormats),
      replace: z.boolean().default(false),
      checks: z.boolean().default(true),
      job: JobId.optional()
    }),
    result: z.object({
      file: z.string(),
      /** Null for a format that has none. */
      pages: z.int().positive().nullable(),
      warnings: z.array(z.string())
    })
  }
} as const
