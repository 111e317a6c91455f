import type { Passage } from '../../../core/passage/model.ts'
import type { Span } from '../../../core/passage/span.ts'
import { rangesOf } from './offsets.ts'

/**
 * What is drawn over the text, lowest first. A passage in the lane nearest the text lies behind its words; one that
 * overlaps it underlines them, so that both can be seen.
 */
const PRIORITY = { wash: 1, line: 2, hit: 4, 'hit-now': 5, lit: 6, selected: 7 } as const

/** Draw the passages of a version. */
export function drawPassages(root: Element, passages: readonly Passage[], lanes: readonly number[]): void {
  const drawn = new Map<string, Range[]>()
  for (const [index, passage] of passages.entries()) {
    const style = lanes[index] ? 'line' : 'wash'
    const colour = passage.tags[0]?.colour ?? 'none'
    const name = `${style}-${colour}`
    drawn.set(name, [...(drawn.get(name) ?? []), ...rangesOf(root, passage)])
  }
  for (const name of CSS.highlights.keys()) if (/^(wash|line)-/.test(name)) CSS.highlights.delete(name)
  for (const [name, ranges] of drawn)
    set(name, ranges, name.startsWith('wash') ? PRIORITY.wash : PRIORITY.line)
}

/** Draw one thing that has a name of its own: the hits, the current one, a lit passage, the selection. */
export function draw(name: 'hit' | 'hit-now' | 'lit' | 'selected', ranges: readonly Range[]): void {
  set(name, ranges, PRIORITY[name])
}

/** The ranges of several spans. */
export function rangesOfAll(root: Element, spans: readonly Span[]): Range[] {
  return spans.flatMap((span) => rangesOf(root, span))
}

/** Take everything off when the text leaves the screen. */
export function clearDrawing(): void {
  CSS.highlights.clear()
}

function set(name: string, ranges: readonly Range[], priority: number): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name)
    return
  }
  const highlight = new Highlight(...ranges)
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
}
