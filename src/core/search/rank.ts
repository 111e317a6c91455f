import { wantedIn, wantedOf } from './highlight.ts'
import type { SearchedText } from './text.ts'
import type { Node } from './tree.ts'

/** A headline's word weighs as much as four of the body's. */
export const HEADLINE_WEIGHT = 4

// What BM25 is known to work with: how soon another occurrence adds little, and how much long texts are held back.
const [SATURATION, LENGTH] = [1.2, 0.75] as const

/**
 * How well texts that match answer a query, the lower the better: BM25, as the word index has it, but for how rare a word
 * is, which is judged by these texts alone.
 */
export function scoresOf(tree: Node, texts: readonly SearchedText[]): number[] {
  const leaves = wantedOf(tree)
  const counts = texts.map((text) =>
    wantedIn(tree, text).map((spans) =>
      spans.reduce((sum, found) => sum + (found.in === 'headline' ? HEADLINE_WEIGHT : 1), 0)
    )
  )
  const weights = leaves.map((_, at) => {
    const having = counts.filter((row) => (row[at] ?? 0) > 0).length
    return Math.max(1e-6, Math.log((texts.length - having + 0.5) / (having + 0.5)))
  })
  const lengths = texts.map(({ headline, body }) => headline.text.length + body.text.length)
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length)
  return counts.map((row, at) => {
    const held = SATURATION * (1 - LENGTH + (LENGTH * (lengths[at] ?? 0)) / Math.max(1, average))
    return -row.reduce(
      (sum, count, leaf) => sum + ((weights[leaf] ?? 0) * count * (SATURATION + 1)) / (count + held),
      0
    )
  })
}
