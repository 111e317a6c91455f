import type { Comparison, Pair } from '../revision/compare.ts'
import type { Run } from '../revision/model.ts'
import type { Side } from '../revision/side.ts'
import { trait } from '../text/vocabulary.ts'
import { firstBeyond, type Spot } from './spots.ts'

/** From how long on words that stand once in either version prove where they are. */
const TELLING = 15
/** How alike a pair must be for fewer words than that to be trusted in it. */
const ALIKE = 0.5
/** How alike a pair must be that keeps none of its names: below, it may speak of somebody else. */
const SAME_MATTER = 0.75
/** By how much a pair must be more alike than the next best. */
const MARGIN = 0.1

/** What can be said for the pairs of a comparison: whether a sentence is surely the one its pair says it is. */
export class Evidence {
  readonly #comparison: Comparison
  readonly #runs: readonly Run[]
  readonly #pairOfFrom: Int32Array
  readonly #pairOfTo: Int32Array
  readonly #countsFrom: ReadonlyMap<number, number>
  readonly #countsTo: ReadonlyMap<number, number>
  readonly #unique = new Map<Run, boolean>()
  readonly #sure = new Map<Pair, boolean>()

  constructor(comparison: Comparison) {
    this.#comparison = comparison
    this.#runs = comparison.script.runs.toSorted((x, y) => x.from - y.from)
    this.#countsFrom = countsOf(comparison.from)
    this.#countsTo = countsOf(comparison.to)
    this.#pairOfFrom = new Int32Array(comparison.from.units.length).fill(-1)
    this.#pairOfTo = new Int32Array(comparison.to.units.length).fill(-1)
    for (const [index, pair] of comparison.pairs.entries()) {
      this.#pairOfFrom.fill(index, pair.from.first, pair.from.last)
      this.#pairOfTo.fill(index, pair.to.first, pair.to.last)
    }
  }

  /** Whether what a kept spot keeps is surely the old words, and not the same words said again elsewhere. */
  isCertain(spot: Spot): boolean {
    const { pair } = spot
    if (pair.exact) return this.#isSaidOnce(pair) || this.#isSure(pair)
    if (pair.rival > pair.similarity || this.#namesOthers(pair)) return false
    const run = this.#runOf(spot)
    if (run !== undefined && run.length >= TELLING && this.#isUnique(run)) return true
    if (!this.#isSure(pair)) return false
    return this.#standsOnceIn(spot) || (run !== undefined && this.#isUnique(run))
  }

  /** Whether a pair is surely old and new wording of one sentence. */
  isSure(pair: Pair): boolean {
    return this.#isSure(pair) && (pair.exact || !this.#namesOthers(pair))
  }

  #runOf(spot: Spot): Run | undefined {
    return this.#runs[firstBeyond(this.#runs, spot.from.start, (run) => run.from + run.length)]
  }

  #isUnique(run: Run): boolean {
    const known = this.#unique.get(run)
    if (known !== undefined) return known
    const { from, to } = this.#comparison
    const text = from.text.slice(run.from, run.from + run.length).trim()
    const unique = standsOnce(from.text, text) && standsOnce(to.text, text)
    this.#unique.set(run, unique)
    return unique
  }

  #isSure(pair: Pair): boolean {
    const known = this.#sure.get(pair)
    if (known !== undefined) return known
    const sure =
      this.#neighboursAgree(pair) ||
      (pair.exact ? this.#keepsAll(pair) : pair.similarity >= ALIKE && pair.similarity - pair.rival >= MARGIN)
    this.#sure.set(pair, sure)
    return sure
  }

  /** Whether the sentences before and after are, on both sides, one another's partners. */
  #neighboursAgree(pair: Pair): boolean {
    const { from, to, pairs } = this.#comparison
    const agree = (i: number, j: number): boolean => {
      const outside = [i < 0 || i >= from.units.length, j < 0 || j >= to.units.length] as const
      if (outside[0] || outside[1]) return outside[0] && outside[1] && !pair.moved
      const index = this.#pairOfFrom[i] ?? -1
      return index >= 0 && index === this.#pairOfTo[j] && (pairs[index]?.similarity ?? 0) >= ALIKE
    }
    return agree(pair.from.first - 1, pair.to.first - 1) && agree(pair.from.last, pair.to.last)
  }

  #isSaidOnce(pair: Pair): boolean {
    const id = this.#comparison.from.units[pair.from.first]?.id ?? -1
    return this.#countsFrom.get(id) === 1 && this.#countsTo.get(id) === 1
  }

  /** Whether a sentence said several times is said as often in both versions, each time kept in its place. */
  #keepsAll(pair: Pair): boolean {
    const { from, to, pairs } = this.#comparison
    const id = from.units[pair.from.first]?.id
    const there = to.units.filter((unit) => unit.id === id).length
    const here = [...from.units.keys()].filter((index) => from.units[index]?.id === id)
    return (
      here.length === there &&
      here.every((index) => {
        const own = pairs[this.#pairOfFrom[index] ?? -1]
        return own?.exact === true && (!own.moved || here.length === 1)
      })
    )
  }

  /** Whether the words of a spot stand once in its sentence, before and after. */
  #standsOnceIn(spot: Spot): boolean {
    const { from, to } = this.#comparison
    const words = from.text.slice(spot.from.start, spot.from.end)
    const sentence = (side: typeof from, range: Pair['from']): string =>
      side.text.slice(side.units[range.first]?.start, side.units[range.last - 1]?.end)
    return standsOnce(sentence(from, spot.pair.from), words) && standsOnce(sentence(to, spot.pair.to), words)
  }

  /** Whether a pair names people or places on both sides, and none in common, and is not otherwise much alike. */
  #namesOthers(pair: Pair): boolean {
    if (pair.similarity >= SAME_MATTER) return false
    const { from, to } = this.#comparison
    const names = (side: typeof from, range: Pair['from']): Set<number> => {
      const found = new Set<number>()
      for (const unit of side.units.slice(range.first, range.last)) {
        for (let at = unit.first + 1; at < unit.last; at += 1) {
          const id = side.tokens.ids[at] ?? 0
          const traits = side.vocabulary.traitsOf(id)
          if ((traits & trait.capital) === 0 || (traits & (trait.starter | trait.day | trait.month)) !== 0)
            continue
          found.add(id)
        }
        const first = side.tokens.ids[unit.first] ?? 0
        if ((side.vocabulary.traitsOf(first) & trait.capital) !== 0) found.add(first)
      }
      return found
    }
    const old = names(from, pair.from)
    const fresh = names(to, pair.to)
    return old.size > 0 && fresh.size > 0 && ![...old].some((name) => fresh.has(name))
  }
}

/** How often each sentence is said. */
function countsOf(side: Side): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { id } of side.units) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** Whether words stand exactly once in a text. */
export function standsOnce(text: string, words: string): boolean {
  const at = text.indexOf(words)
  return at !== -1 && text.indexOf(words, at + 1) === -1
}
