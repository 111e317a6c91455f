import { z } from 'zod'
import { Id } from '../id.ts'

/**
 * What a briefing is checked for before it is sent. `changed`, `lost`, `review`: a later version changed the quoted words,
 * dropped them, or may have. `withdrawn`, `withheld`: who sent the article took it back, or held it. `no-source`,
 * `no-date`: a quote that cannot be cited in full. `no-alternative`: a picture without words for those who cannot see it.
 */
export const findingKinds = [
  'changed',
  'lost',
  'review',
  'withdrawn',
  'withheld',
  'no-source',
  'no-date',
  'empty-section',
  'empty-briefing',
  'no-alternative',
  'empty-chart'
] as const
export type FindingKind = (typeof findingKinds)[number]

/** One thing to look at before sending. `item` is null when it is about the whole. */
export const Finding = z.object({
  kind: z.enum(findingKinds),
  item: Id.nullable(),
  /** One sentence that says what and where. */
  sentence: z.string(),
  /** The words quoted, and those that stand in the newest version now; null where there are none. */
  quoted: z.string().nullable(),
  now: z.string().nullable()
})
export type Finding = z.output<typeof Finding>
