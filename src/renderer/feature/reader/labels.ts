/** A bar of the margin: how far down it stands, how long it is, and what its label says. */
export interface Bar {
  readonly passage: number
  readonly top: number
  readonly height: number
  readonly lane: number
}

/**
 * How far down each bar's label stands; null where there is no room. Labels keep the bars' order, stand beside their own
 * bar, and never touch: one pushed past its bar's end is left out, for its bar still says everything when asked.
 */
export function placeLabels(bars: readonly Bar[], height: number): Map<number, number | null> {
  const placed = new Map<number, number | null>()
  let free = Number.NEGATIVE_INFINITY
  for (const bar of bars.toSorted((a, b) => a.top - b.top || a.lane - b.lane)) {
    const top = Math.max(bar.top, free)
    const fits = top === bar.top || top + height <= bar.top + bar.height
    placed.set(bar.passage, fits ? top : null)
    if (fits) free = top + height
  }
  return placed
}
