import type { BlockKind } from '../../core/article/model.ts'
import type { Line } from './pdf-lines.ts'
import type { Region } from './pdf-order.ts'

/** A paragraph put together from lines, with the lines as they stood. */
export interface Paragraph {
  readonly kind: BlockKind
  readonly text: string
  readonly size: number
  readonly lines: readonly string[]
}

/** Paragraphs of a document from its pages' regions, words divided at line ends made whole, across columns and pages. */
export function paragraphsOf(pages: readonly (readonly Region[])[]): Paragraph[] {
  const regions = pages.flat()
  const all = regions.flat()
  const bodySize = usualSize(all)
  const vocabulary = new Set(all.flatMap((line) => line.text.toLowerCase().match(/\p{L}+-\p{L}+/gu) ?? []))
  const runs: Line[][] = []
  for (const region of regions) {
    const [first, ...rest] = runsOf(region)
    const last = runs.at(-1)
    if (first === undefined) continue
    if (last !== undefined && goesOn(last, first)) last.push(...first)
    else runs.push(first)
    runs.push(...rest)
  }
  return runs.map((lines) => paragraph(lines, bodySize, vocabulary))
}

/** The lines of a region in paragraphs: apart by white, by an indented first line, by size, or by a short last line. */
function runsOf(region: Region): Line[][] {
  const left = Math.min(...region.map((line) => line.left))
  const right = Math.max(...region.map((line) => line.right))
  const leading = usualLeading(region)
  const runs: Line[][] = []
  for (const [at, line] of region.entries()) {
    const above = region[at - 1]
    const run = runs.at(-1)
    if (run === undefined || above === undefined || begins(line, above, { left, right, leading }))
      runs.push([line])
    else run.push(line)
  }
  return runs
}

interface Shape {
  readonly left: number
  readonly right: number
  readonly leading: number
}

function begins(line: Line, above: Line, { left, right, leading }: Shape): boolean {
  const gap = above.y - line.y
  if (Math.abs(line.size - above.size) > above.size * 0.1) return true
  if (gap > Math.max(leading * 1.3, line.size * 1.05)) return true
  const indented = line.left - left > line.size * 0.8 && above.left - left < line.size * 0.8
  const endsShort = above.right < right - (right - left) * 0.15 && /[.!?…”"’')\]:]$/.test(above.text.trim())
  return indented || endsShort
}

/**
 * A paragraph cut by a column's or page's end: what is above is no whole sentence and fills its line, or what follows
 * begins small.
 */
function goesOn(above: readonly Line[], below: readonly Line[]): boolean {
  const [end, start] = [above.at(-1), below[0]]
  if (end === undefined || start === undefined || Math.abs(end.size - start.size) > end.size * 0.1)
    return false
  if (/[.!?…:”"]$/.test(end.text.trim())) return false
  const right = Math.max(...above.map((line) => line.right))
  const full = above.length > 1 && end.right > right - (right - end.left) * 0.15
  return full || /^[\p{Ll}\d]/u.test(start.text.trim())
}

function paragraph(lines: readonly Line[], bodySize: number, vocabulary: ReadonlySet<string>): Paragraph {
  const size = lines[0]?.size ?? bodySize
  const texts = lines.map((line) => line.text.trim())
  const text = texts.reduce((sum, line) => joinLine(sum, line, vocabulary))
  const kind = size > bodySize * 1.15 && text.length < 250 ? 'heading' : 'paragraph'
  return { kind, text, size, lines: texts }
}

/** A hyphen before a small letter divides a word, unless the document writes that word with a hyphen elsewhere. */
function joinLine(text: string, next: string, vocabulary: ReadonlySet<string>): string {
  const end = /(\p{L}+)[-\u00ad\u2010]$/u.exec(text)
  const start = /^\p{Ll}+/u.exec(next)
  if (end === null || start === null) return `${text} ${next}`
  const compound = `${end[1] ?? ''}-${start[0]}`.toLowerCase()
  return vocabulary.has(compound) ? text + next : text.slice(0, -1) + next
}

/** The size most of the text is set in. */
function usualSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return Array.from(letters).toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 10
}

/** The distance between lines that is met most; the smaller of two that are met alike. */
function usualLeading(region: Region): number {
  const gaps = region
    .slice(1)
    .map((line, at) => (region[at]?.y ?? 0) - line.y)
    .filter((gap) => gap > 0)
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 3)] ?? 0
}
