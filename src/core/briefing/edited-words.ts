import type { QuoteEdit } from './quote-edit.ts'

/** Stands for words that were left out. */
export const ellipsis = '[…]'

/**
 * A quote's words as they are printed: what was left out as an ellipsis in brackets, what was added in brackets. Offsets
 * are UTF-16 code units into `words`; the edits lie apart from each other, in order, as `briefing.reviseItem` keeps them.
 */
export function editedWords(words: string, edits: readonly QuoteEdit[]): string {
  let printed = ''
  let at = 0
  for (const { start, end, text } of edits) {
    const said = text === '' ? ellipsis : `[${text}]`
    // What is added between two words stands apart from both.
    const before = start === end && /\S$/.test(words.slice(0, start)) ? ' ' : ''
    const after =
      start === end && /^\S/.test(words.slice(end)) && !/^[,.;:!?)]/.test(words.slice(end)) ? ' ' : ''
    printed += words.slice(at, start) + before + said + after
    at = end
  }
  return printed + words.slice(at)
}
