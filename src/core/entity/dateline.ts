import { listed } from './classes.ts'
import type { Document, Sentence } from './document.ts'
import { entityKinds } from './kinds.ts'
import type { NameSpan } from './mend.ts'

const organisation = entityKinds.indexOf('organisation')
const place = entityKinds.indexOf('place')

/** In "VELDEN, Arda, Jan 7 (Orvek) -" an agency stands in the brackets, and places before them. */
export function asInDatelines({ words, sentences }: Document, spans: readonly NameSpan[]): NameSpan[] {
  const datelines = sentences.filter(({ kind }) => kind === 'dateline')
  if (datelines.length === 0) return [...spans]
  const told = spans.map((span) => {
    const sentence = datelines.find(({ from, to }) => from <= span.from && span.to <= to)
    return sentence === undefined ? span : { ...span, kind: kindIn(sentence, span) }
  })
  return [...told, ...datelines.flatMap((sentence) => agencyIn(sentence, told))].sort(
    (a, b) => a.from - b.from
  )

  function kindIn({ from }: Sentence, span: NameSpan): number {
    const opened = words.slice(from, span.from).some(({ text }) => text === '(')
    if (opened) return words[span.to]?.text === ')' ? organisation : span.kind
    return place
  }

  /** An agency that is written small, as "dpa", where no name was found in the brackets. */
  function agencyIn({ from, to }: Sentence, found: readonly NameSpan[]): NameSpan[] {
    for (let at = from + 1; at + 1 < to; at += 1) {
      const isOutlet = ((words[at]?.lists ?? 0) & listed.outlet) !== 0
      if (!isOutlet || words[at - 1]?.text !== '(' || words[at + 1]?.text !== ')') continue
      if (!found.some((span) => span.from <= at && at < span.to))
        return [{ from: at, to: at + 1, kind: organisation }]
    }
    return []
  }
}
