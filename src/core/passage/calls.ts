import { z } from 'zod'
import { Id } from '../id.ts'
import { PassageFilter } from './filter.ts'
import { Passage, PassageLine, TagPath, ToneValue } from './model.ts'

const Note = z.string().max(20_000)

/** A span of a version's body, in UTF-16 units. */
export const SpanArgs = { start: z.int().nonnegative(), end: z.int().positive() }

export const passageOrders = ['newest', 'oldest', 'source', 'marked'] as const
export type PassageOrder = (typeof passageOrders)[number]

/** What passages are grouped by: an entity that they mention, whom a tone is towards. */
export const passageGroupings = ['source', 'month', 'entity', 'tone', 'tag'] as const
export type PassageGrouping = (typeof passageGroupings)[number]

/** Passages that have something in common: `filter` added to what was asked for lists them. */
export const PassageGroup = z.object({
  /** Tells it from the other groups, which a label need not. */
  key: z.string(),
  label: z.string(),
  filter: PassageFilter,
  passages: z.int().positive(),
  articles: z.int().positive()
})
export type PassageGroup = z.output<typeof PassageGroup>

/** What a link in a note leads to; `label` says what that is now, null where it is not there any more. */
export const NoteLink = z.object({
  kind: z.enum(['article', 'passage', 'entity']),
  target: z.string(),
  label: z.string().nullable(),
  article: Id.nullable(),
  passage: Id.nullable(),
  entity: Id.nullable()
})
export type NoteLink = z.output<typeof NoteLink>

export const passageCalls = {
  /** Mark a span of a version. Tags that do not exist yet are made, with their parents. */
  'passage.add': {
    lane: 'write',
    args: z.object({
      versionId: Id,
      ...SpanArgs,
      tags: z.array(TagPath).max(50).default([]),
      note: Note.default('')
    }),
    result: Passage
  },
  /** Replace a passage's tags, its note, its star; what is not named stays. */
  'passage.revise': {
    lane: 'write',
    args: z.object({
      passage: Id,
      tags: z.array(TagPath).max(50).optional(),
      note: Note.optional(),
      starred: z.boolean().optional()
    }),
    result: Passage
  },
  /** Move one edge of a passage, or both. Its places in other versions are worked out anew. */
  'passage.resize': {
    lane: 'write',
    args: z.object({
      passage: Id,
      start: SpanArgs.start.optional(),
      end: SpanArgs.end.optional()
    }),
    result: Passage
  },
  /** Put one tag in the place of another on a passage, whose range stays. The new one is made where it is missing. */
  'passage.swapTag': {
    lane: 'write',
    args: z.object({ passage: Id, from: Id, to: TagPath }),
    result: Passage
  },
  /** Say how a passage speaks of someone or something; null takes back what was said. */
  'passage.setTone': {
    lane: 'write',
    args: z.object({
      passage: Id,
      entity: z.string().trim().min(1).max(300),
      entityId: Id.nullable().default(null),
      value: ToneValue.nullable()
    }),
    result: Passage
  },
  /** Take a passage away. Briefings that quote it keep the words they quote. */
  'passage.remove': { lane: 'write', args: z.object({ passage: Id }), result: z.null() },
  /** One passage with what stands around it. Fails with `not-found`. */
  'passage.show': { lane: 'read', args: z.object({ passage: Id }), result: PassageLine },
  /** What the links of a passage's note lead to, and the passages whose notes link to it or its article. */
  'passage.links': {
    lane: 'read',
    args: z.object({ passage: Id }),
    result: z.object({ links: z.array(NoteLink), linkedFrom: z.array(PassageLine) })
  },
  /** Passages across the archive that a filter keeps, newest article first unless another order is asked for. */
  'passage.list': {
    lane: 'read',
    args: PassageFilter.extend({
      order: z.enum(passageOrders).default('newest'),
      after: z.string().max(400).nullable().default(null),
      limit: z.int().min(1).max(500).default(100)
    }),
    result: z.object({
      passages: z.array(PassageLine),
      next: z.string().nullable(),
      total: z.int().nonnegative()
    })
  },
  /** The passages that a filter keeps, counted by what they have in common. One may count in several groups, or in none. */
  'passage.groups': {
    lane: 'read',
    args: PassageFilter.extend({ by: z.enum(passageGroupings) }),
    result: z.array(PassageGroup)
  }
} as const
