import { trait } from '../text/vocabulary.ts'
import type { Side } from './side.ts'
import type { SentenceTokens } from './hunks.ts'

/** For each token of a range, the first token and the one after the last of the whole it belongs to. */
export interface Wholes {
  readonly low: Int32Array
  readonly high: Int32Array
}

/**
 * Which tokens change together: names ("Ada Holm", "Ministry of Works"), amounts ("$2.5 million", "7 percent"), dates
 * ("Jan. 5, 2024") and times ("9 a.m."). Indexes count from the range's first token.
 */
export function wholesOf(side: Side, range: SentenceTokens): Wholes {
  const length = range.last - range.first
  const low = new Int32Array(length)
  const high = new Int32Array(length)
  for (let n = 0; n < length; n += 1) {
    low[n] = n
    high[n] = n + 1
  }
  let at = 0
  while (at < length) {
    const token = range.first + at
    if ((traitsAt(side, token, range.last) & OPENING) === 0) {
      at += 1
      continue
    }
    const end = at + Math.max(1, figureLength(side, token, range.last), nameLength(side, range, token))
    for (let n = at; n < end; n += 1) {
      low[n] = at
      high[n] = end
    }
    at = end
  }
  return { low, high }
}

/** What a whole begins with. */
const OPENING = trait.figure | trait.capital | trait.currency

function figureLength(side: Side, at: number, last: number): number {
  const traits = (offset: number): number => traitsAt(side, at + offset, last)
  const isDate = (offset: number): boolean => (traits(offset) & (trait.month | trait.day)) !== 0
  if ((traits(0) & trait.month) !== 0) {
    if ((traits(1) & trait.figure) === 0) return 0
    return isComma(side, at + 2, last) && (traits(3) & trait.figure) !== 0 ? 4 : 2
  }
  let length = 0
  if ((traits(0) & trait.currency) !== 0) length += 1
  if ((traits(length) & trait.figure) === 0) return 0
  length += 1
  if (isDate(length) && (traits(length) & trait.month) !== 0) {
    return (traits(length + 1) & trait.figure) !== 0 ? length + 2 : length + 1
  }
  for (;;) {
    if ((traits(length) & trait.unit) !== 0) length += 1
    else if (isPerCent(side, at + length, last)) length += 2
    else return length
  }
}

function nameLength(side: Side, range: SentenceTokens, at: number): number {
  if (!opensName(side, range, at)) return 0
  let end = at + 1
  while (end < range.last && !endsName(side, end - 1)) {
    const next = namePart(side, end, range.last) ? 1 : particleThenName(side, end, range.last)
    if (next === 0) break
    end += next
  }
  return end - at
}

function opensName(side: Side, range: SentenceTokens, at: number): boolean {
  if (!namePart(side, at, range.last)) return false
  return (traitsAt(side, at, range.last) & trait.starter) === 0
}

function namePart(side: Side, at: number, last: number): boolean {
  const traits = traitsAt(side, at, last)
  return (traits & trait.capital) !== 0 && (traits & (trait.figure | trait.day | trait.month)) === 0
}

/** "Russia's Ada Holm" is two names; a name goes on over nothing but single spaces. */
function endsName(side: Side, at: number): boolean {
  const { starts, ends, ids } = side.tokens
  return (starts[at + 1] ?? 0) - (ends[at] ?? 0) !== 1 || /['’]s?$/.test(side.vocabulary.textOf(ids[at] ?? 0))
}

function particleThenName(side: Side, at: number, last: number): number {
  for (const length of [1, 2]) {
    if ((traitsAt(side, at + length - 1, last) & trait.particle) === 0 || endsName(side, at + length - 1))
      return 0
    if (namePart(side, at + length, last)) return length + 1
  }
  return 0
}

function isComma(side: Side, at: number, last: number): boolean {
  return at < last && side.vocabulary.textOf(side.tokens.ids[at] ?? 0) === ','
}

function isPerCent(side: Side, at: number, last: number): boolean {
  if (at + 1 >= last) return false
  const word = (offset: number): string =>
    side.vocabulary.textOf(side.tokens.ids[at + offset] ?? 0).toLowerCase()
  return (
    (word(0) === 'per' && word(1) === 'cent') || (word(0) === 'percentage' && word(1).startsWith('point'))
  )
}

function traitsAt(side: Side, at: number, last: number): number {
  return at < last ? side.vocabulary.traitsOf(side.tokens.ids[at] ?? 0) : 0
}
