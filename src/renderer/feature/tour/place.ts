/** A rectangle on the screen, in pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const GAP = 12

/**
 * Where a card stands beside a part of the window: right of it, else left, else below, else above, and wholly on the screen; in the
 * lower right corner of a part that leaves no room around itself.
 */
export function placeBeside(
  part: Box,
  card: Pick<Box, 'width' | 'height'>,
  screen: Pick<Box, 'width' | 'height'>
): Box {
  const right = part.left + part.width
  const bottom = part.top + part.height
  const fitsBeside = (left: number) => left >= GAP && left + card.width <= screen.width - GAP
  const fitsUnder = (top: number) => top >= GAP && top + card.height <= screen.height - GAP
  const at = (left: number, top: number): Box => ({
    left: within(left, screen.width - card.width - GAP),
    top: within(top, screen.height - card.height - GAP),
    ...card
  })
  if (fitsBeside(right + GAP)) return at(right + GAP, part.top)
  if (fitsBeside(part.left - GAP - card.width)) return at(part.left - GAP - card.width, part.top)
  if (fitsUnder(bottom + GAP)) return at(part.left, bottom + GAP)
  if (fitsUnder(part.top - GAP - card.height)) return at(part.left, part.top - GAP - card.height)
  return at(right - card.width - GAP, bottom - card.height - GAP)
}

function within(value: number, most: number): number {
  return Math.max(GAP, Math.min(value, most))
}
