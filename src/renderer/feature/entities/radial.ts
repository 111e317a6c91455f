/** A place on the ring of a graph: where it is in pixels, to which side its words go, and how strong its line is (0 to 1). */
export interface Spoke<T> {
  readonly of: T
  readonly x: number
  readonly y: number
  readonly side: 'left' | 'right'
  readonly strength: number
}

interface Ring {
  readonly width: number
  readonly height: number
  /** Room that is kept on either side for the words of a place. */
  readonly words: number
}

/**
 * Places around the middle, the strongest at the top right and on clockwise. They stand at equal angles and never straight above or
 * below the middle, so that the words of neighbours, which lead away from it, do not meet.
 */
export function radial<T>(all: readonly T[], weightOf: (one: T) => number, ring: Ring): Spoke<T>[] {
  const most = Math.max(1, ...all.map(weightOf))
  const across = Math.max(0, ring.width / 2 - ring.words)
  const down = Math.max(0, ring.height / 2 - 16)
  const step = (2 * Math.PI) / Math.max(1, all.length)
  return all.map((of, at) => {
    const angle = -Math.PI / 2 + step * (at + 0.5)
    return {
      of,
      x: ring.width / 2 + across * Math.cos(angle),
      y: ring.height / 2 + down * Math.sin(angle),
      side: Math.cos(angle) < -1e-9 ? 'left' : 'right',
      strength: weightOf(of) / most
    }
  })
}
