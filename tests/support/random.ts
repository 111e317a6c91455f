/** Numbers from 0 up to, not including, 1: the same ones for the same seed (mulberry32, Tommy Ettinger 2017). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** One of a list, by a random number. */
export function oneOf<T>(list: readonly T[], random: () => number): T {
  const found = list[Math.floor(random() * list.length)]
  if (found === undefined) throw new Error('There is nothing to pick from.')
  return found
}

/** Seeded randomness with the questions tests ask of it, so that a failing run can be run again. */
export class Random {
  readonly seed: number
  /** A number from 0 up to, not including, 1. */
  readonly next: () => number

  constructor(seed: number) {
    this.seed = seed
    this.next = randomFrom(seed)
  }

  /** A whole number from `low` up to and including `high`. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  pick<T>(from: readonly T[]): T {
    return oneOf(from, this.next)
  }

  /** The same in another order. */
  shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((one) => [this.next(), one] as const)
      .sort(([a], [b]) => a - b)
      .map(([, one]) => one)
  }

  chance(share: number): boolean {
    return this.next() < share
  }
}
