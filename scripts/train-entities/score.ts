import type { EntityKind } from '../../src/core/entity/kinds.ts'

/** A name somewhere. */
export interface Spanned {
  readonly start: number
  readonly end: number
  readonly kind: EntityKind
}

/** How answers compare with what is right. */
export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Counts answers against what is right, over as many texts as are given to it. */
export class Scorer {
  #right = 0
  #rightFound = 0
  #answers = 0
  #answersRight = 0
  readonly #same: (one: Spanned, other: Spanned) => boolean

  /** `exact` asks for the same span and kind, else an overlap of the same kind is enough. */
  constructor(exact: boolean) {
    this.#same = exact
      ? (one, other) => one.kind === other.kind && one.start === other.start && one.end === other.end
      : (one, other) => one.kind === other.kind && one.start < other.end && other.start < one.end
  }

  count(answers: readonly Spanned[], right: readonly Spanned[]): void {
    this.#answers += answers.length
    this.#right += right.length
    this.#answersRight += answers.filter((answer) => right.some((one) => this.#same(one, answer))).length
    this.#rightFound += right.filter((one) => answers.some((answer) => this.#same(one, answer))).length
  }

  score(): Score {
    const precision = this.#answers === 0 ? 0 : this.#answersRight / this.#answers
    const recall = this.#right === 0 ? 0 : this.#rightFound / this.#right
    return {
      precision,
      recall,
      f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
    }
  }
}
