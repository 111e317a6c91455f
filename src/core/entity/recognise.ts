import { documentOf, type Document, type Stretch } from './document.ts'
import { entityKinds, outside, place, type FoundName } from './kinds.ts'
import { mend, type NameSpan } from './mend.ts'
import type { Model } from './model-file.ts'
import { Tagger } from './tagger.ts'
import { WordBook } from './word.ts'

/** Finds the names in texts. Made once for a model and kept: it remembers the words it has met. */
export class Recogniser {
  readonly #tagger: Tagger
  readonly #book: WordBook

  constructor(model: Model) {
    this.#tagger = new Tagger(model)
    this.#book = new WordBook(model.lists)
  }

  /** The persons, organisations and places named in the stretches of a text, in order; none overlap. */
  namesIn(text: string, stretches: readonly Stretch[]): FoundName[] {
    const document = documentOf(text, stretches, this.#book)
    const { labels } = this.#tagger.tag(document)
    return mend(document, spansOf(labels)).flatMap((span) => toName(document, span))
  }
}

/** The names that labels spell. */
export function spansOf(labels: Uint8Array): NameSpan[] {
  const found: NameSpan[] = []
  let from = 0
  for (let at = 0; at < labels.length; at += 1) {
    const label = labels[at] ?? outside
    if (label === outside) continue
    const where = (label - 1) % 4
    if (where === place.begin || where === place.unit) from = at
    if (where === place.last || where === place.unit)
      found.push({ from, to: at + 1, kind: Math.floor((label - 1) / 4) })
  }
  return found
}

function toName({ text, starts, ends }: Document, { from, to, kind }: NameSpan): FoundName[] {
  const start = starts[from] ?? 0
  const end = ends[to - 1] ?? 0
  const named = entityKinds[kind]
  return named === undefined || end <= start
    ? []
    : [{ start, end, text: text.slice(start, end), kind: named }]
}
