import type { Placement } from '../../../src/core/placement/model.ts'
import type { Span } from '../../../src/core/text/sentences.ts'

/**
 * Placements against the truth. Precision: of those placed, how many stand where they should. Recall: of those that
 * have a place, how many were placed there. A passage put in the wrong place spoils both; one left for review only the
 * second.
 */
export class Score {
  readonly wrong: string[] = []
  readonly misses: string[] = []
  #placed = 0
  #right = 0
  #placeable = 0

  add(placement: Placement, truth: Span | null, what: string): void {
    if (truth !== null) this.#placeable += 1
    if (placement.state !== 'placed') {
      if (truth !== null) this.misses.push(what)
      return
    }
    this.#placed += 1
    if (truth?.start === placement.start && truth.end === placement.end) this.#right += 1
    else this.wrong.push(`${what}, should be ${JSON.stringify(truth)}`)
  }

  get precision(): number {
    return this.#placed === 0 ? 1 : this.#right / this.#placed
  }

  get recall(): number {
    return this.#placeable === 0 ? 1 : this.#right / this.#placeable
  }

  report(): string {
    const counts = `${String(this.#placed)} placed, ${String(this.wrong.length)} wrong, ${String(this.#placeable)} to place`
    return `precision ${this.precision.toFixed(4)}, recall ${this.recall.toFixed(4)} (${counts})`
  }
}
