import type { Span } from '../../../core/passage/span.ts'
import { rangesOfEach } from './offsets.ts'
import type { Placed } from './placed.ts'

/**
 * What is drawn over the text, lowest first. A passage in the lane nearest the text lies behind its words; one that
 * overlaps it underlines them, so that both can be seen. One that was made on another version has a dotted line.
 */
const PRIORITY = {
  wash: 1,
  line: 2,
  person: 3,
  organisation: 3,
  place: 3,
  hit: 4,
  'hit-now': 5,
  mention: 6,
  lit: 6,
  selected: 7
} as const

/** Draw the passages that stand in a version. */
export function drawPassages(root: Element, placed: readonly Placed[], lanes: readonly number[]): void {
  const drawn = new Map<string, Range[]>()
  const ranges = rangesOfEach(root, placed)
  for (const [index, each] of placed.entries()) {
    const style = each.placement ? 'placed' : lanes[index] ? 'line' : 'wash'
    const colour = each.passage.tags[0]?.colour ?? 'none'
    const name = `${style}-${colour}`
    const alike = drawn.get(name) ?? []
    alike.push(...(ranges[index] ?? []))
    drawn.set(name, alike)
  }
  for (const name of CSS.highlights.keys()) if (/^(wash|line|placed)-/.test(name)) CSS.highlights.delete(name)
  for (const [name, ranges] of drawn)
    set(name, ranges, name.startsWith('wash') ? PRIORITY.wash : PRIORITY.line)
}

/** Draw one thing that has a name of its own: the hits, the names of a kind, a lit passage, the selection and so on. */
export function draw(name: Exclude<keyof typeof PRIORITY, 'wash' | 'line'>, ranges: readonly Range[]): void {
  set(name, ranges, PRIORITY[name])
}

/** The ranges of several spans. */
export function rangesOfAll(root: Element, spans: readonly Span[]): Range[] {
  return rangesOfEach(root, spans).flat()
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
