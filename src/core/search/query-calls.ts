import { z } from 'zod'
import { FilePath, Id, JobId } from '../id.ts'
import { searchOrders } from './calls.ts'

const Query = z.string().max(1000)

/** Questions of one box overtake one another: an older one then fails with `cancelled`. */
const Box = z.string().min(1).max(64)

const Count = z.int().positive()

/**
 * What the articles that match a query are. An article counts once for each value that one of its matching versions has.
 * Where not `exact`, only the newest `counted` of the articles were looked at.
 */
export const SearchFacets = z.object({
  /** The commonest first, as are languages; null where there is none. */
  sources: z.array(z.object({ source: z.string().nullable(), count: Count })),
  /** `YYYY-MM`, earliest first; months without articles are left out. */
  months: z.array(z.object({ month: z.string(), count: Count })),
  /** In the order of the tag tree; an article counts for a tag that one of its passages carries, and for those above it. */
  tags: z.array(z.object({ tag: Id, path: z.string(), colour: z.int(), count: Count })),
  languages: z.array(z.object({ language: z.string().nullable(), count: Count })),
  /** The commonest, counted in the newest `entitiesAmong` articles alone where that is not null. */
  entities: z.array(z.object({ entity: Id, name: z.string(), kind: z.string(), count: Count })),
  entitiesAmong: z.int().positive().nullable(),
  counted: z.int().nonnegative(),
  exact: z.boolean()
})
export type SearchFacets = z.output<typeof SearchFacets>

const completionKinds = ['field', 'source', 'tag', 'entity', 'language', 'place', 'agency', 'value'] as const

/** Something that may be meant: `insert` is put in the query, `label` and `detail` are shown. */
export const Completion = z.object({
  insert: z.string(),
  label: z.string(),
  detail: z.string().nullable(),
  kind: z.enum(completionKinds)
})
export type Completion = z.output<typeof Completion>

/** What may stand in place of the query from `start` up to `end` (UTF-16 units), likeliest first. */
export const Completions = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  completions: z.array(Completion).max(12)
})
export type Completions = z.output<typeof Completions>

export const exportFormats = ['csv', 'jsonl'] as const
export type ExportFormat = (typeof exportFormats)[number]

export const queryCalls = {
  /** What the articles that match are. Works in short steps, and fails with `cancelled` when a newer question overtakes it. */
  'search.facets': {
    lane: 'read',
    args: z.object({ query: Query, box: Box.optional() }),
    result: SearchFacets
  },
  /** What the words before the caret may become: fields, and the values a field knows. None where nothing fits. */
  'search.complete': {
    lane: 'read',
    args: z.object({ query: Query, caret: z.int().nonnegative().max(1000) }),
    result: Completions
  },
  /**
   * Write all articles that match to a file, which takes its name when it is whole. A long call: it reports progress and
   * fails with `cancelled` when it is stopped, leaving what stood there before.
   */
  'search.export': {
    lane: 'read',
    args: z.object({
      query: Query,
      order: z.enum(searchOrders).default('newest'),
      format: z.enum(exportFormats),
      path: FilePath,
      job: JobId
    }),
    result: z.object({ path: z.string(), hits: z.int().nonnegative() })
  }
} as const
