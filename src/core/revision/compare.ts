import type { Block } from '../article/model.ts'
import { Vocabulary } from '../text/vocabulary.ts'
import { hunksOf, type Hunk, type SentenceTokens } from './hunks.ts'
import type { Script } from './model.ts'
import { pairSentences, type Pairing } from './pairing.ts'
import { mirrorScript, scriptOf } from './script.ts'
import { sideOf, type Names, type Side } from './side.ts'

/** A pairing with the words that differ in it; no hunks where it is exact. */
export interface Pair extends Pairing {
  readonly hunks: readonly Hunk[]
}

/** Two texts with what of one became what of the other: all that changes and placements are read from. */
export interface Comparison {
  readonly from: Side
  readonly to: Side
  /** In the order of the old text. */
  readonly pairs: readonly Pair[]
  readonly script: Script
}

/** A text and how it falls into blocks. */
export interface BlockText {
  readonly text: string
  readonly blocks: readonly Block[]
}

/**
 * Compare two texts. Comparing is done from one of the two, always the same, whichever is named first: so the
 * comparison of b with a is the mirror of that of a with b, whatever was decided between equals on the way.
 */
export function compare(a: BlockText, b: BlockText): Comparison {
  return isInOrder(a.text, b.text)
    ? compareInOrder(a, b, pairSentences)
    : mirror(compareInOrder(b, a, pairSentences))
}

/** Compare two single lines, such as headlines: they are old and new wording of one another, however different. */
export function compareLines(a: string, b: string): Comparison {
  const whole = (text: string): BlockText => ({
    text,
    blocks: [{ kind: 'heading', start: 0, end: text.length }]
  })
  const [left, right] = [whole(a), whole(b)]
  return isInOrder(a, b)
    ? compareInOrder(left, right, pairWhole)
    : mirror(compareInOrder(right, left, pairWhole))
}

function isInOrder(a: string, b: string): boolean {
  return a.length === b.length ? a <= b : a.length < b.length
}

function compareInOrder(
  a: BlockText,
  b: BlockText,
  pair: (a: Side, b: Side) => readonly Pairing[]
): Comparison {
  const names: Names = { vocabulary: new Vocabulary(), sentences: new Map() }
  const from = sideOf(a.text, a.blocks, names)
  const to = sideOf(b.text, b.blocks, names)
  const pairs = pair(from, to).map((pairing) => ({
    ...pairing,
    hunks: pairing.exact ? [] : hunksOf(from, to, tokensIn(from, pairing.from), tokensIn(to, pairing.to))
  }))
  return { from, to, pairs, script: scriptOf(from, to, pairs) }
}

function pairWhole(a: Side, b: Side): Pairing[] {
  if (a.units.length === 0 || b.units.length === 0) return []
  const from = { first: 0, last: a.units.length }
  const to = { first: 0, last: b.units.length }
  const exact = a.text === b.text
  return [{ from, to, exact, moved: false, similarity: 1, rival: 0 }]
}

/** The tokens of consecutive sentences. */
export function tokensIn(side: Side, range: SentenceTokens): SentenceTokens {
  return { first: side.units[range.first]?.first ?? 0, last: side.units[range.last - 1]?.last ?? 0 }
}

function mirror(of: Comparison): Comparison {
  const pairs = of.pairs
    .map((pair) => ({
      ...pair,
      from: pair.to,
      to: pair.from,
      hunks: pair.hunks.map((hunk) => ({ from: hunk.to, to: hunk.from }))
    }))
    .sort((x, y) => x.from.first - y.from.first)
  return { from: of.to, to: of.from, pairs, script: mirrorScript(of.script) }
}
