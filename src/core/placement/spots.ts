import { tokensIn, type Comparison, type Pair } from '../revision/compare.ts'
import type { Span } from '../text/sentences.ts'

/** A stretch of the old text and what stands for it in the new: the same letters (kept), or other words. */
export interface Spot {
  readonly from: Span
  readonly to: Span
  readonly kept: boolean
  /** How much its old words weigh. */
  readonly weight: number
  readonly pair: Pair
}

/** Every stretch of the old text that has a counterpart, in the order of the old text, never overlapping. */
export function spotsOf(comparison: Comparison): Spot[] {
  return comparison.pairs.flatMap((pair) => spotsOfPair(comparison, pair))
}

function spotsOfPair(comparison: Comparison, pair: Pair): Spot[] {
  const { from, to } = comparison
  const end = { from: tokensIn(from, pair.from), to: tokensIn(to, pair.to) }
  const spots: Spot[] = []
  const push = (a: Span, b: Span, kept: boolean): void => {
    const span = (side: typeof from, { start, end }: Span): Span => {
      const { starts, ends } = side.tokens
      const at = starts[start] ?? side.text.length
      return { start: at, end: start === end ? at : (ends[end - 1] ?? at) }
    }
    let weight = 0
    for (let at = a.start; at < a.end; at += 1) weight += from.vocabulary.weightOf(from.tokens.ids[at] ?? 0)
    spots.push({ from: span(from, a), to: span(to, b), kept, weight, pair })
  }
  let [i, j] = [end.from.first, end.to.first]
  for (const hunk of pair.hunks) {
    if (hunk.from.first > i) push({ start: i, end: hunk.from.first }, { start: j, end: hunk.to.first }, true)
    if (hunk.from.last > hunk.from.first) {
      push(
        { start: hunk.from.first, end: hunk.from.last },
        { start: hunk.to.first, end: hunk.to.last },
        false
      )
    }
    i = hunk.from.last
    j = hunk.to.last
  }
  if (end.from.last > i) push({ start: i, end: end.from.last }, { start: j, end: end.to.last }, true)
  return spots
}

/** The index of the first item whose end lies beyond an offset, in a list sorted by place. */
export function firstBeyond<T>(items: ArrayLike<T>, offset: number, endOf: (item: T) => number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && endOf(item) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
