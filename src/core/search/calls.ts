import { z } from 'zod'
import { Id } from '../id.ts'
import { Day, News } from '../article/model.ts'
import { Problem } from './problem.ts'

export const searchOrders = ['newest', 'best'] as const
export type SearchOrder = (typeof searchOrders)[number]

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
  snippet: z.array(SnippetRun),
  tagColours: z.array(z.int()),
  ...News
})
export type SearchHit = z.output<typeof SearchHit>

/**
 * A page of hits. `total` counts articles; where `exact` is false there are more than `total`. `among` is set when the
 * best were chosen from the newest so many versions only.
 */
export const SearchResult = z.object({
  query: z.string(),
  order: z.enum(searchOrders),
  /** How the query was read, in plain language. */
  understood: z.string(),
  /** What of it could not be taken as it stands; the rest was searched for. */
  problems: z.array(Problem),
  total: z.int().nonnegative(),
  exact: z.boolean(),
  among: z.int().positive().nullable(),
  hits: z.array(SearchHit),
  next: z.string().nullable()
})
export type SearchResult = z.output<typeof SearchResult>

export const searchCalls = {
  /**
   * Articles that match a query (docs/manual.md has the language). One that asks for nothing has no hits. A page may come
   * short of its limit and still have a next one, where much had to be looked at to find little.
   */
  'search.run': {
    lane: 'read',
    args: z.object({
      query: z.string().max(1000),
      order: z.enum(searchOrders).default('newest'),
      after: z.string().max(200).nullable().default(null),
      limit: z.int().min(1).max(200).default(50)
    }),
    result: SearchResult
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
