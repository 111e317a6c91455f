import { senseShift } from './classes.ts'
import { hashText, mix } from './hash.ts'

/** How a word is written. */
export const casing = { lower: 0, capital: 1, capitals: 2, mixed: 3, digits: 4, mark: 5, initial: 6 } as const

/** One spelling, and what is known of it wherever it stands. */
export interface Word {
  readonly text: string
  readonly lower: string
  /** The hash of the lower-case spelling: two spellings of one word share it. */
  readonly lowerHash: number
  /** The key by which lists know it. */
  readonly key: number
  readonly casing: number
  /** Bits of `listed`. */
  readonly lists: number
  readonly sense: number
  readonly shape: number
  /** Sums the model has worked out for this word at each distance, filled on first asking. */
  sums: Int16Array | null
}

/** Looks words up in lists: bits of `listed` with the supersense above them; 0 for what no list has. */
export type LookUp = (key: number) => number

/** Lists tell "WHO" from "who": an entry all in capitals is kept under a key of its own. */
export function entryKey(word: string): number {
  return isCapitals(word) ? mix(hashText(word), 1) : hashText(word.toLowerCase())
}

/** Every spelling met so far, each looked at once. Starts anew when a flood of spellings would fill the memory. */
export class WordBook {
  readonly #words = new Map<string, Word>()
  readonly #lookUp: LookUp

  constructor(lookUp: LookUp) {
    this.#lookUp = lookUp
  }

  wordOf(text: string): Word {
    const known = this.#words.get(text)
    if (known !== undefined) return known
    if (this.#words.size > 300_000) this.#words.clear()
    const word = makeWord(plainly(text), this.#lookUp)
    this.#words.set(text, word)
    return word
  }
}

function makeWord(text: string, lookUp: LookUp): Word {
  const lower = text.toLowerCase()
  const lowerHash = hashText(lower)
  const own = casingOf(text)
  const bits = lookUp(lowerHash) | (isCapitals(text) ? lookUp(entryKey(text)) : 0)
  return {
    text,
    lower,
    lowerHash,
    key: entryKey(text),
    casing: own,
    lists: bits & ~(31 << senseShift),
    sense: (bits >>> senseShift) & 31,
    shape: hashText(shapeOf(text)),
    sums: null
  }
}

/** Marks as a typewriter has them: sources differ in nothing more. */
function plainly(text: string): string {
  return text
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[–—‐‑]/g, '-')
}

function isCapitals(text: string): boolean {
  return text.length > 1 && text.length < 7 && /^\p{Lu}[\p{Lu}&.\d]*\p{Lu}\.?$/u.test(text)
}

function casingOf(text: string): number {
  if (!/[\p{L}\p{N}]/u.test(text)) return casing.mark
  if (/^\p{Lu}\.?$/u.test(text)) return casing.initial
  if (/^[\p{Lu}\p{M}.&'’]+$/u.test(text)) return casing.capitals
  if (/^\p{Lu}[\p{Ll}\p{M}'’.]*$/u.test(text)) return casing.capital
  if (/^\p{Ll}[^\p{Lu}]*$/u.test(text)) return casing.lower
  if (/\p{L}/u.test(text)) return /^\p{Lu}/u.test(text) || /\p{Lu}/u.test(text) ? casing.mixed : casing.lower
  return casing.digits
}

/** "McKay-7" is "XxXx-0": each run of a kind of character once. */
function shapeOf(text: string): string {
  return text
    .slice(0, 40)
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/[\p{Ll}\p{Lo}\p{Lm}]+/gu, 'x')
    .replace(/\p{N}+/gu, '0')
}
