import { documentOf, type Document, type Stretch } from '../../src/core/entity/document.ts'
import { entityKinds, labelOf, place } from '../../src/core/entity/kinds.ts'
import type { WordBook } from '../../src/core/entity/word.ts'
import type { Annotated, Gold } from './corpus.ts'

/** A document with the right label of each word. */
export interface Example {
  readonly document: Document
  readonly labels: Uint8Array
}

/** Read an annotated text as the recogniser would, and say what it should answer. */
export function exampleOf({ text, gold }: Annotated, stretches: readonly Stretch[], book: WordBook): Example {
  const document = documentOf(text, stretches, book)
  const labels = new Uint8Array(document.words.length)
  let at = 0
  for (const name of gold) {
    while (at < labels.length && (document.ends[at] ?? 0) <= name.start) at += 1
    let end = at
    while (end < labels.length && (document.starts[end] ?? 0) < name.end) end += 1
    if (end > at) mark(labels, at, end, name)
    at = end
  }
  return { document, labels }
}

function mark(labels: Uint8Array, from: number, to: number, { kind }: Gold): void {
  const number = entityKinds.indexOf(kind)
  if (to - from === 1) {
    labels[from] = labelOf(number, place.unit)
    return
  }
  labels.fill(labelOf(number, place.inside), from, to)
  labels[from] = labelOf(number, place.begin)
  labels[to - 1] = labelOf(number, place.last)
}
