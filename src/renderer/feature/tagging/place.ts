/** A rectangle of the window, in its pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

const GAP = 8

/** Where a panel stands so that it is by what it belongs to, does not cover it where there is room, and is all in sight. */
export function placeBy(anchor: Box, panel: Size, window: Size): { left: number; top: number } {
  const below = anchor.bottom + GAP
  const above = anchor.top - GAP - panel.height
  const top = below + panel.height + GAP <= window.height || above < GAP ? below : above
  return {
    left: within(anchor.left, panel.width, window.width),
    top: within(top, panel.height, window.height)
  }
}

function within(start: number, length: number, whole: number): number {
  return Math.max(GAP, Math.min(start, whole - length - GAP))
}
