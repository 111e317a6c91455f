import { trait } from '../text/vocabulary.ts'
import type { Side } from './side.ts'
import { wholesOf, type Wholes } from './wholes.ts'
import { keptWords } from './words.ts'

/** Tokens of one sentence or of several in a row, half-open. */
export interface SentenceTokens {
  readonly first: number
  readonly last: number
}

/** Tokens of the old text and those that stand for them in the new, half-open; between two hunks all is kept. */
export interface Hunk {
  readonly from: SentenceTokens
  readonly to: SentenceTokens
}

/** What an editor would have marked to turn one range of words into the other, as few and whole marks as read well. */
export function hunksOf(a: Side, b: Side, from: SentenceTokens, to: SentenceTokens): Hunk[] {
  const kept = keptWords(a, b, from, to)
  const rough = roughHunks(kept, from, to)
  const widened = widen(rough, { from: wholesOf(a, from), to: wholesOf(b, to) }, from, to)
  return withSpaces(a, b, joinIslands(a, b, widened), from, to)
}

function roughHunks(
  kept: readonly (readonly [number, number])[],
  from: SentenceTokens,
  to: SentenceTokens
): Hunk[] {
  const hunks: Hunk[] = []
  let [i, j] = [from.first, to.first]
  for (const [nextI, nextJ] of [...kept, [from.last, to.last] as const]) {
    if (nextI > i || nextJ > j) hunks.push({ from: { first: i, last: nextI }, to: { first: j, last: nextJ } })
    i = nextI + 1
    j = nextJ + 1
  }
  return hunks
}

/** Hunks stretched over the wholes they touch on either side, and joined where they meet. */
function widen(
  hunks: readonly Hunk[],
  wholes: { readonly from: Wholes; readonly to: Wholes },
  from: SentenceTokens,
  to: SentenceTokens
): Hunk[] {
  let current = [...hunks]
  for (;;) {
    const next: Hunk[] = []
    let changed = false
    for (const [index, hunk] of current.entries()) {
      // Only kept words can be taken in; what lies beyond them joins as the neighbouring hunk it is.
      const keptBefore = hunk.from.first - (next.at(-1)?.from.last ?? from.first)
      const keptAfter = (current[index + 1]?.from.first ?? from.last) - hunk.from.last
      const wholeLeft = Math.max(
        under(hunk.from, wholes.from, from.first),
        under(hunk.to, wholes.to, to.first)
      )
      const wholeRight = Math.max(
        over(hunk.from, wholes.from, from.first),
        over(hunk.to, wholes.to, to.first)
      )
      const left = Math.min(wholeLeft, keptBefore)
      const right = Math.min(wholeRight, keptAfter)
      changed ||= left > 0 || right > 0
      const wide = {
        from: { first: hunk.from.first - left, last: hunk.from.last + right },
        to: { first: hunk.to.first - left, last: hunk.to.last + right }
      }
      pushJoined(next, wide)
    }
    if (!changed) return next
    current = next
  }
}

/** Add a hunk, joined to those before it that it overlaps or touches. */
function pushJoined(hunks: Hunk[], hunk: Hunk): void {
  let joined = hunk
  for (let before = hunks.at(-1); before !== undefined; before = hunks.at(-1)) {
    if (before.from.last < joined.from.first && before.to.last < joined.to.first) break
    hunks.pop()
    joined = { from: cover(before.from, joined.from), to: cover(before.to, joined.to) }
  }
  hunks.push(joined)
}

function cover(one: SentenceTokens, other: SentenceTokens): SentenceTokens {
  return { first: Math.min(one.first, other.first), last: Math.max(one.last, other.last) }
}

/** By how many tokens the whole at a range's start begins before it. */
function under(range: SentenceTokens, wholes: Wholes, base: number): number {
  const at = range.first - base
  return at < wholes.low.length ? at - (wholes.low[at] ?? at) : 0
}

/** By how many tokens the whole at a range's end goes on after it. */
function over(range: SentenceTokens, wholes: Wholes, base: number): number {
  const at = range.last - base
  return at > 0 && at < wholes.low.length + 1 ? (wholes.high[at - 1] ?? at) - at : 0
}

/** What an island of agreement may weigh at most to be taken into the hunks around it. */
const ISLAND = 4

/** Hunks of mere wording joined over small islands between them, so that a rewritten phrase reads as one mark. */
function joinIslands(a: Side, b: Side, hunks: readonly Hunk[]): Hunk[] {
  const joined: Hunk[] = []
  for (const hunk of hunks) {
    const before = joined.at(-1)
    if (before === undefined || !isIsland(a, b, before, hunk)) joined.push(hunk)
    else joined.splice(-1, 1, { from: cover(before.from, hunk.from), to: cover(before.to, hunk.to) })
  }
  return joined
}

function isIsland(a: Side, b: Side, left: Hunk, right: Hunk): boolean {
  const island = { first: left.from.last, last: right.from.first }
  const marks = trait.figure | trait.capital | trait.opener | trait.closer
  if (hasTrait(a, island, marks) || isWhole(a, b, left) || isWhole(a, b, right)) return false
  const weight = weightOf(a, island)
  const smaller = Math.min(hunkWeight(a, b, left), hunkWeight(a, b, right))
  return (weight <= ISLAND && weight <= smaller) || weight * 3 <= smaller
}

/** Whether a hunk puts names or figures for one another, or nothing but marks, and should stand alone. */
function isWhole(a: Side, b: Side, hunk: Hunk): boolean {
  return [[a, hunk.from] as const, [b, hunk.to] as const].every(([side, range]) => {
    for (let at = range.first; at < range.last; at += 1) {
      const traits = side.vocabulary.traitsOf(side.tokens.ids[at] ?? 0)
      const plain = trait.capital | trait.figure | trait.unit | trait.particle
      if ((traits & trait.word) !== 0 && (traits & plain) === 0) return false
    }
    return true
  })
}

function hunkWeight(a: Side, b: Side, hunk: Hunk): number {
  return Math.max(weightOf(a, hunk.from), weightOf(b, hunk.to))
}

function weightOf(side: Side, range: SentenceTokens): number {
  let weight = 0
  for (let at = range.first; at < range.last; at += 1)
    weight += side.vocabulary.weightOf(side.tokens.ids[at] ?? 0)
  return weight
}

function hasTrait(side: Side, range: SentenceTokens, traits: number): boolean {
  for (let at = range.first; at < range.last; at += 1) {
    if ((side.vocabulary.traitsOf(side.tokens.ids[at] ?? 0) & traits) !== 0) return true
  }
  return false
}

/** The hunks, and empty ones between kept words that stand further apart, or on another line, than they did. */
function withSpaces(
  a: Side,
  b: Side,
  hunks: readonly Hunk[],
  from: SentenceTokens,
  to: SentenceTokens
): Hunk[] {
  const all: Hunk[] = []
  let [i, j] = [from.first, to.first]
  const end = { from: { first: from.last, last: from.last }, to: { first: to.last, last: to.last } }
  for (const hunk of [...hunks, end]) {
    while (i + 1 < hunk.from.first) {
      i += 1
      j += 1
      if (spaceBefore(a, i) !== spaceBefore(b, j))
        all.push({ from: { first: i, last: i }, to: { first: j, last: j } })
    }
    if (hunk !== end) all.push(hunk)
    i = hunk.from.last
    j = hunk.to.last
  }
  return all
}

function spaceBefore(side: Side, at: number): string {
  return side.text.slice(side.tokens.ends[at - 1] ?? 0, side.tokens.starts[at] ?? 0)
}
