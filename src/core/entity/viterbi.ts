import { labelCount, mayFollow } from './kinds.ts'

/** What the model gives for one label following another, `[before * labelCount + after]`, and for a sentence's edges. */
export interface Transitions {
  readonly between: Float32Array
  readonly first: Float32Array
  readonly last: Float32Array
}

const impossible = -1e9

/** Which labels may follow each, and open or close a sentence. */
export const allowed: Transitions = {
  between: Float32Array.from({ length: labelCount * labelCount }, (_, at) =>
    mayFollow(Math.floor(at / labelCount), at % labelCount) ? 0 : impossible
  ),
  first: Float32Array.from({ length: labelCount }, (_, label) => (mayFollow(null, label) ? 0 : impossible)),
  last: Float32Array.from({ length: labelCount }, (_, label) => (mayFollow(label, null) ? 0 : impossible))
}

/** The labels before which each label may stand, so that decoding asks of no others. */
const befores: readonly (readonly number[])[] = Array.from({ length: labelCount }, (_, after) =>
  Array.from({ length: labelCount }, (_, before) => before).filter((before) => mayFollow(before, after))
)

/**
 * The likeliest row of labels that makes whole names, for the words `from` to `to` whose scores stand in `emissions`
 * (`labelCount` a word). Written into `labels` at the same places.
 */
export function decode(
  emissions: Float32Array,
  transitions: Transitions,
  range: { readonly from: number; readonly to: number; readonly labels: Uint8Array }
): void {
  const length = range.to - range.from
  if (length <= 0) return
  const scores = new Float32Array(length * labelCount)
  const back = new Uint8Array(length * labelCount)
  const base = range.from * labelCount
  for (let label = 0; label < labelCount; label += 1) {
    scores[label] =
      (emissions[base + label] ?? 0) + (transitions.first[label] ?? 0) + (allowed.first[label] ?? 0)
  }
  for (let at = 1; at < length; at += 1) step(at)
  let best = 0
  let bestScore = -Infinity
  for (let label = 0; label < labelCount; label += 1) {
    const score =
      (scores[(length - 1) * labelCount + label] ?? 0) +
      (transitions.last[label] ?? 0) +
      (allowed.last[label] ?? 0)
    if (score > bestScore) [best, bestScore] = [label, score]
  }
  for (let at = length - 1; at >= 0; at -= 1) {
    range.labels[range.from + at] = best
    best = back[at * labelCount + best] ?? 0
  }

  function step(at: number): void {
    for (let label = 0; label < labelCount; label += 1) {
      let most = -Infinity
      let from = 0
      for (const before of befores[label] ?? []) {
        const score =
          (scores[(at - 1) * labelCount + before] ?? 0) +
          (transitions.between[before * labelCount + label] ?? 0)
        if (score > most) {
          most = score
          from = before
        }
      }
      scores[at * labelCount + label] = most + (emissions[base + at * labelCount + label] ?? 0)
      back[at * labelCount + label] = from
    }
  }
}
