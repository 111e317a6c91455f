import { placesOf } from './join/items.ts'

interface Span {
  readonly start: number
  readonly end: number
}

/** How much on either side is compared, in UTF-16 units, and how much of it must agree where the words stand more than once. */
const AROUND = 60
const ENOUGH = 12

/**
 * Where the words of a span of one version stand in another: in the one place where what surrounds them agrees best, or in
 * the only one where each version has them once. Null where that is not certain.
 */
export function sameSpot(from: string, { start, end }: Span, to: string): Span | null {
  const words = from.slice(start, end)
  const places = placesOf(to, words)
  const [only, ...others] = places
  if (only === undefined) return null
  if (others.length === 0 && placesOf(from, words).length === 1)
    return { start: only, end: only + words.length }
  const ranked = places
    .map((at) => ({ at, agrees: agreement(from, start, to, at, words.length) }))
    .sort((one, other) => other.agrees - one.agrees)
  const [best, next] = ranked
  if (best === undefined || best.agrees < ENOUGH || best.agrees === next?.agrees) return null
  return { start: best.at, end: best.at + words.length }
}

/** Where words of one version's headline stand in another's: at the same offset, or else where they stand alone. */
export function sameHeadlineSpot(words: string, { start }: Span, to: string): Span | null {
  const places = placesOf(to, words)
  const at = places.includes(start) ? start : places.length === 1 ? places[0] : undefined
  return at === undefined ? null : { start: at, end: at + words.length }
}

/** How many characters in a row agree before and after. */
function agreement(from: string, start: number, to: string, at: number, length: number): number {
  let before = 0
  while (before < AROUND && start > before && at > before && from[start - before - 1] === to[at - before - 1])
    before += 1
  let after = 0
  const [own, other] = [start + length, at + length]
  while (after < AROUND && own + after < from.length && from[own + after] === to[other + after]) after += 1
  return before + after
}
