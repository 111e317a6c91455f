/**
 * Names in a headline are mentions as those of the body are. A headline is no part of the body, so their offsets are kept
 * below zero, counted from here: they come first, and meet no span of the body.
 */
export const HEADLINE = -1_000_000

/** What an offset is counted in: the headline or the body of a version. */
interface Worded {
  readonly headline: string | null
  readonly body: string
}

/** Whether an offset is one into a headline. */
export function isInHeadline(offset: number): boolean {
  return offset < 0
}

/** An offset as counted from the beginning of what it is in. */
export function plainOffset(offset: number): number {
  return isInHeadline(offset) ? offset - HEADLINE : offset
}

/** A span of a headline as it is kept. */
export function headlineSpan({ start, end }: { readonly start: number; readonly end: number }): {
  readonly start: number
  readonly end: number
} {
  return { start: start + HEADLINE, end: end + HEADLINE }
}

/** The words that offsets are into. */
export function wordsAround({ headline, body }: Worded, offset: number): string {
  return isInHeadline(offset) ? (headline ?? '') : body
}
