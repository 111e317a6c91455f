import type { Span } from '../../../core/passage/span.ts'
import { snap, unitsOf } from '../../../core/passage/units.ts'

/** A span of a line of text, widened to the words it touches. */
export function wholeWords(text: string, span: Span): Span {
  return snap(unitsOf('word', text, [{ kind: 'heading', start: 0, end: text.length }]), span)
}
