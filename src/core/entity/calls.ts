import { z } from 'zod'
import { Id, JobId } from '../id.ts'
import { entityKinds } from './kinds.ts'
import {
  ArticleEntity,
  EntityLine,
  EntityName,
  EntityState,
  MentionLine,
  NamesReread,
  QuoteLine
} from './model.ts'

const page = { after: z.string().max(200).nullable().default(null) } as const
const Kind = z.enum(entityKinds)

/** How mentions are sorted: newest first, or by the words that stand left or right of them. */
export const mentionSorts = ['newest', 'left', 'right'] as const

export const entityCalls = {
  /** How far the reading of names is behind. While it is, what is answered of entities leaves the texts that wait out. */
  'entity.state': { lane: 'read', args: z.object({}), result: EntityState },
  /** The entities of an article's newest version, or another, in the order they first come. */
  'entity.ofArticle': {
    lane: 'read',
    args: z.object({ article: Id, version: z.int().positive().optional() }),
    result: z.object({
      article: Id,
      version: z.int().positive(),
      versionId: Id,
      /** False while this text waits. */
      read: z.boolean(),
      entities: z.array(ArticleEntity)
    })
  },
  /** Entities that have a name, however it is written; with `begins`, then those of which a name or a family name begins so. By number of mentions. */
  'entity.find': {
    lane: 'read',
    args: z.object({
      name: z.string().min(1).max(500),
      kind: Kind.optional(),
      begins: z.boolean().default(false),
      limit: z.int().min(1).max(100).default(20)
    }),
    result: z.array(EntityLine)
  },
  /** What an entity is called, with how often; fails with `not-found`. A number that was merged means what it was merged into. */
  'entity.show': {
    lane: 'read',
    args: z.object({ entity: Id }),
    result: EntityLine.extend({
      note: z.string(),
      watched: z.boolean(),
      firstOn: z.string().nullable(),
      lastOn: z.string().nullable(),
      /** Articles that mention it and have no date. */
      undated: z.int().nonnegative(),
      names: z.array(EntityName)
    })
  },
  /** Mentions in articles' newest versions. By words left or right, the newest 500 are sorted, and `among` says so. */
  'entity.mentions': {
    lane: 'read',
    args: z.object({
      entity: Id,
      sort: z.enum(mentionSorts).default('newest'),
      ...page,
      limit: z.int().min(1).max(200).default(50)
    }),
    result: z.object({
      mentions: z.array(MentionLine),
      next: z.string().nullable(),
      total: z.int().nonnegative(),
      among: z.int().positive().nullable()
    })
  },
  /** The quotations of an entity in articles' newest versions, newest first. */
  'entity.quotes': {
    lane: 'read',
    args: z.object({ entity: Id, ...page, limit: z.int().min(1).max(200).default(50) }),
    result: z.object({
      quotes: z.array(QuoteLine),
      next: z.string().nullable(),
      total: z.int().nonnegative()
    })
  },
  /** The quotations of an article's newest version, or another, in order. */
  'entity.quotesIn': {
    lane: 'read',
    args: z.object({ article: Id, version: z.int().positive().optional() }),
    result: z.array(QuoteLine)
  },
  /**
   * Read the texts again that another model has read (`older` of `entity.state`). Without `apply`, only say what would change. Rules
   * hold as before. What was done when it is cancelled stays.
   */
  'entity.reread': {
    lane: 'write',
    args: z.object({ job: JobId, apply: z.boolean().default(false) }),
    result: NamesReread
  },
  /** Read the names of all texts that wait, or of one article's, now. Returns how many were read. */
  'entity.catchUp': {
    lane: 'write',
    args: z.object({ job: JobId, article: Id.optional() }),
    result: z.object({ read: z.int().nonnegative(), behind: z.int().nonnegative() })
  }
} as const
