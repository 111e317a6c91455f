import { runsOn } from './abbreviations.ts'
import { trimmed, type Span } from './span.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The sentences of one block, in order, without the white space between them; none of white space alone. */
export function sentencesOf(body: string, block: Span): Span[] {
  const pieces = Array.from(segmenter.segment(body.slice(block.start, block.end)), ({ segment }) => segment)
  const joined: string[] = []
  for (const piece of pieces) {
    const before = joined.at(-1)
    if (before !== undefined && belongTogether(before, piece)) joined[joined.length - 1] = before + piece
    else joined.push(piece)
  }
  let at = block.start
  return joined
    .map((sentence) => trimmed(body, { start: at, end: (at += sentence.length) }))
    .filter(({ start, end }) => end > start)
}

/** Repairs of what Unicode's rules, which know no abbreviations and no quotations, cut in two. */
function belongTogether(before: string, piece: string): boolean {
  return runsOn(before, piece) || startsInLowerCase(before, piece) || hasNoWord(piece) || hasNoWord(before)
}

/** `“Will it hold?” the minister asked.` is one sentence: an attribution goes on in lower case. */
function startsInLowerCase(before: string, piece: string): boolean {
  return /["”’'…?!)]\s*$/u.test(before) && /^\s*\p{Ll}/u.test(piece)
}

/** A closing quote, a bracket or a dash left alone belongs to its neighbour. */
function hasNoWord(piece: string): boolean {
  return !/[\p{L}\p{N}]/u.test(piece)
}
