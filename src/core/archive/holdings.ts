import { z } from 'zod'

const Count = z.int().nonnegative()

/** How much an archive holds of what the analyst knows by name. */
export const Holdings = z.object({
  articles: Count,
  versions: Count,
  passages: Count,
  tags: Count,
  briefings: Count
})
export type Holdings = z.output<typeof Holdings>
export type HeldKind = keyof Holdings

export const heldKinds = [
  'articles',
  'versions',
  'passages',
  'tags',
  'briefings'
] as const satisfies readonly HeldKind[]
