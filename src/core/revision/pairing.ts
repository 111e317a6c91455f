import { align } from './align.ts'
import { bestChain } from './chain.ts'
import { join } from './join.ts'
import type { Side } from './side.ts'
import { candidates, similarity, type Candidate } from './similarity.ts'

/** Old and new wording of the same matter: consecutive sentences of either text, more than one on one side at most. */
export interface Pairing {
  readonly from: SentenceRange
  readonly to: SentenceRange
  /** Letter for letter the same. */
  readonly exact: boolean
  /** Standing elsewhere in the order of the text. */
  readonly moved: boolean
  /** How alike the words are, 0 to 1. */
  readonly similarity: number
  /** How alike the next best partner of either was. */
  readonly rival: number
}

/** Sentences by index, half-open. */
export interface SentenceRange {
  readonly first: number
  readonly last: number
}

/** What pairs are collected in while they are found; -1 for a sentence without partner. */
export interface Draft {
  readonly toB: Int32Array
  readonly toA: Int32Array
  readonly moved: Uint8Array
}

/** From how alike on two sentences between the same neighbours are one sentence edited. */
const IN_PLACE = 0.4
/** The same, where nothing else stands between those neighbours. */
const ALONE = 0.25
/** From how alike on a sentence may have moved and changed at once. */
const ELSEWHERE = 0.7
/** By how much it must then be more alike than any other. */
const MARGIN = 0.1
/** How alike a sentence next to one that moved must be to have moved along. */
const ALONG = 0.5
/** What a sentence must weigh to be recognised elsewhere: "He said no." stands anywhere. */
const DISTINCT = { unchanged: 14, edited: 24 }

/**
 * Match the sentences of two texts: kept first, then moved, then edited in place, then edited and moved, then split
 * and merged. Sentences before words is how NewsEdits reads revisions (Spangher et al., 2022).
 */
export function pairSentences(a: Side, b: Side): Pairing[] {
  const idsA = Int32Array.from(a.units, (unit) => unit.id)
  const idsB = Int32Array.from(b.units, (unit) => unit.id)
  const toB = align(idsA, idsB)
  const toA = new Int32Array(b.units.length).fill(-1)
  for (const [i, j] of toB.entries()) if (j >= 0) toA[j] = i
  const draft: Draft = { toB, toA, moved: new Uint8Array(a.units.length) }
  const gaps = { a: gapsOf(toB), b: gapsOf(toA) }
  findMoved(a, b, draft)
  takeAlong(a, b, draft)
  const possible = possiblePairs(a, b, draft, gaps)
  findEdited(possible, draft, gaps, b.units.length)
  findMovedEdits(a, possible, draft)
  takeAlong(a, b, draft)
  return join(a, b, draft, rivalsOf(possible))
}

/** For each sentence, how many kept ones stand before it: sentences with the same number share their neighbours. */
function gapsOf(partners: Int32Array): Int32Array {
  let kept = 0
  return partners.map((partner) => (partner >= 0 ? ++kept : kept))
}

function match(draft: Draft, i: number, j: number, moved: boolean): void {
  draft.toB[i] = j
  draft.toA[j] = i
  draft.moved[i] = moved ? 1 : 0
}

function isFree(draft: Draft, i: number, j: number): boolean {
  return draft.toB[i] === -1 && draft.toA[j] === -1
}

/** Sentences that stand once on each side among those without partner have moved. */
function findMoved(a: Side, b: Side, draft: Draft): void {
  const places = new Map<number, { a: number; b: number; count: number }>()
  for (const [i, unit] of a.units.entries()) {
    if (draft.toB[i] !== -1 || unit.weight < DISTINCT.unchanged) continue
    const place = places.get(unit.id)
    if (place === undefined) places.set(unit.id, { a: i, b: -1, count: 1 })
    else place.count += 1
  }
  for (const [j, unit] of b.units.entries()) {
    const place = draft.toA[j] === -1 ? places.get(unit.id) : undefined
    if (place === undefined) continue
    if (place.b !== -1) place.count += 1
    place.b = j
  }
  for (const place of places.values())
    if (place.count === 1 && place.b !== -1) match(draft, place.a, place.b, true)
}

/** Neighbours of a moved sentence that stand beside it on both sides moved with it, though short or edited. */
function takeAlong(a: Side, b: Side, draft: Draft): void {
  for (const step of [1, -1]) {
    for (let n = 0; n < a.units.length; n += 1) {
      const i = step === 1 ? n : a.units.length - 1 - n
      if (draft.moved[i] === 0) continue
      const j = (draft.toB[i] ?? -1) + step
      const [left, right] = [a.units[i + step], b.units[j]]
      if (left === undefined || right === undefined || !isFree(draft, i + step, j)) continue
      if (left.id === right.id || similarity(left, right, a.vocabulary) >= ALONG)
        match(draft, i + step, j, true)
    }
  }
}

/** Pairs of free sentences worth weighing: by place between the same neighbours, and by rare words anywhere. */
function possiblePairs(a: Side, b: Side, draft: Draft, gaps: Gaps): Candidate[] {
  const free = {
    a: [...draft.toB.keys()].filter((i) => draft.toB[i] === -1),
    b: [...draft.toA.keys()].filter((j) => draft.toA[j] === -1)
  }
  const found = pairsInGaps(a, b, free, gaps)
  const plain = { a: new Set<number>(), b: new Set<number>() }
  for (const pair of found) {
    if (pair.similarity < ELSEWHERE) continue
    plain.a.add(pair.a)
    plain.b.add(pair.b)
  }
  // Who has found so good a partner in place is not looked for elsewhere: that is most of a lightly edited text.
  const open = { a: free.a.filter((i) => !plain.a.has(i)), b: free.b.filter((j) => !plain.b.has(j)) }
  const width = b.units.length
  const known = new Set(found.map((pair) => pair.a * width + pair.b))
  const further = candidates(a, b, open).filter((pair) => !known.has(pair.a * width + pair.b))
  return [...found, ...further].filter((pair) => pair.similarity >= ALONE)
}

/** Up to how many pairs all sentences of a gap are compared; in a larger one, those at about the same level. */
const SMALL_GAP = 144
const LEVELS = 2

function pairsInGaps(
  a: Side,
  b: Side,
  free: { readonly a: readonly number[]; readonly b: readonly number[] },
  gaps: Gaps
): Candidate[] {
  const found: Candidate[] = []
  const gapsOfB = Map.groupBy(free.b, (j) => gaps.b[j] ?? 0)
  for (const [gap, left] of Map.groupBy(free.a, (i) => gaps.a[i] ?? 0)) {
    const right = gapsOfB.get(gap) ?? []
    const reach = left.length * right.length <= SMALL_GAP ? right.length : LEVELS
    for (const [n, i] of left.entries()) {
      const level = Math.round((n * right.length) / left.length)
      for (const j of right.slice(Math.max(0, level - reach), level + reach + 1)) {
        const [one, other] = [a.units[i], b.units[j]]
        if (one === undefined || other === undefined || one.kind !== other.kind) continue
        found.push({ a: i, b: j, similarity: similarity(one, other, a.vocabulary) })
      }
    }
  }
  return found
}

interface Gaps {
  readonly a: Int32Array
  readonly b: Int32Array
}

function findEdited(possible: readonly Candidate[], draft: Draft, gaps: Gaps, width: number): void {
  const crowd = new Map<number, number>()
  for (const [partners, numbers] of [
    [draft.toB, gaps.a],
    [draft.toA, gaps.b]
  ] as const) {
    const own = new Map<number, number>()
    for (const [n, partner] of partners.entries()) {
      const gap = numbers[n] ?? 0
      if (partner === -1) own.set(gap, (own.get(gap) ?? 0) + 1)
    }
    for (const [gap, count] of own) crowd.set(gap, Math.max(crowd.get(gap) ?? 0, count))
  }
  const inPlace = possible.filter((pair) => {
    const gap = gaps.a[pair.a] ?? 0
    return gap === gaps.b[pair.b] && pair.similarity >= (crowd.get(gap) === 1 ? ALONE : IN_PLACE)
  })
  for (const pair of bestChain(inPlace, width)) match(draft, pair.a, pair.b, false)
}

function findMovedEdits(a: Side, possible: readonly Candidate[], draft: Draft): void {
  const free = possible.filter((pair) => isFree(draft, pair.a, pair.b))
  const rival = rivalsOf(free)
  for (const pair of free.toSorted((x, y) => y.similarity - x.similarity || x.a - y.a || x.b - y.b)) {
    if (pair.similarity < ELSEWHERE || (a.units[pair.a]?.weight ?? 0) < DISTINCT.edited) continue
    if (pair.similarity - rival(pair.a, pair.b) < MARGIN || !isFree(draft, pair.a, pair.b)) continue
    match(draft, pair.a, pair.b, true)
  }
}

/** How alike the best other partner of either sentence of a pair is. */
export type Rival = (i: number, j: number) => number

function rivalsOf(pairs: readonly Candidate[]): Rival {
  const byA = Map.groupBy(pairs, (pair) => pair.a)
  const byB = Map.groupBy(pairs, (pair) => pair.b)
  return (i, j) => {
    let best = 0
    for (const pair of byA.get(i) ?? []) if (pair.b !== j) best = Math.max(best, pair.similarity)
    for (const pair of byB.get(j) ?? []) if (pair.a !== i) best = Math.max(best, pair.similarity)
    return best
  }
}
