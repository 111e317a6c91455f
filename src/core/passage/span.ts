/** A half-open run `[start, end)` of UTF-16 code units of a version's body. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether two spans share at least one character. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

/** The span without the white space at its two ends; empty at its start when it holds nothing else. */
export function trimmed(body: string, { start, end }: Span): Span {
  const text = body.slice(start, end)
  const lead = text.length - text.trimStart().length
  if (lead === text.length) return { start, end: start }
  return { start: start + lead, end: start + text.trimEnd().length }
}
