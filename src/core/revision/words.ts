import { align } from './align.ts'
import type { SentenceTokens } from './hunks.ts'
import type { Side } from './side.ts'

/** Up to how many pairs of words every pair is weighed; beyond, the shortest script is taken as it comes. */
const TABLE_LIMIT = 160_000
/** What it is worth that two kept words follow one another on both sides. */
const RUN = 3

/** The words kept between two ranges, as pairs of tokens in rising order. */
export function keptWords(a: Side, b: Side, from: SentenceTokens, to: SentenceTokens): [number, number][] {
  const left = a.tokens.ids.subarray(from.first, from.last)
  const right = b.tokens.ids.subarray(to.first, to.last)
  let start = 0
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1
  let end = 0
  while (end < left.length - start && end < right.length - start) {
    if (left[left.length - 1 - end] !== right[right.length - 1 - end]) break
    end += 1
  }
  const inner = {
    left: left.subarray(start, left.length - end),
    right: right.subarray(start, right.length - end)
  }
  const pairs: [number, number][] = []
  for (let n = 0; n < start; n += 1) pairs.push([from.first + n, to.first + n])
  for (const [i, j] of middle(inner.left, inner.right, a))
    pairs.push([from.first + start + i, to.first + start + j])
  for (let n = end; n > 0; n -= 1) pairs.push([from.last - n, to.last - n])
  return pairs
}

function middle(left: Int32Array, right: Int32Array, side: Side): [number, number][] {
  if (left.length === 0 || right.length === 0) return []
  if (left.length * right.length <= TABLE_LIMIT) return heaviest(left, right, side)
  return [...align(left, right).entries()].filter(([, j]) => j >= 0)
}

/**
 * The common words that weigh most, where long words weigh more than short ones and neighbours more than scattered
 * words: what an editor would call unchanged, where the longest common sequence alone likes to keep a stray "of".
 */
function heaviest(left: Int32Array, right: Int32Array, side: Side): [number, number][] {
  const width = right.length + 1
  const best = new Int32Array((left.length + 1) * width)
  const matched = new Int32Array((left.length + 1) * width)
  for (let i = left.length - 1; i >= 0; i -= 1) {
    const own = left[i] ?? -1
    const weight = 1 + 2 * side.vocabulary.weightOf(own)
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const at = i * width + j
      const skip = Math.max(best[at + width] ?? 0, best[at + 1] ?? 0)
      if (own !== right[j]) {
        best[at] = skip
        continue
      }
      const run = matched[at + width + 1] ?? 0
      const value = weight + Math.max(best[at + width + 1] ?? 0, run > 0 ? run + RUN : 0)
      matched[at] = value
      best[at] = Math.max(skip, value)
    }
  }
  return trace(best, matched, left.length, width)
}

function trace(best: Int32Array, matched: Int32Array, height: number, width: number): [number, number][] {
  const pairs: [number, number][] = []
  let [i, j] = [0, 0]
  let inRun = false
  while (i < height && j < width - 1) {
    const at = i * width + j
    const value = matched[at] ?? 0
    if (value > 0 && (inRun || value === best[at])) {
      pairs.push([i, j])
      const run = matched[at + width + 1] ?? 0
      inRun = run > 0 && run + RUN >= (best[at + width + 1] ?? 0)
      i += 1
      j += 1
    } else {
      inRun = false
      if ((best[at + width] ?? 0) >= (best[at + 1] ?? 0)) i += 1
      else j += 1
    }
  }
  return pairs
}
