import { z } from 'zod'
import { Id } from '../id.ts'
import { Passage, PassageLine, Tag, TagPath, TAG_COLOURS } from './model.ts'

const Note = z.string().max(20_000)

export const passageCalls = {
  /** Mark a span of a version. Tags that do not exist yet are made, with their parents. */
  'passage.add': {
    lane: 'write',
    args: z.object({
      versionId: Id,
      start: z.int().nonnegative(),
      end: z.int().positive(),
      tags: z.array(TagPath).max(50).default([]),
      note: Note.default('')
    }),
    result: Passage
  },
  /** Replace a passage's tags, its note, or both; what is not named stays. */
  'passage.revise': {
    lane: 'write',
    args: z.object({ passage: Id, tags: z.array(TagPath).max(50).optional(), note: Note.optional() }),
    result: Passage
  },
  /** Take a passage away. Briefings that quote it keep the words they quote. */
  'passage.remove': { lane: 'write', args: z.object({ passage: Id }), result: z.null() },
  /** Passages across the archive, newest article first; with `tag`, those that carry it or a tag below it. */
  'passage.list': {
    lane: 'read',
    args: z.object({
      tag: Id.optional(),
      after: z.string().max(100).nullable().default(null),
      limit: z.int().min(1).max(500).default(100)
    }),
    result: z.object({
      passages: z.array(PassageLine),
      next: z.string().nullable(),
      total: z.int().nonnegative()
    })
  },
  /** The whole tag tree, parents before children, siblings by name. */
  'tag.list': { lane: 'read', args: z.object({}), result: z.array(Tag) },
  /** Make a tag, and the parents its path names. A tag that is there already is returned as it is. */
  'tag.add': { lane: 'write', args: z.object({ path: TagPath }), result: Tag },
  /** Rename, recolour or move a tag; passages keep it. Refused when its new parent has a tag of that name. */
  'tag.revise': {
    lane: 'write',
    args: z.object({
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
        .optional()
    }),
    result: Tag
  },
  /** Take a tag and those below it off every passage and out of the tree. The passages stay. */
  'tag.remove': { lane: 'write', args: z.object({ tag: Id }), result: z.null() }
} as const
