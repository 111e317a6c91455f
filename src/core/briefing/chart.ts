import { z } from 'zod'
import { Id } from '../id.ts'
import { PassageFilter } from '../passage/filter.ts'

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** The days a chart covers, both included; null for as far as the archive goes. */
const Days = { from: Day.nullable().default(null), to: Day.nullable().default(null) }

/** What a chart counts. The archive is asked anew whenever the chart is drawn. */
export const ChartSpec = z.discriminatedUnion('measure', [
  /** Mentions of up to six entities, a line each. */
  z.object({ measure: z.literal('mentions'), entities: z.array(Id).min(1).max(6), ...Days }),
  /** Articles that a search finds. */
  z.object({ measure: z.literal('articles'), query: z.string().max(1000), ...Days }),
  /** Passages by tag and source. */
  z.object({ measure: z.literal('tags'), passages: PassageFilter.default({}) }),
  /** Passages by their tone, over time. */
  z.object({ measure: z.literal('tone'), passages: PassageFilter.default({}), ...Days })
])
export type ChartSpec = z.output<typeof ChartSpec>

/**
 * What a chart shows. Each series has one value for each label, null where nothing is known; `note` says in a sentence
 * what had to be left out, such as articles without a date.
 */
export const ChartData = z.object({
  title: z.string(),
  /** `opposed` is stacked, its five series going from one extreme over the middle to the other. */
  form: z.enum(['lines', 'bars', 'stacked', 'opposed']),
  /**
   * What the labels are, and what is counted: `Day`, `Mentions`. Along `Day`, `Week`, `Month` and `Year` a label is the day,
   * the Monday of the week, `YYYY-MM` or `YYYY`; along anything else it is a name.
   */
  along: z.string(),
  counted: z.string(),
  labels: z.array(z.string()),
  series: z.array(z.object({ name: z.string(), values: z.array(z.number().nullable()) })),
  note: z.string().nullable()
})
export type ChartData = z.output<typeof ChartData>
