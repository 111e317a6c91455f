import type { Line } from './pdf-lines.ts'

/** Lines that are read one below another: a column, or what stands across all columns. */
export type Region = readonly Line[]

/** A gutter narrower than this is a gap between words. In points, of which a column of news is some 150 wide. */
const narrowest = 7
const fewestLines = 3
const deepest = 40

/**
 * The regions of a page in the order they are read: cut at gutters that no line crosses, and where there is none, at
 * the widest band of white across the page, above and below which there may be gutters.
 */
export function inReadingOrder(lines: readonly Line[]): Region[] {
  return cut(lines, 0)
}

function cut(lines: readonly Line[], depth: number): Region[] {
  const byPlace = lines.toSorted((a, b) => b.y - a.y || a.left - b.left)
  if (lines.length < fewestLines * 2 || depth > deepest) return lines.length === 0 ? [] : [byPlace]
  const gutter = gutterIn(lines)
  if (gutter !== null) {
    const left = lines.filter((line) => line.right <= gutter)
    return [
      ...cut(left, depth + 1),
      ...cut(
        lines.filter((line) => line.right > gutter),
        depth + 1
      )
    ]
  }
  const band = bandIn(byPlace)
  if (band === null) return [byPlace]
  return [...cut(byPlace.slice(0, band), depth + 1), ...cut(byPlace.slice(band), depth + 1)]
}

/** The middle of the widest upright gap that has several lines on each side; null when lines cross every gap. */
function gutterIn(lines: readonly Line[]): number | null {
  const across = lines.toSorted((a, b) => a.left - b.left)
  let best: { at: number; width: number } | null = null
  let right = -Infinity
  for (const [count, line] of across.entries()) {
    const width = line.left - right
    if (
      count >= fewestLines &&
      across.length - count >= fewestLines &&
      width >= narrowest &&
      width > (best?.width ?? 0)
    ) {
      best = { at: right + width / 2, width }
    }
    right = Math.max(right, line.right)
  }
  return best?.at ?? null
}

/** The place in lines from the top down after which the widest gap to the next follows; null when they are evenly set. */
function bandIn(lines: readonly Line[]): number | null {
  let best: { at: number; height: number } | null = null
  for (let at = 1; at < lines.length; at++) {
    const [above, below] = [lines[at - 1], lines[at]]
    if (above === undefined || below === undefined) continue
    const height = above.y - below.y - below.size
    if (height > below.size * 0.3 && height > (best?.height ?? 0)) best = { at, height }
  }
  return best?.at ?? null
}
