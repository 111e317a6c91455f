import { z } from 'zod'
import { Id } from '../id.ts'
import { Briefing, BriefingLine } from './model.ts'

const Title = z.string().trim().min(1).max(300)
const Text = z.string().max(50_000)

/** Where an item goes: before the item named, or at the end. */
const Before = Id.nullable().default(null)

export const briefingCalls = {
  /** Briefings, the latest changed first. */
  'briefing.list': { lane: 'read', args: z.object({}), result: z.array(BriefingLine) },
  'briefing.show': { lane: 'read', args: z.object({ briefing: Id }), result: Briefing },
  /** Start a briefing; with `tag`, one that quotes every passage that carries it or a tag below it. */
  'briefing.add': {
    lane: 'write',
    args: z.object({ title: Title, tag: Id.optional() }),
    result: Briefing
  },
  'briefing.revise': { lane: 'write', args: z.object({ briefing: Id, title: Title }), result: Briefing },
  'briefing.remove': { lane: 'write', args: z.object({ briefing: Id }), result: z.null() },
  /** Add headings, comments, or quotes of passages, in the order given. */
  'briefing.addItems': {
    lane: 'write',
    args: z.object({
      briefing: Id,
      before: Before,
      items: z
        .array(
          z.discriminatedUnion('kind', [
            z.object({ kind: z.literal('heading'), text: Text }),
            z.object({ kind: z.literal('comment'), text: Text }),
            z.object({ kind: z.literal('quote'), passage: Id })
          ])
        )
        .min(1)
        .max(5000)
    }),
    result: Briefing
  },
  /** Change the words of a heading or comment. A quote's words are the source's: refused. */
  'briefing.reviseItem': { lane: 'write', args: z.object({ item: Id, text: Text }), result: Briefing },
  'briefing.moveItem': { lane: 'write', args: z.object({ item: Id, before: Before }), result: Briefing },
  'briefing.removeItem': { lane: 'write', args: z.object({ item: Id }), result: Briefing },
  /** The pages as they will be printed, each an SVG document, and what could not be set. */
  'briefing.preview': {
    lane: 'typeset',
    args: z.object({ briefing: Id }),
    result: z.object({ pages: z.array(z.string()), warnings: z.array(z.string()) })
  },
  /** Write the briefing as a PDF. An existing file is replaced only by a whole one. */
  'briefing.exportPdf': {
    lane: 'typeset',
    args: z.object({ briefing: Id, file: z.string().min(1).max(32_768) }),
    result: z.object({ briefing: Id, file: z.string(), pages: z.int().positive() })
  }
} as const
