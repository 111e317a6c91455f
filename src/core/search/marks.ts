/** A span of a text: UTF-16 offsets, half-open. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What the word index puts around a hit. Texts hold no control characters, so these occur nowhere else. */
export const HIT_START = '\u0002'
export const HIT_END = '\u0003'

/** The spans between hit marks, as offsets into the text without its marks, in order and not overlapping. */
export function spansMarked(marked: string): Span[] {
  const spans: Span[] = []
  let from = marked.indexOf(HIT_START)
  while (from !== -1) {
    const to = marked.indexOf(HIT_END, from + 1)
    if (to === -1) break
    // Each hit before this one has left two marks behind it, and this one its first.
    const start = from - spans.length * 2
    spans.push({ start, end: to - spans.length * 2 - 1 })
    from = marked.indexOf(HIT_START, to + 1)
  }
  return spans
}
