import { z } from 'zod'
import { Id } from '../id.ts'
import { mentionHows } from './join/how.ts'
import { entityKinds } from './kinds.ts'
import { quoteHows } from './quotation/quotations.ts'

/** An entity as a list shows it. Counts are of articles' newest versions, headlines included. */
export const EntityLine = z.object({
  entity: Id,
  name: z.string(),
  kind: z.enum(entityKinds),
  mentions: z.int().nonnegative(),
  articles: z.int().nonnegative()
})
export type EntityLine = z.output<typeof EntityLine>

/** An entity's mention in one text: offsets into its body, and why it is taken for that entity (`mentionReasons` says it). */
export const MentionSpan = z.object({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  text: z.string(),
  how: z.enum(mentionHows)
})
export type MentionSpan = z.output<typeof MentionSpan>

/** An entity of one article with all its mentions in the version shown, in order; those in `headline` are offsets into that. */
export const ArticleEntity = z.object({
  entity: Id,
  name: z.string(),
  kind: z.enum(entityKinds),
  mentions: z.array(MentionSpan),
  headline: z.array(MentionSpan)
})
export type ArticleEntity = z.output<typeof ArticleEntity>

/** What a list says of the version that a line is from. */
export const OfVersion = {
  article: Id,
  version: z.int().positive(),
  versionId: Id,
  headline: z.string().nullable(),
  source: z.string().nullable(),
  publishedOn: z.string().nullable()
} as const

/** A mention with the words around it, for one line of a list. */
export const MentionLine = MentionSpan.extend({
  ...OfVersion,
  /** Whether it stands in the headline: then offsets are into that. */
  inHeadline: z.boolean(),
  /** Up to 80 characters before and after, cut at words, on one line. */
  before: z.string(),
  after: z.string()
})
export type MentionLine = z.output<typeof MentionLine>

/** One name of an entity. */
export const EntityName = z.object({
  name: Id,
  text: z.string(),
  kind: z.enum(entityKinds),
  mentions: z.int().nonnegative()
})
export type EntityName = z.output<typeof EntityName>

/** Words someone is said to have said: their span without the quotation marks, and who said them. */
export const QuoteLine = z.object({
  ...OfVersion,
  start: z.int().nonnegative(),
  end: z.int().positive(),
  text: z.string(),
  verb: z.string(),
  how: z.enum(quoteHows),
  /** The words that say who: a name, a pronoun, “the union”. */
  said: z.object({ start: z.int().nonnegative(), end: z.int().positive(), text: z.string() }),
  /** Whose words they are; null where that is not certain. */
  speaker: z.object({ entity: Id, name: z.string() }).nullable()
})
export type QuoteLine = z.output<typeof QuoteLine>

const NameCount = z.object({ text: z.string(), kind: z.enum(entityKinds), mentions: z.int().positive() })

/** What reading texts again by a better model finds, or would find, otherwise: the names with most mentions of each. */
export const NamesReread = z.object({
  /** Texts read again, of those that another model had read. */
  texts: z.int().nonnegative(),
  of: z.int().nonnegative(),
  /** Those in which anything differs. */
  changed: z.int().nonnegative(),
  applied: z.boolean(),
  gained: z.array(NameCount),
  lost: z.array(NameCount)
})
export type NamesReread = z.output<typeof NamesReread>

/** How far the reading of names is behind the texts. */
export const EntityState = z.object({
  /** Texts that wait for their names to be read. */
  behind: z.int().nonnegative(),
  /** Texts whose names were read, and how many of them by another model than today's. */
  read: z.int().nonnegative(),
  older: z.int().nonnegative()
})
export type EntityState = z.output<typeof EntityState>
