import { documentOf, type Document, type Stretch } from './document.ts'
import { entityKinds, outside, place, type FoundName } from './kinds.ts'
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
    return spansOf(document, labels)
  }
}

/** The names that labels spell. */
export function spansOf(document: Document, labels: Uint8Array): FoundName[] {
  const found: FoundName[] = []
  let opened = 0
  for (let at = 0; at < labels.length; at += 1) {
    const label = labels[at] ?? outside
    if (label === outside) continue
    const where = (label - 1) % 4
    if (where === place.begin || where === place.unit) opened = at
    if (where !== place.last && where !== place.unit) continue
    const start = document.starts[opened] ?? 0
    const end = document.ends[at] ?? 0
    const kind = entityKinds[Math.floor((label - 1) / 4)]
    if (kind !== undefined && end > start)
      found.push({ start, end, text: document.text.slice(start, end), kind })
  }
  return found
}
