import searchApproximately, { type Match } from 'approx-string-match'
import type { Comparison } from '../revision/compare.ts'
import { sharedWeight } from '../revision/similarity.ts'
import type { Span } from '../text/sentences.ts'
import { standsOnce } from './evidence.ts'
import type { Placement } from './model.ts'
import { firstBeyond } from './spots.ts'
import { Weights } from './weights.ts'

/** Passages shorter than this are never placed by searching: "he said" stands anywhere. */
const SHORTEST = 20
/** Passages longer than this may differ in more of their letters. */
const LONG = 40
/** From how many letters on a good find needs no context. */
const TELLING = 60
/** Which part of its letters may differ. */
const TOLERANCE = { short: 0.12, long: 0.25 }
/** Errors allowed at most, however long the passage: beyond, it is another passage (and the search slow). */
const MOST_ERRORS = 64
/** How well a find must agree to be taken, and by how much better than the next. */
const MINIMUM = 0.8
const MARGIN = 0.1
/** How much of a passage's words a sentence must hold to be searched, and how many sentences are. */
const HELD = 0.5
const SEARCHED = 4
/** How many letters of context are looked at on either side, and how well they must agree. */
const CONTEXT = 32
const CONTEXT_MINIMUM = 0.6

interface Find extends Span {
  readonly score: number
}

/**
 * Looks for passages where the newer text changed. What both versions keep already has its counterpart and is not
 * searched: that is what keeps a repeated phrase from jumping. The search for the nearest wording (Sellers, 1980, in
 * the bit-parallel form of Myers, 1999) runs only over sentences that share most of the passage's words.
 */
export class Search {
  readonly #comparison: Comparison
  readonly #weights: Weights
  /** For each word, the changed sentences of the newer text that hold it. */
  readonly #holding = new Map<number, number[]>()

  constructor(comparison: Comparison) {
    this.#comparison = comparison
    this.#weights = new Weights(comparison.from)
    const kept = new Set<number>()
    for (const pair of comparison.pairs) if (pair.exact) kept.add(pair.to.first)
    for (const [index, unit] of comparison.to.units.entries()) {
      if (kept.has(index)) continue
      let last = -1
      for (const word of unit.bag) {
        if (word === last) continue
        last = word
        const list = this.#holding.get(word)
        if (list === undefined) this.#holding.set(word, [index])
        else list.push(index)
      }
    }
  }

  /** A passage of the older text in the newer: placed, proposed for review, or null if nothing like it stands there. */
  find(span: Span): Placement | null {
    const { from, to } = this.#comparison
    const words = from.text.slice(span.start, span.end)
    if (words.length < SHORTEST) return null
    const limit = Math.min(
      MOST_ERRORS,
      Math.floor(words.length * (words.length < LONG ? TOLERANCE.short : TOLERANCE.long))
    )
    const finds = this.#sentences(span)
      .flatMap((unit) => this.#finds(words, unit, limit))
      .filter((find) => !this.#isOthers(find, span))
    const [best, next] = distinct(finds)
    if (best === undefined) return null
    const { start, end } = best
    const rival = next?.score ?? 0
    if (best.score - rival < MARGIN || !standsOnce(from.text, words))
      return { state: 'review', start, end, reason: 'repeated' }
    if (best.score < MINIMUM || (words.length < TELLING && !this.#contextAgrees(span, best))) {
      return { state: 'review', start, end, reason: 'lookalike' }
    }
    const how = words === to.text.slice(start, end) ? 'moved' : 'changed'
    return { state: 'placed', how, start, end, reason: 'found' }
  }

  /** The changed sentences that hold most of a passage's words, the fullest first. */
  #sentences(span: Span): number[] {
    const { from, to } = this.#comparison
    const { first, last } = this.#weights.tokens(span)
    const bag = Int32Array.from(from.tokens.ids.subarray(first, last), (id) =>
      from.vocabulary.foldedOf(id)
    ).sort()
    const rare = [...new Set(bag)]
      .map((word) => this.#holding.get(word) ?? [])
      .filter((list) => list.length > 0)
      .sort((x, y) => x.length - y.length)
      .slice(0, 6)
    const total = Math.max(1, this.#weights.within(span))
    const held = (unit: number): number => {
      const own = to.units[unit]
      // A long passage covers several sentences: then it is they that must be full of it.
      return own === undefined
        ? 0
        : sharedWeight(bag, own.bag, from.vocabulary) / Math.max(1, Math.min(total, own.weight))
    }
    return [...new Set(rare.flat().slice(0, 200))]
      .map((unit) => ({ unit, share: held(unit) }))
      .filter(({ share }) => share >= HELD)
      .sort((x, y) => y.share - x.share || x.unit - y.unit)
      .slice(0, SEARCHED)
      .map(({ unit }) => unit)
  }

  #finds(words: string, unit: number, limit: number): Find[] {
    const { to } = this.#comparison
    const own = to.units[unit]
    if (own === undefined) return []
    const start = Math.max(0, own.start - words.length)
    const text = to.text.slice(start, own.end + words.length)
    const matches = exactly(text, words) ?? searchApproximately(text, words, limit)
    return matches.map((match) =>
      this.#snapped(words, { start: start + match.start, end: start + match.end }, match.errors)
    )
  }

  /** A find on the edges of words. */
  #snapped(words: string, span: Span, errors: number): Find {
    const { starts, ends } = this.#comparison.to.tokens
    const first = firstBeyond(ends, span.start, (offset) => offset)
    const last = firstBeyond(starts, span.end - 1, (offset) => offset) - 1
    const start = errors === 0 ? span.start : (starts[first] ?? span.start)
    const end = errors === 0 ? span.end : (ends[last] ?? span.end)
    return { start, end: Math.max(start, end), score: 1 - errors / words.length }
  }

  /** Whether most of a find is kept from elsewhere in the older text: then it is those words, not the passage's. */
  #isOthers(find: Span, span: Span): boolean {
    const { runs } = this.#comparison.script
    let others = 0
    for (let at = firstBeyond(runs, find.start, (run) => run.to + run.length); at < runs.length; at += 1) {
      const run = runs[at]
      if (run === undefined || run.to >= find.end) break
      const start = Math.max(run.to, find.start) - run.to + run.from
      const end = Math.min(run.to + run.length, find.end) - run.to + run.from
      if (end <= span.start || start >= span.end) others += end - start
    }
    return others * 2 > find.end - find.start
  }

  #contextAgrees(old: Span, fresh: Span): boolean {
    const { from, to } = this.#comparison
    const agrees = (one: string, other: string): boolean =>
      one.length >= CONTEXT / 2 &&
      searchApproximately(other, one, Math.floor(one.length * (1 - CONTEXT_MINIMUM))).length > 0
    return (
      agrees(
        from.text.slice(Math.max(0, old.start - CONTEXT), old.start),
        to.text.slice(Math.max(0, fresh.start - 2 * CONTEXT), fresh.start)
      ) &&
      agrees(from.text.slice(old.end, old.end + CONTEXT), to.text.slice(fresh.end, fresh.end + 2 * CONTEXT))
    )
  }
}

function exactly(text: string, words: string): Match[] | null {
  const found: Match[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    found.push({ start: at, end: at + words.length, errors: 0 })
  }
  return found.length > 0 ? found : null
}

/** Finds by score, those that overlap a better one left out. */
function distinct(finds: readonly Find[]): Find[] {
  const best: Find[] = []
  for (const find of finds.toSorted((x, y) => y.score - x.score || x.start - y.start)) {
    if (best.every((other) => find.end <= other.start || find.start >= other.end)) best.push(find)
  }
  return best
}
