import { keepsItsStop } from './abbreviations.ts'
import type { Span } from './span.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** What joins two words without a space into one: `front-line`, `AT&T`, `24/7`. Dashes part them. */
const JOINERS = new Set(['-', '‐', '‑', '&', '/'])

/**
 * The words of one block, in order. A word keeps what cannot be left out of a quotation of it: a currency sign before,
 * a percent sign after, the stop of an abbreviation.
 */
export function wordsOf(body: string, block: Span): Span[] {
  const words: { start: number; end: number }[] = []
  for (const { segment, index, isWordLike } of segmenter.segment(body.slice(block.start, block.end))) {
    if (!isWordLike) continue
    const start = block.start + index
    const last = words.at(-1)
    if (last && start === last.end + 1 && JOINERS.has(body.charAt(last.end)))
      last.end = start + segment.length
    else words.push({ start, end: start + segment.length })
  }
  return words.map((word) => withSigns(body, word, block))
}

function withSigns(body: string, { start, end }: Span, block: Span): Span {
  const before = start > block.start && /[\p{Sc}#@]/u.test(body.charAt(start - 1)) ? start - 1 : start
  const stop = body.charAt(end) === '.' && keepsItsStop(body.slice(start, end))
  const after = end < block.end && (stop || /[%‰°]/u.test(body.charAt(end))) ? end + 1 : end
  return { start: before, end: after }
}
