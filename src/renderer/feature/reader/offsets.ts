import type { Span } from '../../../core/passage/span.ts'

/**
 * Between places in the page and offsets into a body. Every block on the screen is an element with `data-start` that holds
 * exactly one text node, so a place in that node is the block's start plus the place.
 */
interface Placed {
  readonly text: Text
  readonly start: number
  readonly end: number
}

/** Ranges over the text of a span, one for each block it touches that is on the screen. */
export function rangesOf(root: Element, span: Span): Range[] {
  return rangesOfEach(root, [span])[0] ?? []
}

/** The same for many spans, looking at the page once. */
export function rangesOfEach(root: Element, spans: readonly Span[]): Range[][] {
  const placed = placedIn(root)
  return spans.map((span) => {
    const ranges: Range[] = []
    for (let index = firstAfter(placed, span.start); index < placed.length; index++) {
      const block = placed[index]
      if (!block || block.start >= span.end) break
      const from = Math.max(span.start, block.start) - block.start
      ranges.push(rangeIn(block.text, from, Math.min(span.end, block.end) - block.start))
    }
    return ranges
  })
}

/** Ranges over spans of a headline, which is one text node. */
export function rangesInTitle(title: HTMLElement | null, spans: readonly Span[]): Range[] {
  const text = title?.firstChild
  if (!(text instanceof Text)) return []
  return spans.flatMap(({ start, end }) => (end <= text.length ? [rangeIn(text, start, end)] : []))
}

/** The span of a headline that a selection covers; null where it covers none, or other text too. */
export function spanInTitle(title: HTMLElement, selection: Selection): Span | null {
  if (selection.rangeCount === 0 || selection.isCollapsed) return null
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  const text = title.firstChild
  return startContainer === text && endContainer === text ? { start: startOffset, end: endOffset } : null
}

/** The span that a selection covers, in order; null when it lies outside the text. */
export function spanOf(root: Element, selection: Selection): Span | null {
  if (selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(root)) return null
  const start = offsetAt(root, range.startContainer, range.startOffset)
  const end = offsetAt(root, range.endContainer, range.endOffset)
  return start === null || end === null ? null : { start, end: Math.max(start, end) }
}

/** The offset under a point of the window; null where the point is not over the text. */
export function offsetUnder(root: Element, x: number, y: number): number | null {
  const place = document.caretPositionFromPoint(x, y)
  if (!place || !root.contains(place.offsetNode)) return null
  return offsetAt(root, place.offsetNode, place.offset)
}

/** Where the caret of an offset stands: at the near edge of the character after it, or with `after` of the one before. */
export function caretRect(root: Element, offset: number, after: boolean): DOMRect | null {
  const placed = placedIn(root)
  const holds = after
    ? placed.find(({ start, end }) => start < offset && offset <= end)
    : placed.find(({ start, end }) => start <= offset && offset < end)
  const found = holds ?? placed.find(({ end }) => end >= offset) ?? placed.at(-1)
  if (!found || found.end === found.start) return null
  const within = Math.min(Math.max(offset - found.start, 0), found.end - found.start)
  const atEnd = (after && within > 0) || within === found.end - found.start
  const rects = rangeIn(found.text, atEnd ? within - 1 : within, atEnd ? within : within + 1).getClientRects()
  const rect = atEnd ? rects[rects.length - 1] : rects[0]
  return rect ? new DOMRect(atEnd ? rect.right : rect.left, rect.top, 0, rect.height) : null
}

/** A range over part of one text node. */
export function rangeIn(text: Text, start: number, end: number): Range {
  const range = document.createRange()
  range.setStart(text, start)
  range.setEnd(text, end)
  return range
}

function offsetAt(root: Element, node: Node, offset: number): number | null {
  const point = document.createRange()
  point.setStart(node, offset)
  const placed = placedIn(root)
  const last = placed.findLast(({ text }) => point.comparePoint(text, 0) <= 0)
  if (!last) return placed[0]?.start ?? null
  return last.text === node ? last.start + offset : last.end
}

/** The first of the blocks, which rise, that ends after an offset. */
function firstAfter(placed: readonly Placed[], offset: number): number {
  let low = 0
  let high = placed.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((placed[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function placedIn(root: Element): Placed[] {
  return Array.from(root.querySelectorAll<HTMLElement>('[data-start]')).flatMap((element) => {
    const text = element.firstChild
    if (!(text instanceof Text)) return []
    const start = Number(element.dataset['start'])
    return [{ text, start, end: start + text.length }]
  })
}
