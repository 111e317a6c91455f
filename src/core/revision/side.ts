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
      units.push(new Sentence({ first: at, last: next, start, end, block, kind, id }, tokens.ids, vocabulary))
      at = next
    }
    at = last
  }
  return { text, tokens, vocabulary, units, blocks }
}

/** What stands between blank lines. */
function paragraphsOf(text: string): Block[] {
  const found: Block[] = []
  let start = 0
  for (const blank of text.matchAll(/\n\s*\n/g)) {
    found.push({ kind: 'paragraph', start, end: blank.index })
    start = blank.index + blank[0].length
  }
  return [...found, { kind: 'paragraph', start, end: text.length }]
}

function idOf(sentences: Map<string, number>, text: string): number {
  const known = sentences.get(text) ?? sentences.size
  if (known === sentences.size) sentences.set(text, known)
  return known
}

type Place = Omit<Unit, 'bag' | 'weight'>

/** A sentence whose words are sorted and weighed on first asking: one kept as it is never needs it. */
class Sentence implements Unit {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  readonly block: number
  readonly kind: BlockKind
  readonly id: number
  readonly #ids: Int32Array
  readonly #vocabulary: Vocabulary
  #bag: Int32Array | null = null
  #weight = -1

  constructor(place: Place, ids: Int32Array, vocabulary: Vocabulary) {
    this.first = place.first
    this.last = place.last
    this.start = place.start
    this.end = place.end
    this.block = place.block
    this.kind = place.kind
    this.id = place.id
    this.#ids = ids
    this.#vocabulary = vocabulary
  }

  get bag(): Int32Array {
    this.#bag ??= bagOf(this.#ids, this.first, this.last, this.#vocabulary)
    return this.#bag
  }

  get weight(): number {
    if (this.#weight !== -1) return this.#weight
    this.#weight = 0
    for (const word of this.bag) this.#weight += this.#vocabulary.weightOf(word)
    return this.#weight
  }
}

function bagOf(ids: Int32Array, first: number, last: number, vocabulary: Vocabulary): Int32Array {
  const bag = new Int32Array(last - first)
  let length = 0
  for (let at = first; at < last; at += 1) {
    const word = vocabulary.foldedOf(ids[at] ?? 0)
    if (vocabulary.weightOf(word) > 0) bag[length++] = word
  }
  const words = bag.subarray(0, length)
  return length > INSERTED ? words.sort() : sortedInPlace(words)
}

/** Up to how many words sorting by insertion is quicker than calling the engine's sort. */
const INSERTED = 48

function sortedInPlace(words: Int32Array): Int32Array {
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at] ?? 0
    let place = at
    for (; place > 0 && (words[place - 1] ?? 0) > word; place -= 1) words[place] = words[place - 1] ?? 0
    words[place] = word
  }
  return words
}
