/**
 * A set of 32-bit numbers, filled once: the runs of words of one story. A table with open addressing in one array, as two
 * stories are compared for one text in ten that comes in, and JavaScript's own sets take ten times as long to fill.
 */
export class Runs {
  readonly #table: Uint32Array
  readonly #mask: number
  /** An empty place in the table is 0, so that number itself is kept apart. */
  #hasZero = false
  #size = 0

  /** For at most so many numbers. */
  constructor(most: number) {
    const room = 2 ** Math.ceil(Math.log2(2 * most + 2))
    this.#table = new Uint32Array(room)
    this.#mask = room - 1
  }

  get size(): number {
    return this.#size
  }

  add(run: number): void {
    if (run === 0) {
      if (!this.#hasZero) this.#size++
      this.#hasZero = true
      return
    }
    const at = this.#placeOf(run)
    if (this.#table[at] === run) return
    this.#table[at] = run
    this.#size++
  }

  has(run: number): boolean {
    return run === 0 ? this.#hasZero : this.#table[this.#placeOf(run)] === run
  }

  /** How many numbers are in both. */
  inCommon(other: Runs): number {
    let shared = this.#hasZero && other.#hasZero ? 1 : 0
    for (const run of this.#table) if (run !== 0 && other.has(run)) shared++
    return shared
  }

  /** Where a number is, or would be. */
  #placeOf(run: number): number {
    let at = run & this.#mask
    for (let there = this.#table[at]; there !== 0 && there !== run; there = this.#table[at])
      at = (at + 1) & this.#mask
    return at
  }
}
