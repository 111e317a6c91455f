import { z } from 'zod'
import { Id } from '../id.ts'
import { Day, News } from '../article/model.ts'

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
  total: z.int().nonnegative(),
  exact: z.boolean(),
  among: z.int().positive().nullable(),
  hits: z.array(SearchHit),
  next: z.string().nullable()
})
export type SearchResult = z.output<typeof SearchResult>

export const searchCalls = {
  /** Articles that hold all the words and quoted phrases typed. A query without a word has no hits. */
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
  /** Where a query's words stand in one version: spans of its headline and of its body, in order. */
  'search.marks': {
    lane: 'read',
    args: z.object({ query: z.string().max(1000), versionId: Id }),
    result: z.object({
      headline: z.array(z.object({ start: z.int(), end: z.int() })),
      body: z.array(z.object({ start: z.int(), end: z.int() }))
    })
  }
} as const
