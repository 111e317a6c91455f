import { sentenceBreaks } from '../text/sentences.ts'
import { tokensOf } from '../text/tokens.ts'
import { Vocabulary } from '../text/vocabulary.ts'
import { piecesWithin } from './pieces.ts'
import { asElsewhere, isAllSmall } from './small-letters.ts'
import { casing, type Word, type WordBook } from './word.ts'

/** A run of a text that is read by itself: no name and no sentence crosses its edges. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly kind: StretchKind
}

export const stretchKinds = ['text', 'headline', 'byline', 'dateline'] as const
export type StretchKind = (typeof stretchKinds)[number]

/** How a sentence is written: as sentences are, with Capitals On Most Words, or ALL IN CAPITALS. */
export const manner = { plain: 0, title: 1, capitals: 2 } as const

/** One sentence: its words `from` to `to`. */
export interface Sentence {
  readonly from: number
  readonly to: number
  readonly kind: StretchKind
  readonly manner: number
}

/** A text as the model reads it. */
export interface Document {
  readonly text: string
  readonly words: readonly Word[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly sentences: readonly Sentence[]
}

/** Cut the stretches of a text into sentences and those into words. */
export function documentOf(text: string, stretches: readonly Stretch[], book: WordBook): Document {
  const words: Word[] = []
  const starts: number[] = []
  const ends: number[] = []
  const sentences: Sentence[] = []
  const vocabulary = new Vocabulary()
  const small = isAllSmall(text)
  for (const { start, end, kind } of stretches) {
    const own = text.slice(start, end)
    const tokens = tokensOf(own, vocabulary)
    let first = 0
    for (const next of sentenceBreaks({ text: own, tokens, vocabulary }, 0, tokens.length)) {
      const from = words.length
      for (let token = first; token < next; token += 1) {
        const at = start + (tokens.starts[token] ?? 0)
        let before = 0
        const whole = vocabulary.textOf(tokens.ids[token] ?? 0)
        for (const cut of piecesWithin(whole)) {
          const word = book.wordOf(whole.slice(before, cut))
          words.push(small ? asElsewhere(word, book) : word)
          starts.push(at + before)
          ends.push(at + cut)
          before = cut
        }
      }
      first = next
      if (words.length > from)
        sentences.push({ from, to: words.length, kind, manner: mannerOf(words, from, words.length) })
    }
  }
  return { text, words, starts, ends, sentences }
}

function mannerOf(words: readonly Word[], from: number, to: number): number {
  let lower = 0
  let capital = 0
  let capitals = 0
  for (let at = from; at < to; at += 1) {
    const word = words[at]
    if (word === undefined || word.text.length < 3) continue
    if (word.casing === casing.lower && word.text.length > 3) lower += 1
    else if (word.casing === casing.capital) capital += 1
    else if (word.casing === casing.capitals) capitals += 1
  }
  const all = lower + capital + capitals
  if (all >= 2 && capitals >= 2 && capitals >= 0.7 * all) return manner.capitals
  return all >= 4 && lower <= 0.2 * all ? manner.title : manner.plain
}
