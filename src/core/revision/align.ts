/** Edits after which two stretches are called different rather than compared further. */
const COST_LIMIT = 600

interface Range {
  readonly aLow: number
  readonly aHigh: number
  readonly bLow: number
  readonly bHigh: number
}

/**
 * Which item of `b` each item of `a` is kept as, in order; -1 for none. Items that stand once in both lists hold the
 * comparison in place (patience diff, Bram Cohen), the stretches between them are compared in linear space (Myers, "An
 * O(ND) difference algorithm and its variations", 1986, after Hirschberg, 1975), and a stretch that differs in more
 * than `COST_LIMIT` places is left unmatched, so that the time stays bounded however different the lists are.
 */
export function align(a: Int32Array, b: Int32Array): Int32Array {
  const kept = new Int32Array(a.length).fill(-1)
  const open: Range[] = [{ aLow: 0, aHigh: a.length, bLow: 0, bHigh: b.length }]
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    const inner = trim(a, b, range, kept)
    if (inner.aLow === inner.aHigh || inner.bLow === inner.bHigh) continue
    const anchors = uniqueAnchors(a, b, inner)
    if (anchors.length > 0) open.push(...between(inner, anchors, kept))
    else open.push(...halves(a, b, inner))
  }
  return kept
}

/** The range without what it starts and ends with in both lists, which is kept. */
function trim(a: Int32Array, b: Int32Array, range: Range, kept: Int32Array): Range {
  let { aLow, aHigh, bLow, bHigh } = range
  while (aLow < aHigh && bLow < bHigh && a[aLow] === b[bLow]) kept[aLow++] = bLow++
  while (aLow < aHigh && bLow < bHigh && a[aHigh - 1] === b[bHigh - 1]) kept[--aHigh] = --bHigh
  return { aLow, aHigh, bLow, bHigh }
}

/** Pairs of items that stand once in each list and keep their order, as many as can be. */
function uniqueAnchors(a: Int32Array, b: Int32Array, range: Range): [number, number][] {
  const places = new Map<number, { count: number; at: number; other: number }>()
  for (let i = range.aLow; i < range.aHigh; i += 1) {
    const item = a[i] ?? -1
    const place = places.get(item)
    if (place === undefined) places.set(item, { count: 1, at: i, other: -1 })
    else place.count += 1
  }
  for (let j = range.bLow; j < range.bHigh; j += 1) {
    const place = places.get(b[j] ?? -1)
    if (place === undefined) continue
    if (place.other !== -1) place.count += 1
    place.other = j
  }
  const pairs: [number, number][] = []
  for (const place of places.values())
    if (place.count === 1 && place.other !== -1) pairs.push([place.at, place.other])
  return longestRising(pairs)
}

/** The longest run of pairs, sorted by their first, whose second numbers rise (patience sorting). */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const tops: number[] = []
  const previous = new Int32Array(pairs.length)
  for (const [index, [, value]] of pairs.entries()) {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? (tops[low - 1] ?? -1) : -1
    tops[low] = index
  }
  const rising: [number, number][] = []
  for (let at = tops.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at]
    if (pair !== undefined) rising.push(pair)
  }
  return rising.reverse()
}

function between(range: Range, anchors: readonly [number, number][], kept: Int32Array): Range[] {
  const ranges: Range[] = []
  let { aLow, bLow } = range
  for (const [i, j] of anchors) {
    kept[i] = j
    ranges.push({ aLow, aHigh: i, bLow, bHigh: j })
    aLow = i + 1
    bLow = j + 1
  }
  ranges.push({ aLow, aHigh: range.aHigh, bLow, bHigh: range.bHigh })
  return ranges
}

/** The two halves of a range, cut where a shortest way from the old to the new passes its middle; none if too long. */
function halves(a: Int32Array, b: Int32Array, range: Range): Range[] {
  const { aLow, aHigh, bLow, bHigh } = range
  const n = aHigh - aLow
  const m = bHigh - bLow
  const limit = Math.min(COST_LIMIT, (n + m + 1) >> 1)
  const delta = n - m
  const odd = (delta & 1) !== 0
  const size = 2 * limit + 3
  const middle = limit + 1
  const forward = new Int32Array(size).fill(-1)
  const backward = new Int32Array(size).fill(-1)
  forward[middle + 1] = 0
  backward[middle + 1] = 0
  const cut = (x: number, y: number): Range[] =>
    (x === 0 && y === 0) || (x === n && y === m)
      ? []
      : [
          { aLow, aHigh: aLow + x, bLow, bHigh: bLow + y },
          { aLow: aLow + x, aHigh, bLow: bLow + y, bHigh }
        ]
  for (let d = 0; d <= limit; d += 1) {
    for (let k = -d; k <= d; k += 2) {
      const x = reach(forward, middle + k, k, d)
      let i = x
      while (i < n && i - k < m && i - k >= 0 && a[aLow + i] === b[bLow + i - k]) i += 1
      forward[middle + k] = i
      const other = delta - k
      if (!odd || other < -(d - 1) || other > d - 1 || i - k < 0 || i > n || i - k > m) continue
      if (i + (backward[middle + other] ?? 0) >= n) return cut(i, i - k)
    }
    for (let k = -d; k <= d; k += 2) {
      const x = reach(backward, middle + k, k, d)
      let i = x
      while (i < n && i - k < m && i - k >= 0 && a[aHigh - 1 - i] === b[bHigh - 1 - i + k]) i += 1
      backward[middle + k] = i
      const other = delta - k
      if (odd || other < -d || other > d || i - k < 0 || i > n || i - k > m) continue
      if (i + (forward[middle + other] ?? 0) >= n) return cut(n - i, m - (i - k))
    }
  }
  return []
}

/** How far along the old list diagonal `k` comes with `d` edits, from its neighbours with one fewer. */
function reach(ends: Int32Array, at: number, k: number, d: number): number {
  const down = ends[at + 1] ?? -1
  const right = (ends[at - 1] ?? -1) + 1
  return k === -d || (k !== d && right <= down) ? down : right
}
