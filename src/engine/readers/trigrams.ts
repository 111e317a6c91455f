import { data } from 'franc/data.js'

/** How far franc takes a trigram to be from a language whose model does not have it. */
const farthest = 300

/** How common a trigram is in a language: its place in that language's model, commonest first. */
interface Rank {
  readonly language: number
  readonly rank: number
}

/** The language a text is nearest to, as an ISO 639-3 code; `lead` is how much nearer than the next, from 0 to 1. */
export interface Nearest {
  readonly language: string
  readonly lead: number
}

/**
 * Tells languages of the Latin script by franc's own models and distance, and to the same answer. franc asks every
 * model for every trigram of a text; here each is looked up once, in all of them together.
 */
export class Trigrams {
  readonly #languages: readonly string[]
  readonly #letters = new Letters()
  readonly #indexes = new Map<number, number>()
  readonly #ranks: Rank[][] = []

  constructor(languages: readonly string[]) {
    const models = data['Latin'] ?? {}
    this.#languages = Object.keys(models).filter((name) => languages.includes(name))
    for (const [language, name] of this.#languages.entries()) {
      for (const [rank, trigram] of (models[name] ?? '').split('|').entries()) {
        this.#ranksOf(this.#letters.learn(trigram)).push({ language, rank })
      }
    }
  }

  /** The language nearest to a text, of those that it can be in. */
  nearest(text: string, impossible: readonly string[] = []): Nearest | null {
    const closeness = this.#languages.map(() => 0)
    const counts = this.#countsIn(text)
    let found = 0
    for (let index = 0; index < counts.length; index++) {
      const count = counts[index] ?? 0
      if (count === 0) continue
      found++
      for (const { language, rank } of this.#ranks[index] ?? []) {
        closeness[language] = (closeness[language] ?? 0) + farthest - Math.abs(count - rank - 1)
      }
    }
    for (const [language, name] of this.#languages.entries()) {
      if (impossible.includes(name)) closeness[language] = 0
    }
    const best = Math.max(...closeness)
    const at = closeness.indexOf(best)
    const next = Math.max(0, ...closeness.filter((_, language) => language !== at))
    const language = this.#languages[at]
    return language === undefined || found === 0
      ? null
      : { language, lead: (best - next) / (found * farthest) }
  }

  #ranksOf(key: number): Rank[] {
    const known = this.#ranks[this.#indexes.get(key) ?? -1]
    if (known !== undefined) return known
    const ranks: Rank[] = []
    this.#indexes.set(key, this.#ranks.length)
    this.#ranks.push(ranks)
    return ranks
  }

  /** How often each trigram of the models stands in a text; those of no model are equally far from all. */
  #countsIn(text: string): Uint16Array {
    const counts = new Uint16Array(this.#ranks.length)
    for (const key of this.#letters.keysIn(text)) {
      const index = this.#indexes.get(key)
      if (index !== undefined) counts[index] = (counts[index] ?? 0) + 1
    }
    return counts
  }
}

/** Numbers for the letters of the models, small enough for three to make one key. */
class Letters {
  readonly #numbers = new Uint16Array(65_536)
  #known = space

  constructor() {
    for (let code = 0; code <= 0x40; code++) {
      if (/[\s\u0021-\u0040]/.test(String.fromCharCode(code))) this.#numbers[code] = space
    }
  }

  /** The key of one trigram, whose letters are known from now on. */
  learn(trigram: string): number {
    let key = 0
    for (let at = 0; at < trigram.length; at++) {
      const code = trigram.charCodeAt(at)
      if (this.#numbers[code] === 0) this.#numbers[code] = ++this.#known
      key = (key << bits) | (this.#numbers[code] ?? 0)
    }
    return key
  }

  /** The keys of all trigrams in a text, which franc takes in small letters, with one space for signs and digits. */
  keysIn(text: string): Int32Array {
    const lower = `${text.toLowerCase()} `
    const keys = new Int32Array(lower.length)
    let length = 0
    let key = space
    for (let at = 0; at < lower.length; at++) {
      const letter = this.#numbers[lower.charCodeAt(at)] ?? 0
      if (letter === space && (key & lastLetter) === space) continue
      key = ((key << bits) | letter) & wholeKey
      keys[length++] = key
    }
    return keys.subarray(1, length)
  }
}

const bits = 10
const lastLetter = 2 ** bits - 1
const wholeKey = 2 ** (3 * bits) - 1
/** The number of a space, and of all that franc reads as one; 0 is a letter of no model. */
const space = 1
