import type { Candidate } from './similarity.ts'

/**
 * Of pairs that may belong together, those that keep the order of both texts and are together most alike. The best sum
 * over rising chains, with a tree of prefix maxima (Fenwick, 1994) instead of a table of all pairs. Likeness counts
 * squared: one good pair beats two poor ones.
 */
export function bestChain(pairs: readonly Candidate[], width: number): Candidate[] {
  const order = pairs.toSorted((x, y) => x.a - y.a || y.b - x.b)
  const score = new Float64Array(order.length)
  const previous = new Int32Array(order.length).fill(-1)
  const tree = new Int32Array(width + 2).fill(-1)
  let best = -1
  for (const [index, pair] of order.entries()) {
    let before = -1
    for (let at = pair.b; at > 0; at -= at & -at) before = better(before, tree[at] ?? -1, score)
    previous[index] = before
    score[index] = pair.similarity ** 2 + (before < 0 ? 0 : (score[before] ?? 0))
    for (let at = pair.b + 1; at < tree.length; at += at & -at)
      tree[at] = better(tree[at] ?? -1, index, score)
    best = better(best, index, score)
  }
  const chain: Candidate[] = []
  for (let at = best; at >= 0; at = previous[at] ?? -1) {
    const pair = order[at]
    if (pair !== undefined) chain.push(pair)
  }
  return chain.reverse()
}

function better(one: number, other: number, score: Float64Array): number {
  if (one < 0 || other < 0) return Math.max(one, other)
  return (score[other] ?? 0) > (score[one] ?? 0) ? other : one
}
