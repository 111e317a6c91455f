import type { Block, BlockKind } from '../article/model.ts'
import { sentenceBreaks } from '../text/sentences.ts'
import { tokensOf, type Tokens } from '../text/tokens.ts'
import type { Vocabulary } from '../text/vocabulary.ts'

/** One sentence of one of two texts being compared. Tokens are half-open, by index; offsets count in the text. */
export interface Unit {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  readonly block: number
  readonly kind: BlockKind
  /** The same number for the same sentence, in either text. */
  readonly id: number
  /** Its words, folded and sorted. */
  readonly bag: Int32Array
  /** How much its words weigh together. */
  readonly weight: number
}

/** One of two texts being compared. */
export interface Side {
  readonly text: string
  readonly tokens: Tokens
  readonly vocabulary: Vocabulary
  readonly units: readonly Unit[]
  /** The block each token stands in; tokens of one sentence share theirs. */
  readonly blocks: readonly Block[]
}

/** What two sides share while they are made: words and sentences as numbers. */
export interface Names {
  readonly vocabulary: Vocabulary
  readonly sentences: Map<string, number>
}

/** A text cut into sentences and words. A sentence never crosses from one block into another. */
export function sideOf(text: string, given: readonly Block[], names: Names): Side {
  const { vocabulary, sentences } = names
  const tokens = tokensOf(text, vocabulary)
  const blocks = given.length > 0 ? given : paragraphsOf(text)
  const units: Unit[] = []
  let at = 0
  let block = 0
  while (at < tokens.length) {
    while (block < blocks.length && (blocks[block]?.end ?? 0) <= (tokens.starts[at] ?? 0)) block += 1
    const inside = (blocks[block]?.start ?? Infinity) <= (tokens.starts[at] ?? 0)
    const limit = (inside ? blocks[block]?.end : blocks[block]?.start) ?? text.length
    let last = at + 1
    while (last < tokens.length && (tokens.starts[last] ?? 0) < limit) last += 1
    const kind = inside ? (blocks[block]?.kind ?? 'paragraph') : 'paragraph'
    for (const next of sentenceBreaks({ text, tokens, vocabulary }, at, last)) {
      const start = tokens.starts[at] ?? 0
      const end = tokens.ends[next - 1] ?? 0
      const id = idOf(sentences, text.slice(start, end))
      const bag = bagOf(tokens.ids.subarray(at, next), vocabulary)
      units.push({ first: at, last: next, start, end, block, kind, id, bag, weight: weigh(bag, vocabulary) })
      at = next
    }
    at = last
  }
  return { text, tokens, vocabulary, units, blocks }
}

function paragraphsOf(text: string): Block[] {
  const found: Block[] = []
  for (const match of text.matchAll(/\S(?:(?!\n\s*\n)[^])*/g)) {
    found.push({ kind: 'paragraph', start: match.index, end: match.index + match[0].length })
  }
  return found
}

function idOf(sentences: Map<string, number>, text: string): number {
  const known = sentences.get(text) ?? sentences.size
  if (known === sentences.size) sentences.set(text, known)
  return known
}

function bagOf(ids: Int32Array, vocabulary: Vocabulary): Int32Array {
  const folded = new Int32Array(ids.length)
  let length = 0
  for (const id of ids) {
    const word = vocabulary.foldedOf(id)
    if (vocabulary.weightOf(word) > 0) folded[length++] = word
  }
  return folded.subarray(0, length).sort()
}

function weigh(bag: Int32Array, vocabulary: Vocabulary): number {
  let weight = 0
  for (const word of bag) weight += vocabulary.weightOf(word)
  return weight
}
