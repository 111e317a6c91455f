import { z } from 'zod'
import { Id } from '../id.ts'

/** How many colours tags are drawn from; a tag's colour is a number from 0, and the window's tokens say which hue. */
export const TAG_COLOURS = 8

/** A tag's place in the tree: names joined by `/`, without empty names or outer spaces. */
export const TagPath = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .regex(/^[^/]*[^\s/][^/]*(\/[^/]*[^\s/][^/]*)*$/, 'A tag is one or more names joined by “/”.')

/** A label with its place in the tree. Its identity is `tag`; its path is where it stands now. */
export const Tag = z.object({
  tag: Id,
  parent: Id.nullable(),
  name: z.string(),
  path: z.string(),
  colour: z
    .int()
    .min(0)
    .max(TAG_COLOURS - 1),
  /** Passages that carry this very tag, and those that carry it or a tag below it. */
  passages: z.int().nonnegative(),
  passagesBelow: z.int().nonnegative()
})
export type Tag = z.output<typeof Tag>

/** A tag as a passage carries it. */
export const PassageTag = z.object({ tag: Id, path: z.string(), colour: z.int() })
export type PassageTag = z.output<typeof PassageTag>

/** A span of one version that the analyst marked. `text` is exactly `body.slice(start, end)` of that version. */
export const Passage = z.object({
  passage: Id,
  article: Id,
  version: z.int().positive(),
  versionId: Id,
  start: z.int().nonnegative(),
  end: z.int().positive(),
  text: z.string(),
  tags: z.array(PassageTag),
  note: z.string()
})
export type Passage = z.output<typeof Passage>

/** A passage with what stands around it, for a list across articles. */
export const PassageLine = Passage.extend({
  headline: z.string().nullable(),
  source: z.string().nullable(),
  publishedOn: z.string().nullable(),
  /** Up to 120 characters before and after, cut at words. */
  before: z.string(),
  after: z.string()
})
export type PassageLine = z.output<typeof PassageLine>
