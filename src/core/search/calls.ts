import { z } from 'zod'
import { Id } from '../id.ts'
import { Day, News, publishingStatuses } from '../article/model.ts'
import { Problem } from './problem.ts'

export const searchOrders = ['newest', 'best'] as const
export type SearchOrder = (typeof searchOrders)[number]

/** Whether copies of one story (a cluster) are hits of their own, or one. */
export const copyModes = ['apart', 'together'] as const
export type CopyMode = (typeof copyModes)[number]

/** A run of a snippet; `hit` where it is what was searched for. */
export const SnippetRun = z.object({ text: z.string(), hit: z.boolean() })
export type SnippetRun = z.output<typeof SnippetRun>

/** An article that matches, and the newest of its versions that does. */
export const SearchHit = z.object({
  article: Id,
  version: z.int().positive(),
  versions: z.int().positive(),
  headline: z.string().nullable(),
  source: z.string().nullable(),
  publishedOn: Day.nullable(),
  status: z.enum(publishingStatuses),
  /** BCP 47; null where it is not known. */
  language: z.string().nullable(),
  cluster: Id.nullable(),
  /** How many other articles of the cluster match as well, where copies are one hit; else 0. */
  copies: z.int().nonnegative(),
  /** Whether the version is its article's newest; where not, only older ones match. */
  newest: z.boolean(),
  /** Whether an import brought it since the saved search was last looked at. */
  unseen: z.boolean(),
  snippet: z.array(SnippetRun),
  tagColours: z.array(z.int()),
  ...News
})
export type SearchHit = z.output<typeof SearchHit>

/**
 * A page of hits. `total` counts articles, `stories` the clusters they are in and those that are in none; where `exact` is
 * false there are more. `among` is set when the best were chosen from the newest so many versions only.
 */
export const SearchResult = z.object({
  query: z.string(),
  order: z.enum(searchOrders),
  /** How the query was read, in plain language. */
  understood: z.string(),
  /** What of it could not be taken as it stands; the rest was searched for. */
  problems: z.array(Problem),
  total: z.int().nonnegative(),
  stories: z.int().nonnegative(),
  exact: z.boolean(),
  among: z.int().positive().nullable(),
  /** The number of the version that was stored last when the first page was asked for. */
  upTo: z.int().nonnegative(),
  hits: z.array(SearchHit),
  next: z.string().nullable()
})
export type SearchResult = z.output<typeof SearchResult>

export const searchCalls = {
  /**
   * Articles that match a query (docs/manual.md has the language). One that asks for nothing has no hits. A page may come
   * short of its limit and still have a next one, where much had to be looked at to find little. Pages hold what was stored
   * when the first was asked for. Copies together stand where the first of them that matches would.
   */
  'search.run': {
    lane: 'read',
    args: z.object({
      query: z.string().max(1000),
      order: z.enum(searchOrders).default('newest'),
      copies: z.enum(copyModes).default('apart'),
      after: z.string().max(200).nullable().default(null),
      limit: z.int().min(1).max(200).default(50),
      /** Find nothing stored after that version: the hits of an earlier answer, asked for again. */
      upTo: z.int().nonnegative().optional(),
      /** Questions of one box overtake one another: the older fails with `cancelled`. */
      box: z.string().max(64).optional(),
      /** The saved search that hits are unseen of. */
      saved: Id.optional(),
      unseenOnly: z.boolean().default(false)
    }),
    result: SearchResult
  },
  /** The articles of one cluster that match, in the order asked for: what a hit of copies together opens to. */
  'search.copies': {
    lane: 'read',
    args: z.object({
      query: z.string().max(1000),
      cluster: Id,
      order: z.enum(searchOrders).default('newest'),
      upTo: z.int().nonnegative().optional()
    }),
    result: z.array(SearchHit)
  },
  /** Where what a query looks for stands in one version: spans of its headline and of its body, in order. */
  'search.marks': {
    lane: 'read',
    args: z.object({ query: z.string().max(1000), versionId: Id }),
    result: z.object({
      headline: z.array(z.object({ start: z.int(), end: z.int() })),
      body: z.array(z.object({ start: z.int(), end: z.int() }))
    })
  }
} as const
