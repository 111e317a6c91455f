import { z } from 'zod'
import { Id } from '../id.ts'
import { TagChanges } from './changed-tags.ts'
import { Tag, TagMeaning, TagPath, TAG_COLOURS } from './model.ts'

/** How often something stands beside something else. */
const Count = z.object({ label: z.string(), passages: z.int().positive() })

/** Where a tag and those below it are used. */
export const TagUsage = z.object({
  tag: Tag,
  sources: z.array(Count),
  months: z.array(Count),
  /** Tags on the same passages, the most frequent first. */
  beside: z.array(z.object({ tag: Id, path: z.string(), passages: z.int().positive() })),
  /** Briefings that quote its passages. */
  briefings: z.array(z.object({ briefing: Id, title: z.string(), quotes: z.int().positive() })),
  /** Rules that suggest it. */
  rules: z.int().nonnegative()
})
export type TagUsage = z.output<typeof TagUsage>

export const tagCalls = {
  /** The whole tag tree, parents before children, siblings in their order: by name until one of them is moved. */
  'tag.list': { lane: 'read', args: z.object({}), result: z.array(Tag) },
  /**
   * What `tag.list` answers, for one who has it already: with the `stamp` of an earlier answer as `known`, what has changed since,
   * unless tags were put in another order, or nobody remembers; then it is the `whole` tree.
   */
  'tag.renew': {
    lane: 'read',
    args: z.object({ known: z.string().max(100).nullable() }),
    result: z.object({ stamp: z.string(), whole: z.array(Tag).nullable(), changed: TagChanges })
  },
  /** Where a tag is used. Fails with `not-found`. */
  'tag.usage': { lane: 'read', args: z.object({ tag: Id }), result: TagUsage },
  /** Make a tag, and the parents its path names. A tag that is there already is returned as it is. */
  'tag.add': { lane: 'write', args: z.object({ path: TagPath }), result: Tag },
  /** Rename, recolour, move, explain or archive a tag; passages keep it. Refused when its new parent has a tag of that name. */
  'tag.revise': {
    lane: 'write',
    args: TagMeaning.partial().extend({
      tag: Id,
      name: z
        .string()
        .trim()
        .min(1)
        .max(100)
        .regex(/^[^/]+$/, 'A tag’s name has no “/”.')
        .optional(),
      parent: Id.nullable().optional(),
      colour: z
        .int()
        .min(0)
        .max(TAG_COLOURS - 1)
        .optional(),
      archived: z.boolean().optional()
    }),
    result: Tag
  },
  /** Put a tag below a parent (null: at the top), before one of its children or, where none is named, after all of them. */
  'tag.move': {
    lane: 'write',
    args: z.object({ tag: Id, parent: Id.nullable(), before: Id.nullable().default(null) }),
    result: Tag
  },
  /**
   * Make one tag of two: its passages carry `into` then, and the tags below it stand below `into`. Passages that overlap
   * and carry the same tags then become one. `tag` is gone; its GUID is remembered as the other's.
   */
  'tag.merge': {
    lane: 'write',
    args: z.object({ tag: Id, into: Id }),
    result: z.object({ tag: Tag, passages: z.int().nonnegative(), joined: z.int().nonnegative() })
  },
  /**
   * Give another tag to those passages of a tag, or of one below it, whose words match a query. `passage.list` with the
   * same tag and query shows them first. They lose the tags they were found by unless `keep` is set.
   */
  'tag.split': {
    lane: 'write',
    args: z.object({
      tag: Id,
      query: z.string().trim().min(1).max(1000),
      into: TagPath,
      keep: z.boolean().default(false)
    }),
    result: z.object({ tag: Tag, passages: z.int().nonnegative() })
  },
  /** Take a tag and those below it off every passage and out of the tree. The passages stay. */
  'tag.remove': { lane: 'write', args: z.object({ tag: Id }), result: z.null() }
} as const
