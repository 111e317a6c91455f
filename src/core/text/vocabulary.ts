import {
  abbreviations,
  days,
  hedges,
  months,
  numbers,
  origins,
  particles,
  plainSpeech,
  speech,
  starters,
  titles,
  units
} from './words.ts'

/** What a word is, as bits. */
export const trait = {
  word: 1,
  capital: 2,
  lower: 4,
  figure: 8,
  /** A full stop, question or exclamation mark. */
  end: 16,
  closer: 32,
  opener: 64,
  /** An abbreviation that never ends a sentence. */
  title: 128,
  /** An abbreviation that may end one: its own point is the sentence's too. */
  abbreviation: 256,
  starter: 512,
  speech: 1024,
  plainSpeech: 2048,
  hedge: 4096,
  origin: 8192,
  unit: 16384,
  day: 32768,
  month: 65536,
  particle: 131072,
  currency: 262144,
  /** An end after which no space is needed. */
  hardEnd: 524288,
  hour: 1048576,
  capitals: 2097152
} as const

/**
 * The words of two texts as small integers, so that comparing words is comparing numbers. Each spelling is looked at
 * once, however often it stands in the texts.
 */
export class Vocabulary {
  readonly #ids = new Map<string, number>()
  readonly #texts: string[] = []
  // Looked into on first asking: most words of a text kept unchanged are never asked about. -1 until then.
  readonly #traits: number[] = []
  readonly #folded: number[] = []
  readonly #weights: number[] = []

  idOf(text: string): number {
    const known = this.#ids.get(text)
    if (known !== undefined) return known
    const id = this.#texts.length
    this.#ids.set(text, id)
    this.#texts.push(text)
    this.#traits.push(-1)
    this.#folded.push(-1)
    this.#weights.push(-1)
    return id
  }

  textOf(id: number): string {
    return this.#texts[id] ?? ''
  }

  /** Bits of `trait`. */
  traitsOf(id: number): number {
    const known = this.#traits[id] ?? 0
    return known === -1 ? (this.#traits[id] = traitsOf(this.textOf(id))) : known
  }

  /** The same word without regard to case and to how quotation marks and dashes are drawn. */
  foldedOf(id: number): number {
    const known = this.#folded[id] ?? id
    return known === -1 ? (this.#folded[id] = this.idOf(foldOf(this.textOf(id)))) : known
  }

  /** How much it means that two sentences share this word: long words say more, in any language; marks nothing. */
  weightOf(id: number): number {
    const known = this.#weights[id] ?? 0
    return known === -1 ? (this.#weights[id] = weightOf(this.textOf(id), this.traitsOf(id))) : known
  }
}

/** Lower case, with typographic quotation marks, apostrophes and dashes as their plain kin. */
export function foldOf(text: string): string {
  const lower = text.toLowerCase()
  if (/^[\x20-\x7e]*$/.test(lower)) return lower
  return lower
    .replace(/[‘’‚‛ʼ]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑–—―−]/g, '-')
    .replace(/…/g, '...')
}

const PLAIN_WORD = /^[a-z]+$/
const ANY_WORD = /[\p{L}\p{N}]/u

function weightOf(text: string, traits: number): number {
  if ((traits & trait.word) === 0) return 0
  return (traits & trait.figure) !== 0 ? 2 : Math.min(text.length, 8)
}

function traitsOf(text: string): number {
  const plain = PLAIN_WORD.test(text)
  if (!plain && !ANY_WORD.test(text)) return markTraits(text)
  const lower = plain ? text : text.toLowerCase()
  const capital = !plain && /^[^\p{L}]*\p{Lu}/u.test(text)
  let traits: number = trait.word
  if (capital) traits |= trait.capital
  else if (plain || /^\p{Ll}/u.test(text)) traits |= trait.lower
  if (numbers.has(lower) || (!plain && (/\p{N}/u.test(text) || isNumberCompound(lower))))
    traits |= trait.figure
  if (capital && lower.length > 1 && text === text.toUpperCase()) traits |= trait.capitals
  if (text.endsWith('.')) traits |= abbreviationTraits(lower)
  if (starters.has(lower)) traits |= trait.starter
  if (speech.has(lower)) traits |= trait.speech
  if (plainSpeech.has(lower)) traits |= trait.plainSpeech
  if (hedges.has(lower) && !(capital && lower === 'may')) traits |= trait.hedge
  if (origins.has(lower)) traits |= trait.origin
  if (units.has(lower)) traits |= trait.unit
  if (particles.has(lower) && !capital) traits |= trait.particle
  if (capital && days.has(lower)) traits |= trait.day
  if (capital && months.has(lower)) traits |= trait.month
  if (lower === 'a.m.' || lower === 'p.m.') traits |= trait.hour
  return traits
}

function isNumberCompound(lower: string): boolean {
  const dash = lower.indexOf('-')
  return dash > 0 && (numbers.has(lower.slice(0, dash)) || lower.startsWith('one-'))
}

function abbreviationTraits(lower: string): number {
  const bare = lower.slice(0, -1)
  if (titles.has(bare)) return trait.title
  return abbreviations.has(bare) || bare.length > 0 ? trait.abbreviation : 0
}

function markTraits(text: string): number {
  let traits = 0
  if (/^(?:[.!?…؟۔।]+|[。！？]+)$/u.test(text)) traits |= trait.end
  if (/^[。！？।]/u.test(text)) traits |= trait.hardEnd
  if (/^["'”’»)\]}“‘」』]+$/u.test(text)) traits |= trait.closer
  if (/^["'“‘«„‚([{»”」『「]+$/u.test(text)) traits |= trait.opener
  if (/^\p{Sc}$/u.test(text)) traits |= trait.currency
  if (text === '%') traits |= trait.unit
  return traits
}
