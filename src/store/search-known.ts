import type { Asked, Candidate } from './search-walk.ts'

const looked = new WeakMap<Asked, Map<number, Candidate | null>>()

/** How many answers about single versions are kept. */
const KEPT = 20_000

/**
 * What is known of single versions by their keys, null for none: a page, its copies and the total come to the same ones,
 * and each look reads a text.
 */
export function knownOf(asked: Asked): Map<number, Candidate | null> {
  let known = looked.get(asked)
  if (known === undefined) looked.set(asked, (known = new Map()))
  if (known.size > KEPT) known.clear()
  return known
}

/** How many versions the beginning of a walk may hold. */
const LONGEST = 4_096

/** What walks from the newest have come to, so that counting need not ask again for what a page or a ranking has seen. */
export class Beginning {
  /** Newest first. */
  readonly rows: Candidate[] = []
  /** All that was come to from here on upwards is among the rows. */
  below: number
  stretch = 0

  constructor(below: number) {
    this.below = below
  }

  /** Keep what a stretch of the walk came to; false where it does not go on from what is here, or that is long enough. */
  keep(rows: readonly Candidate[], walked: { from: number; below: number; stretch: number }): boolean {
    if (walked.below !== this.below || this.rows.length + rows.length > LONGEST) return false
    this.rows.push(...rows)
    this.below = walked.from
    this.stretch = walked.stretch
    return true
  }
}

const beginnings = new WeakMap<Asked, Beginning>()

/** The beginning that walks for one answer share. */
export function beginningOf(asked: Asked, below: number): Beginning {
  let beginning = beginnings.get(asked)
  if (beginning === undefined) beginnings.set(asked, (beginning = new Beginning(below)))
  return beginning
}
