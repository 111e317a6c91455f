import type { Span } from '../text/sentences.ts'
import type { Part, Piece, Revision } from './model.ts'

/** What a version has that the one before it had not: spans of its headline and of its body, in order. */
export interface AddedSpans {
  readonly headline: readonly Span[]
  readonly body: readonly Span[]
}

/** A mark no one types, which the word index takes for a word. */
const BREAK = '\uE000'

/** The words a version brought. What only moved was there before, and a lone mark is no word. */
export function addedSpans(revision: Revision): AddedSpans {
  const spans = (part: Part): Span[] => revision.scripts[part].inserted.filter(isWord).map(spanOf)
  return { headline: spans('headline'), body: spans('body') }
}

/**
 * A text with all but some spans of it blanked by spaces, as many UTF-16 units, so that an offset into the result is the
 * same offset into the text. A wide gap has a mark in it that no phrase can reach across.
 */
export function onlySpans(text: string, spans: readonly Span[]): string {
  let only = ''
  for (const { start, end } of spans) only += gap(start - only.length) + text.slice(start, end)
  return only + gap(text.length - only.length)
}

function gap(length: number): string {
  return length < 3 ? ' '.repeat(length) : ` ${BREAK}${' '.repeat(length - 2)}`
}

function isWord({ text }: Piece): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

function spanOf({ start, text }: Piece): Span {
  const lead = text.length - text.trimStart().length
  return { start: start + lead, end: start + text.trimEnd().length }
}
