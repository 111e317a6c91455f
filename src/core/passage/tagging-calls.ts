import { z } from 'zod'
import { Id, JobId } from '../id.ts'
import { PassageTag, TagPath } from './model.ts'

/** What of a text is tagged where a search finds something: the words themselves, their sentence, their paragraph. */
export const taggingUnits = ['hit', 'sentence', 'paragraph'] as const
export type TaggingUnit = (typeof taggingUnits)[number]

const Unit = z.enum(taggingUnits)
const Query = z.string().trim().min(1).max(1000)
const After = z.string().max(100).nullable().default(null)

/** A span of a version, before anything is made of it. */
export const SpanOf = z.object({
  versionId: Id,
  start: z.int().nonnegative(),
  end: z.int().positive()
})
export type SpanOf = z.output<typeof SpanOf>

/** A span that may become a passage, in its context. */
export const Hit = SpanOf.extend({
  article: Id,
  version: z.int().positive(),
  headline: z.string().nullable(),
  source: z.string().nullable(),
  publishedOn: z.string().nullable(),
  /** Up to 120 characters before and after, cut at words. */
  before: z.string(),
  text: z.string(),
  after: z.string(),
  /** Tags of passages on this very span. */
  tags: z.array(PassageTag)
})
export type Hit = z.output<typeof Hit>

/** A search whose finds are suggested for a tag. */
export const TagRule = z.object({
  rule: Id,
  tag: Id,
  path: z.string(),
  query: z.string(),
  unit: Unit,
  waiting: z.int().nonnegative(),
  accepted: z.int().nonnegative(),
  rejected: z.int().nonnegative()
})
export type TagRule = z.output<typeof TagRule>

/** What a rule found, waiting to be accepted or rejected. */
export const Suggestion = Hit.extend({ suggestion: Id, rule: Id, tag: Id, path: z.string() })
export type Suggestion = z.output<typeof Suggestion>

/** Which suggestions are meant: those named, or all that wait from a rule. */
const Chosen = z.union([z.object({ suggestions: z.array(Id).min(1).max(5000) }), z.object({ rule: Id })])

export const taggingCalls = {
  /**
   * What tagging the finds of a search would tag, newest article first, in its newest version that matches. A sentence or
   * paragraph counts where the query holds of it alone. Refused when the query names no words to find.
   */
  'tagging.preview': {
    lane: 'read',
    args: z.object({ query: Query, unit: Unit, after: After, limit: z.int().min(1).max(500).default(100) }),
    result: z.object({ hits: z.array(Hit), next: z.string().nullable() })
  },
  /**
   * Tag the finds of a search, those chosen or all of them, as one step; or take the tags off the passages there. A
   * passage on the very span gets the tags, elsewhere one is made. Cancelled, it keeps what is done.
   */
  'tagging.apply': {
    lane: 'write',
    args: z.object({
      job: JobId,
      query: Query,
      unit: Unit,
      tags: z.array(TagPath).min(1).max(50),
      remove: z.boolean().default(false),
      chosen: z.array(SpanOf).max(20_000).nullable().default(null)
    }),
    result: z.object({ hits: z.int().nonnegative(), passages: z.int().nonnegative() })
  },
  /** The rules that suggest tags, with how their suggestions stand. */
  'rule.list': { lane: 'read', args: z.object({}), result: z.array(TagRule) },
  /** Suggest a tag, which is made where it is missing, for what a search finds. Nothing is suggested before `rule.run`. */
  'rule.add': {
    lane: 'write',
    args: z.object({ tag: TagPath, query: Query, unit: Unit.default('sentence') }),
    result: TagRule
  },
  /** Take a rule away, with what it suggested. Passages that were accepted stay. */
  'rule.remove': { lane: 'write', args: z.object({ rule: Id }), result: z.null() },
  /** Look for what a rule (or each, when none is named) suggests and has not suggested before. */
  'rule.run': {
    lane: 'write',
    args: z.object({ job: JobId, rule: Id.optional() }),
    result: z.object({ suggested: z.int().nonnegative() })
  },
  /** Suggestions that wait, newest article first; with `rule`, of that one. */
  'suggestion.list': {
    lane: 'read',
    args: z.object({ rule: Id.optional(), after: After, limit: z.int().min(1).max(500).default(100) }),
    result: z.object({
      suggestions: z.array(Suggestion),
      next: z.string().nullable(),
      total: z.int().nonnegative()
    })
  },
  /** Make passages of suggestions that wait. */
  'suggestion.accept': {
    lane: 'write',
    args: Chosen,
    result: z.object({ passages: z.int().nonnegative() })
  },
  /** Turn suggestions down; they are not made again. */
  'suggestion.reject': {
    lane: 'write',
    args: Chosen,
    result: z.object({ suggestions: z.int().nonnegative() })
  }
} as const
