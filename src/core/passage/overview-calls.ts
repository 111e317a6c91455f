import { z } from 'zod'
import { FilePath, Id, JobId } from '../id.ts'
import { nearnesses, PassageFilter } from './filter.ts'

/** What a crosstab sets tags against. */
export const crossings = ['source', 'month', 'entity', 'tone'] as const
export type Crossing = (typeof crossings)[number]

/**
 * Passages by tag and something else, the 60 columns of the most passages. `counts` is in the order of the columns; `passage.list` with the filters of a row
 * and a column lists what a cell counts. A tag counts with those below it.
 */
export const Crosstab = z.object({
  columns: z.array(
    z.object({ key: z.string(), label: z.string(), filter: PassageFilter, total: z.int().nonnegative() })
  ),
  /** Columns that are left out, those of the fewest passages. */
  left: z.int().nonnegative(),
  rows: z.array(
    z.object({
      tag: Id,
      path: z.string(),
      filter: PassageFilter,
      counts: z.array(z.int().nonnegative()),
      total: z.int().nonnegative()
    })
  )
})
export type Crosstab = z.output<typeof Crosstab>

/**
 * Two tags that are used together; `count` is of passages, pairs of passages that overlap, or articles. `passage.list` with
 * these two and where they count as together (`pair`) lists the passages.
 */
export const Together = z.object({
  tag: Id,
  path: z.string(),
  withTag: Id,
  withPath: z.string(),
  count: z.int().positive()
})
export type Together = z.output<typeof Together>

const crosstabArgs = PassageFilter.extend({ by: z.enum(crossings) })
const togetherArgs = z.object({ within: z.enum(nearnesses).default('passage') })

/** What a file can be made of: the same questions as the calls answer. */
const Exported = z.discriminatedUnion('table', [
  crosstabArgs.extend({ table: z.literal('crosstab') }),
  togetherArgs.extend({ table: z.literal('together') }),
  PassageFilter.extend({ table: z.literal('passages') })
])

export const tableFormats = ['csv', 'xlsx'] as const

export const overviewCalls = {
  /** Tags against sources, months, entities that passages mention, or those whom tones are towards. */
  'overview.crosstab': { lane: 'read', args: crosstabArgs, result: Crosstab },
  /** Pairs of tags on the same passages, on passages that overlap, or in the same articles; the most frequent first. */
  'overview.together': { lane: 'read', args: togetherArgs, result: z.array(Together) },
  /** Write one of these tables, or the passages a filter keeps, to a file. Cancelled, it writes nothing. */
  'overview.export': {
    lane: 'read',
    args: z.object({
      of: Exported,
      format: z.enum(tableFormats),
      path: FilePath,
      job: JobId.optional()
    }),
    result: z.object({ path: z.string(), rows: z.int().nonnegative() })
  }
} as const
