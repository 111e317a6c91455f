import { sentencesOf, type Span } from '../text/sentences.ts'
import { tokensOf, type Token } from './token.ts'
import { LEAD_WORDS } from './leaf.ts'
import type { Place } from './tree.ts'

/** Anything but ASCII and the signs of print that are known to be no letters. */
const UNPLAIN = /[^\x00-\x7f\xa0-\xa9\xab-\xae\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]/

/** One part of a version's text, cut into words when first asked. */
export class Part {
  readonly text: string
  #plain: { readonly text: string | null } | null = null
  #tokens: readonly Token[] | null = null
  #sentences: readonly number[] | null = null
  #paragraphs: readonly number[] | null = null

  constructor(text: string) {
    this.text = text
  }

  /** The text made small, unless it has other letters or figures than the plain ones of ASCII. */
  get plain(): string | null {
    return (this.#plain ??= { text: UNPLAIN.test(this.text) ? null : this.text.toLowerCase() }).text
  }

  get tokens(): readonly Token[] {
    return (this.#tokens ??= tokensOf(this.text))
  }

  /** For each word, the number of its sentence. */
  get sentences(): readonly number[] {
    return (this.#sentences ??= numbered(this.tokens, sentencesOf(this.text)))
  }

  /** For each word, the number of its paragraph. */
  get paragraphs(): readonly number[] {
    return (this.#paragraphs ??= numbered(this.tokens, paragraphsOf(this.text)))
  }
}

/** The text of a version that words are looked for in. Offsets of the added parts are those of the parts they were added to. */
export interface SearchedText {
  readonly headline: Part
  readonly body: Part
  readonly addedHeadline: Part
  readonly addedBody: Part
}

/** A stretch of a part, by its words: `from` up to, not including, `to`. */
export interface Run {
  readonly from: number
  readonly to: number
}

/** A part with how many of its first words count. */
export interface Field {
  readonly in: 'headline' | 'body'
  readonly part: Part
  readonly words: number
}

/** The parts a place stands for. */
export function fieldsOf(text: SearchedText, place: Place): Field[] {
  const headline: Field = { in: 'headline', part: text.headline, words: Infinity }
  const body: Field = { in: 'body', part: text.body, words: place === 'lead' ? LEAD_WORDS : Infinity }
  if (place === 'headline') return [headline]
  if (place === 'lead') return [body]
  if (place === 'anywhere') return [headline, body]
  return [
    { ...headline, part: text.addedHeadline },
    { ...body, part: text.addedBody }
  ]
}

function numbered(tokens: readonly Token[], spans: readonly Span[]): number[] {
  let span = 0
  return tokens.map(({ start }) => {
    while (span < spans.length - 1 && start >= (spans[span]?.end ?? 0)) span++
    return span
  })
}

/** What blank lines part. */
function paragraphsOf(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const { index, 0: gap } of text.matchAll(/\n[^\S\n]*\n\s*/g)) {
    spans.push({ start, end: index })
    start = index + gap.length
  }
  return [...spans, { start, end: text.length }]
}
