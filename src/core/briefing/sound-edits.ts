import { AppError } from '../error.ts'
import type { QuoteEdit } from './quote-edit.ts'

/** Refuse edits that do not lie inside the words quoted, in order and apart, or that would part a letter from its accents. */
export function refuseUnsound(words: string, edits: readonly QuoteEdit[]): void {
  let at = -1
  for (const { start, end } of edits) {
    if (end > words.length)
      throw new AppError(
        'refused',
        'An edit reaches past the words that are quoted. Choose words inside them.'
      )
    if (start <= at)
      throw new AppError(
        'refused',
        'Edits of a quote stand in order and apart from each other. Make one of the two.'
      )
    at = end
  }
  if (edits.length === 0) return
  const [first] = edits
  if (edits.length === 1 && first?.text === '' && first.start === 0 && first.end === words.length)
    throw new AppError('refused', 'An edit cannot leave out all the words. Remove the quote instead.')
  const edges = edgesOf(words)
  if (edits.some(({ start, end }) => !edges.has(start) || !edges.has(end)))
    throw new AppError('refused', 'An edit begins and ends between letters, not inside one.')
}

/** Where what a reader sees as one letter begins or ends. */
function edgesOf(words: string): Set<number> {
  const letters = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(words)
  return new Set([...Array.from(letters, ({ index }) => index), words.length])
}
