import { z } from 'zod'
import { FilePath, Id } from '../id.ts'
import { searchOrders } from './calls.ts'

/** A saved search's name, without outer spaces. */
export const SavedName = z.string().trim().min(1).max(200)

/** Names of folders joined by `/`, tidied; `''` is no folder. */
export const SavedFolder = z
  .string()
  .max(500)
  .transform((path) =>
    path
      .split('/')
      .map((name) => name.trim().replaceAll(/\s+/g, ' '))
      .filter((name) => name !== '')
      .join('/')
  )

export const SavedQuery = z.string().trim().min(1).max(1000)

/** A search kept by name. `unseen` counts the articles that imports have brought it since it was last looked at. */
export const SavedSearch = z.object({
  saved: Id,
  guid: z.string(),
  name: z.string(),
  folder: z.string(),
  query: z.string(),
  order: z.enum(searchOrders),
  /** Whether a new version of an article counts only where what it added matches. */
  addedOnly: z.boolean(),
  unseen: z.int().nonnegative(),
  /** UTC, ISO 8601. `seenAt` is when it was last marked as seen, or made. */
  madeAt: z.string(),
  seenAt: z.string()
})
export type SavedSearch = z.output<typeof SavedSearch>

export const savedCalls = {
  /** Every saved search, by folder and name. */
  'saved.list': { lane: 'read', args: z.object({}), result: z.array(SavedSearch) },
  /** Keep a search. Refused when its folder has one of that name already. */
  'saved.add': {
    lane: 'write',
    args: z.object({
      name: SavedName,
      folder: SavedFolder.default(''),
      query: SavedQuery,
      order: z.enum(searchOrders).default('newest'),
      addedOnly: z.boolean().default(false)
    }),
    result: SavedSearch
  },
  /** Change what is named. A search that asks for something else from now on has nothing unseen. */
  'saved.change': {
    lane: 'write',
    args: z.object({
      saved: Id,
      name: SavedName.optional(),
      folder: SavedFolder.optional(),
      query: SavedQuery.optional(),
      order: z.enum(searchOrders).optional(),
      addedOnly: z.boolean().optional()
    }),
    result: SavedSearch
  },
  'saved.remove': { lane: 'write', args: z.object({ saved: Id }), result: z.null() },
  /** Everything it found so far has been looked at. Not undone, as reading is not. */
  'saved.seen': { lane: 'write', args: z.object({ saved: Id }), result: z.null() },
  /** Write all saved searches to a file that `saved.import` takes in. */
  'saved.export': {
    lane: 'read',
    args: z.object({ path: FilePath }),
    result: z.object({ path: z.string(), searches: z.int().nonnegative() })
  },
  /** Take in saved searches from a file: those of a guid that is here already are changed where they differ, else skipped. */
  'saved.import': {
    lane: 'write',
    args: z.object({ path: FilePath }),
    result: z.object({
      added: z.int().nonnegative(),
      changed: z.int().nonnegative(),
      skipped: z.int().nonnegative()
    })
  }
} as const
