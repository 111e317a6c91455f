import type { Span } from './span.ts'

/**
 * A lane for each span, in the order given, counted from 0: spans that overlap never share one, and each takes the
 * lowest that is free. It depends on the spans alone, so nothing changes lanes while one scrolls.
 */
export function lanesOf(spans: readonly Span[]): number[] {
  const lanes = new Array<number>(spans.length).fill(0)
  const ends: number[] = []
  for (const { span, index } of inReadingOrder(spans)) {
    const free = ends.findIndex((end) => end <= span.start)
    const lane = free === -1 ? ends.length : free
    ends[lane] = span.end
    lanes[index] = lane
  }
  return lanes
}

/** Earlier first; of those that start together the longer, so that it stands nearest the text. */
function inReadingOrder(spans: readonly Span[]): { span: Span; index: number }[] {
  return spans
    .map((span, index) => ({ span, index }))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end || a.index - b.index)
}
