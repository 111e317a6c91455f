import { z } from 'zod'
import { Day } from '../article/model.ts'
import { Id } from '../id.ts'
import { ChangeBadge } from './badge.ts'
import { Change } from './model.ts'

/** How much of a text is new or gone: 0 for the same words, wherever they stand, 1 for none in common. */
const Share = z.number().min(0).max(1)

/** What happened from one version of an article to another. Offsets of a change count in its `part` of either version. */
export const VersionDiff = z.object({
  article: Id,
  from: z.int().positive(),
  to: z.int().positive(),
  /** "3 figures, 1 quote, headline; 2 paragraphs added", or "no change". */
  summary: z.string(),
  /** Whether substance changed and no correction or editor's note says so. */
  silent: z.boolean(),
  share: Share,
  changes: z.array(Change)
})
export type VersionDiff = z.output<typeof VersionDiff>

/** A version with what it changed; `change` is null for the first one. Times are UTC, ISO 8601. */
export const TimelineLine = z.object({
  version: z.int().positive(),
  versionId: Id,
  headline: z.string().nullable(),
  publishedOn: Day.nullable(),
  storedAt: z.string(),
  words: z.int().nonnegative(),
  passages: z.int().nonnegative(),
  change: ChangeBadge.extend({ share: Share }).nullable()
})
export type TimelineLine = z.output<typeof TimelineLine>

export const revisionCalls = {
  /**
   * Compare two versions of an article, in either order; without `to` the newest, without `from` the one before `to`.
   * Fails with `not-found`, and with `refused` where there is but one version.
   */
  'revision.diff': {
    lane: 'read',
    args: z.object({ article: Id, from: z.int().positive().optional(), to: z.int().positive().optional() }),
    result: VersionDiff
  },
  /** Every version of an article with what it changed, oldest first. Fails with `not-found`. */
  'revision.timeline': { lane: 'read', args: z.object({ article: Id }), result: z.array(TimelineLine) },
  /**
   * Remember that the analyst has opened a version, so that lists can say what changed since. No step of undo: it changes
   * nothing in the archive, tells no window, and to undo a tag must not make an article unread.
   */
  'article.markRead': {
    lane: 'write',
    args: z.object({ article: Id, version: z.int().positive() }),
    result: z.null()
  }
} as const
