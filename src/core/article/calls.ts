import { z } from 'zod'
import { Id } from '../id.ts'
import { Passage } from '../passage/model.ts'
import { ArticleLine, Block, Dateline, Day, publishingStatuses } from './model.ts'

/** One version of an article, whole. `version` counts from 1 within the article; `versionId` is its row. */
export const ArticleView = z.object({
  article: Id,
  version: z.int().positive(),
  versionId: Id,
  versions: z.int().positive(),
  source: z.string().nullable(),
  headline: z.string().nullable(),
  bylines: z.array(z.string()),
  dateline: Dateline.nullable(),
  publishedOn: Day.nullable(),
  /** UTC, ISO 8601; null where the file gave no time of day. */
  publishedAt: z.string().nullable(),
  changedAt: z.string().nullable(),
  /** The article's own address, as it came. */
  url: z.string().nullable(),
  /** The agency's identity of the story, and which version of it this is. */
  guid: z.string().nullable(),
  guidVersion: z.int().nullable(),
  /** BCP 47. */
  language: z.string().nullable(),
  status: z.enum(publishingStatuses),
  editorNote: z.string().nullable(),
  /** A sentence on what may be wrong with this text, from whoever read it. */
  doubt: z.string().nullable(),
  /** The cluster of copies it belongs to, and how many other articles do. */
  cluster: Id.nullable(),
  copies: z.int().nonnegative(),
  body: z.string(),
  blocks: z.array(Block)
})
export type ArticleView = z.output<typeof ArticleView>

/** One line of an article's history, oldest first. `storedAt` is UTC, ISO 8601. */
export const VersionLine = z.object({
  version: z.int().positive(),
  versionId: Id,
  headline: z.string().nullable(),
  publishedOn: Day.nullable(),
  publishedAt: z.string().nullable(),
  changedAt: z.string().nullable(),
  guidVersion: z.int().nullable(),
  status: z.enum(publishingStatuses),
  editorNote: z.string().nullable(),
  storedAt: z.string(),
  import: Id,
  path: z.string(),
  words: z.int().nonnegative(),
  passages: z.int().nonnegative()
})
export type VersionLine = z.output<typeof VersionLine>

/** Articles of other sources with the same story, oldest first, the one asked about among them. */
export const Copies = z.object({
  cluster: Id.nullable(),
  articles: z.array(ArticleLine)
})
export type Copies = z.output<typeof Copies>

/** Where a version or an article stands after it was moved, and how many versions that article has now. */
export const Moved = z.object({
  article: Id,
  version: z.int().positive(),
  versionId: Id,
  versions: z.int().positive()
})
export type Moved = z.output<typeof Moved>

/** A page of a list: `next` is the key to ask on with, null at the end. */
export const ArticlePage = z.object({
  articles: z.array(ArticleLine),
  next: z.string().nullable(),
  total: z.int().nonnegative()
})
export type ArticlePage = z.output<typeof ArticlePage>

export const articleCalls = {
  /** Articles, newest published first; with `import`, those that run brought something to. */
  'article.list': {
    lane: 'read',
    args: z.object({
      import: Id.optional(),
      after: z.string().max(100).nullable().default(null),
      limit: z.int().min(1).max(500).default(100)
    }),
    result: ArticlePage
  },
  /** One version of an article, the newest when none is named. Fails with `not-found`. */
  'article.show': {
    lane: 'read',
    args: z.object({ article: Id, version: z.int().positive().optional() }),
    result: ArticleView
  },
  /** Every version of an article, oldest first. Fails with `not-found`. */
  'article.versions': { lane: 'read', args: z.object({ article: Id }), result: z.array(VersionLine) },
  /** The passages of one version of an article (the newest when none is named), in reading order. */
  'article.passages': {
    lane: 'read',
    args: z.object({ article: Id, version: z.int().positive().optional() }),
    result: z.array(Passage)
  },
  /** The cluster of copies that an article belongs to; alone when there is none. Fails with `not-found`. */
  'article.copies': { lane: 'read', args: z.object({ article: Id }), result: Copies },
  /** Make all versions of one article versions of another, in order of their own time. */
  'article.join': { lane: 'write', args: z.object({ article: Id, into: Id }), result: Moved },
  /** Make one version of an article an article of its own, and keep the two apart. Refused when it has no other. */
  'article.split': {
    lane: 'write',
    args: z.object({ article: Id, version: z.int().positive() }),
    result: Moved
  },
  /**
   * Say that two articles are two stories: the doubt about them is decided, and no later import proposes or joins the two
   * again. Joining them by hand takes it back.
   */
  'article.keepApart': { lane: 'write', args: z.object({ article: Id, other: Id }), result: z.null() },
  /** Make one version of an article a version of another. */
  'article.moveVersion': {
    lane: 'write',
    args: z.object({ article: Id, version: z.int().positive(), into: Id }),
    result: Moved
  },
  /** Say that an article is a copy of another, of whatever source: they are in one cluster then. */
  'article.addCopy': { lane: 'write', args: z.object({ article: Id, of: Id }), result: Copies },
  /** Take an article out of its cluster: it is no copy. */
  'article.removeCopy': { lane: 'write', args: z.object({ article: Id }), result: Copies }
} as const
