import type { Side } from '../revision/side.ts'
import type { Span } from '../text/sentences.ts'
import { trait } from '../text/vocabulary.ts'
import { firstBeyond } from './spots.ts'

/** Figures of more words than this are sentences. */
const FIGURE_WORDS = 4

/** How much the words of any stretch of a side weigh, answered without reading them again. */
export class Weights {
  readonly #side: Side
  readonly #sums: Float64Array

  constructor(side: Side) {
    this.#side = side
    this.#sums = new Float64Array(side.tokens.length + 1)
    for (const [at, id] of side.tokens.ids.entries()) {
      this.#sums[at + 1] = (this.#sums[at] ?? 0) + side.vocabulary.weightOf(id)
    }
  }

  within(span: Span): number {
    const { first, last } = this.tokens(span)
    return (this.#sums[last] ?? 0) - (this.#sums[first] ?? 0)
  }

  /** The tokens a stretch touches, half-open. */
  tokens({ start, end }: Span): { readonly first: number; readonly last: number } {
    const { starts, ends } = this.#side.tokens
    const first = firstBeyond(ends, start, (offset) => offset)
    const last = firstBeyond(starts, end - 1, (offset) => offset)
    return { first, last: Math.max(first, last) }
  }

  /** Whether a stretch is an amount, a date or a time, and little else. */
  isFigure(span: Span): boolean {
    const { first, last } = this.tokens(span)
    if (last - first > FIGURE_WORDS) return false
    const traits = (at: number): number => this.#side.vocabulary.traitsOf(this.#side.tokens.ids[at] ?? 0)
    const figure = trait.figure | trait.day | trait.month
    for (let at = first; at < last; at += 1) if ((traits(at) & figure) !== 0) return true
    return false
  }
}
