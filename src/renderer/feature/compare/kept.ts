import type { Change } from '../../../core/revision/model.ts'

/** Two stretches that answer one another in the order of both texts: kept, or edited in place. */
export interface Tie {
  readonly from: number
  readonly fromEnd: number
  readonly to: number
  readonly toEnd: number
}

/**
 * How the body of one version runs beside that of another. What no change speaks of stands in both, in the same order,
 * but for white space: so the two are walked side by side, and every change in place is a tie of its own.
 */
export function tiesOf(from: string, to: string, changes: readonly Change[]): Tie[] {
  const inBody = changes.filter(({ part }) => part === 'body')
  const left = keptOf(
    from,
    inBody.map((change) => change.from)
  )
  const right = keptOf(
    to,
    inBody.map((change) => change.to)
  )
  const ties: Tie[] = inBody
    .filter(({ kind }) => kind !== 'moved')
    .flatMap(({ from, to }) =>
      from && to && (from.text + to.text).trim() !== ''
        ? [{ from: from.start, fromEnd: from.end, to: to.start, toEnd: to.end }]
        : []
    )
  const many = Math.min(left.length, right.length)
  let first = 0
  for (let at = 1; at <= many; at += 1) {
    if (at < many && left[at] === (left[at - 1] ?? 0) + 1 && right[at] === (right[at - 1] ?? 0) + 1) continue
    ties.push({
      from: left[first] ?? 0,
      fromEnd: (left[at - 1] ?? 0) + 1,
      to: right[first] ?? 0,
      toEnd: (right[at - 1] ?? 0) + 1
    })
    first = at
  }
  return (many > 0 ? ties : ties.slice(0, -1)).sort((x, y) => x.from - y.from)
}

/** Where in the new text something of the old one would stand that is not there: after what stood before it. */
export function placeInNew(ties: readonly Tie[], offset: number): number {
  return ties.findLast(({ fromEnd }) => fromEnd <= offset)?.toEnd ?? 0
}

/** The offsets of what is not white space and in no change. */
function keptOf(text: string, stretches: readonly ({ start: number; end: number } | null)[]): number[] {
  const changed = new Uint8Array(text.length)
  for (const stretch of stretches) if (stretch) changed.fill(1, stretch.start, stretch.end)
  const kept: number[] = []
  for (let at = 0; at < text.length; at += 1)
    if (changed[at] === 0 && !/\s/.test(text[at] ?? '')) kept.push(at)
  return kept
}
