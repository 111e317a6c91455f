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
  let marks = 0
  let start = -1
  for (let i = 0; i < marked.length; i++) {
    const unit = marked[i]
    if (unit === HIT_START) {
      start = i - marks
      marks++
    } else if (unit === HIT_END) {
      if (start >= 0 && i - marks > start) spans.push({ start, end: i - marks })
      start = -1
      marks++
    }
  }
  return spans
}
