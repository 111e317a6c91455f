import { z } from 'zod'

/** Something in a query that could not be taken as it stands: where, what, and what may have been meant. */
export const Problem = z.object({
  at: z.int().nonnegative(),
  length: z.int().nonnegative(),
  message: z.string(),
  suggestion: z.string().nullable()
})
export type Problem = z.output<typeof Problem>

/** The word of a list that is at most two slips of the pen from the one typed; null when none is, or the word is short. */
export function nearestWord(typed: string, known: readonly string[]): string | null {
  const wanted = typed.toLowerCase()
  const reach = wanted.length < 4 ? 0 : wanted.length < 6 ? 1 : 2
  const ranked = known
    .map((word) => ({ word, slips: slipsBetween(wanted, word) }))
    .filter(({ slips }) => slips <= reach)
    .sort((a, b) => a.slips - b.slips)
  return ranked[0]?.word ?? null
}

/** Letters put in, left out, changed, or swapped with their neighbour (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      next.push(least)
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
