import type { Point } from './marks.ts'

/** How far its lines are apart. */
const STEP = 4

/** The slanting lines that hatch a block, cut off at its sides: patterns have names, which would meet in one document. */
export function hatching({
  x,
  y,
  width,
  height
}: Point & { readonly width: number; readonly height: number }): [Point, Point][] {
  const lines: [Point, Point][] = []
  // Lines of all blocks are one pattern: they stand where x + y is a multiple of the step.
  for (let at = STEP - ((x + y) % STEP); at < width + height; at += STEP)
    lines.push([
      { x: x + Math.max(0, at - height), y: y + Math.min(at, height) },
      { x: x + Math.min(at, width), y: y + Math.max(0, at - width) }
    ])
  return lines
}
