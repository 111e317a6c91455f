import type { Draft, Pairing, Rival } from './pairing.ts'
import type { Side } from './side.ts'
import { sharedWeight, similarity } from './similarity.ts'

/** How much of a free sentence a neighbour's partner must hold for the two to have been one. */
const HELD = 0.6
/** What of it must be held at least, so that a few small words join nothing. */
const LEAST = 12

/** The pairs of a draft, with free sentences joined to the pair whose other side holds their words: merged and split. */
export function join(a: Side, b: Side, draft: Draft, rival: Rival): Pairing[] {
  const pairings: Pairing[] = []
  for (const [i, j] of draft.toB.entries()) {
    const [left, right] = [a.units[i], b.units[j]]
    if (j < 0 || left === undefined || right === undefined) continue
    // A sentence taken into the pair before this one may be this one's neighbour no longer.
    const exact = left.id === right.id
    const from = exact ? { first: i, last: i + 1 } : grow(a, i, draft.toB, b, j)
    const single = from.last - from.first === 1
    const to = exact || !single ? { first: j, last: j + 1 } : grow(b, j, draft.toA, a, i)
    for (let n = from.first; n < from.last; n += 1) if (n !== i) draft.toB[n] = TAKEN
    for (let n = to.first; n < to.last; n += 1) if (n !== j) draft.toA[n] = TAKEN
    pairings.push({
      from,
      to,
      exact,
      moved: draft.moved[i] === 1,
      similarity: exact ? 1 : similarity(left, right, a.vocabulary),
      rival: exact ? 0 : rival(i, j)
    })
  }
  return pairings
}

const TAKEN = -2

/** The sentence and those free beside it whose words the partner holds beyond what it already shares. */
function grow(side: Side, unit: number, partners: Int32Array, other: Side, partner: number): Range {
  const target = other.units[partner]
  const own = side.units[unit]
  if (target === undefined || own === undefined) return { first: unit, last: unit + 1 }
  let [first, last] = [unit, unit + 1]
  let bag = own.bag
  let shared = sharedWeight(bag, target.bag, side.vocabulary)
  const takes = (index: number): boolean => {
    const next = side.units[index]
    if (next === undefined || partners[index] !== -1 || next.kind !== own.kind) return false
    const together = Int32Array.of(...bag, ...next.bag).sort()
    const gained = sharedWeight(together, target.bag, side.vocabulary) - shared
    if (gained < LEAST || gained < HELD * next.weight) return false
    bag = together
    shared += gained
    return true
  }
  while (takes(last)) last += 1
  while (takes(first - 1)) first -= 1
  return { first, last }
}

interface Range {
  readonly first: number
  readonly last: number
}
