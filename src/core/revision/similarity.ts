import type { Vocabulary } from '../text/vocabulary.ts'
import type { Side, Unit } from './side.ts'

/** The weight of the words two sorted bags share, each as often as both have it. */
export function sharedWeight(a: Int32Array, b: Int32Array, vocabulary: Vocabulary): number {
  let i = 0
  let j = 0
  let weight = 0
  while (i < a.length && j < b.length) {
    const left = a[i] ?? 0
    const right = b[j] ?? 0
    if (left === right) {
      weight += vocabulary.weightOf(left)
      i += 1
      j += 1
    } else if (left < right) i += 1
    else j += 1
  }
  return weight
}

/** How alike two sentences are by their words, from 0 to 1 (Dice, weighted); order is not looked at. */
export function similarity(a: Unit, b: Unit, vocabulary: Vocabulary): number {
  const total = a.weight + b.weight
  return total === 0 ? 0 : (2 * sharedWeight(a.bag, b.bag, vocabulary)) / total
}

/** Two sentences that may be one another's old and new wording. */
export interface Candidate {
  readonly a: number
  readonly b: number
  readonly similarity: number
}

/** Words of a sentence that are looked up, rarest first. */
const PROBES = 8
/** Sentences a sentence's probes may touch, so that common words do not make the search square. */
const REACH = 1500
/** Sentences compared whole after the probes have named them. */
const SHORTLIST = 6

/** For each sentence of `a` named, the sentences of `b` named that share most of its rare words. */
export function candidates(
  a: Side,
  b: Side,
  of: { a: readonly number[]; b: readonly number[] }
): Candidate[] {
  const { vocabulary } = a
  const postings = new Map<number, number[]>()
  for (const unit of of.b) {
    let last = -1
    for (const word of b.units[unit]?.bag ?? []) {
      if (word === last) continue
      last = word
      const list = postings.get(word)
      if (list === undefined) postings.set(word, [unit])
      else list.push(unit)
    }
  }
  const found: Candidate[] = []
  const votes = new Float64Array(b.units.length)
  for (const index of of.a) {
    const unit = a.units[index]
    if (unit === undefined) continue
    for (const other of shortlist(unit, postings, votes, vocabulary)) {
      const target = b.units[other]
      if (target === undefined || target.kind !== unit.kind) continue
      found.push({ a: index, b: other, similarity: similarity(unit, target, vocabulary) })
    }
  }
  return found
}

function shortlist(
  unit: Unit,
  postings: ReadonlyMap<number, readonly number[]>,
  votes: Float64Array,
  vocabulary: Vocabulary
): number[] {
  const probes = [...new Set(unit.bag)]
    .map((word) => ({ word, list: postings.get(word) ?? [] }))
    .filter(({ list }) => list.length > 0)
    .sort((x, y) => x.list.length - y.list.length)
    .slice(0, PROBES)
  const touched: number[] = []
  let reach = 0
  for (const { word, list } of probes) {
    reach += list.length
    if (reach > REACH && touched.length > 0) break
    for (const other of list) {
      if (votes[other] === 0) touched.push(other)
      votes[other] = (votes[other] ?? 0) + vocabulary.weightOf(word) / Math.log2(1 + list.length)
    }
  }
  const best = mostVoted(touched, votes)
  for (const other of touched) votes[other] = 0
  return best
}

function mostVoted(touched: readonly number[], votes: Float64Array): number[] {
  const best: number[] = []
  for (const other of touched) {
    const own = votes[other] ?? 0
    let at = best.length
    while (at > 0 && (votes[best[at - 1] ?? 0] ?? 0) < own) at -= 1
    if (at >= SHORTLIST) continue
    best.splice(at, 0, other)
    if (best.length > SHORTLIST) best.pop()
  }
  return best
}
