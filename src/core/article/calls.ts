import { z } from 'zod'
import { Id } from '../id.ts'
import { Passage } from '../passage/model.ts'
import { ArticleLine, Block, Dateline, Day } from './model.ts'

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
  storedAt: z.string(),
  path: z.string(),
  words: z.int().nonnegative(),
  passages: z.int().nonnegative()
})
export type VersionLine = z.output<typeof VersionLine>

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
  }
} as const
