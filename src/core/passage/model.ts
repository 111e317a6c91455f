import { z } from 'zod'
import { Id } from '../id.ts'
import { placedHow, placementStates } from '../placement/model.ts'

/** How many colours tags are drawn from; a tag's colour is a number from 0, and the window's tokens say which hue. */
export const TAG_COLOURS = 8

/** A tag's place in the tree: names joined by `/`, without empty names or outer spaces. */
export const TagPath = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .regex(/^[^/]*[^\s/][^/]*(\/[^/]*[^\s/][^/]*)*$/, 'A tag is one or more names joined by “/”.')

/** What a tag means, for whoever applies it: what belongs under it, what does not, and a passage that shows it. */
export const TagMeaning = z.object({
  description: z.string().max(20_000),
  included: z.string().max(20_000),
  excluded: z.string().max(20_000),
  example: z.string().max(20_000)
})
export type TagMeaning = z.output<typeof TagMeaning>

/**
 * A label with its place in the tree. Its identity is `tag` here and `guid` everywhere, neither of which ever changes;
 * its path is where it stands now.
 */
export const Tag = TagMeaning.extend({
  tag: Id,
  guid: z.string(),
  parent: Id.nullable(),
  name: z.string(),
  path: z.string(),
  colour: z
    .int()
    .min(0)
    .max(TAG_COLOURS - 1),
  /** Passages that carry this very tag, and those that carry it or a tag below it. */
  passages: z.int().nonnegative(),
  passagesBelow: z.int().nonnegative(),
  /** Articles with a passage that carries it or a tag below it. */
  articles: z.int().nonnegative(),
  /** An archived tag stays on its passages and is offered no longer. */
  archived: z.boolean()
})
export type Tag = z.output<typeof Tag>

/** A tag as a passage carries it. */
export const PassageTag = z.object({ tag: Id, path: z.string(), colour: z.int() })
export type PassageTag = z.output<typeof PassageTag>

/** How a passage speaks of someone or something: from −2, hostile, to +2, warm; 0 is even. */
export const ToneValue = z.int().min(-2).max(2)

/** A tone that an analyst has set: nothing computes one. `entityId` is null for a name that is no entity of the archive. */
export const Tone = z.object({
  entity: z.string(),
  entityId: Id.nullable(),
  value: ToneValue,
  by: z.string(),
  /** UTC, ISO 8601. */
  at: z.string()
})
export type Tone = z.output<typeof Tone>

/** A span of one version that the analyst marked. `text` is exactly `body.slice(start, end)` of that version. */
export const Passage = z.object({
  passage: Id,
  guid: z.string(),
  article: Id,
  version: z.int().positive(),
  versionId: Id,
  start: z.int().nonnegative(),
  end: z.int().positive(),
  text: z.string(),
  tags: z.array(PassageTag),
  /** Plain text, with links as note-links.ts reads them. */
  note: z.string(),
  starred: z.boolean(),
  tones: z.array(Tone)
})
export type Passage = z.output<typeof Passage>

/** A passage with what stands around it, for a list across articles. */
export const PassageLine = Passage.extend({
  headline: z.string().nullable(),
  source: z.string().nullable(),
  publishedOn: z.string().nullable(),
  /** Up to 120 characters before and after, cut at words. */
  before: z.string(),
  after: z.string(),
  /** How it stands in the newest version of its article; null where it was made on that one. */
  newest: z
    .object({
      version: z.int().positive(),
      state: z.enum(placementStates),
      how: z.enum(placedHow).nullable()
    })
    .nullable()
})
export type PassageLine = z.output<typeof PassageLine>
