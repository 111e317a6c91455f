import type { Comparison } from '../revision/compare.ts'
import { stretchOf } from '../revision/marks.ts'
import type { Span } from '../text/sentences.ts'
import { Evidence } from './evidence.ts'
import type { Placement } from './model.ts'
import { Search } from './search.ts'
import { firstBeyond, spotsOf, type Spot } from './spots.ts'
import { Weights } from './weights.ts'

/** What of a passage's words must be kept, and of the words now in its place, for it to count as the same passage. */
const KEPT = 0.6
/** The same where words were only taken away, or only added: a quotation cut short is still that quotation. */
const KEPT_OF_SHORTENED = 0.35
/** What must be kept for a proposal to be worth showing. */
const PROPOSED = 0.25
/** How much must be kept of the old words, or be old of the new ones, for nothing to have been replaced. */
const WHOLE = 0.95
/** Over how many new letters a passage is held together at least. */
const LEAP = 40

/**
 * Where passages of the older text of a comparison stand in the newer one, in the order given. Offsets go through the
 * comparison first: what was kept or moved is certain unless it is said more than once and nothing tells which is
 * meant. What stands in changed words is placed only if most of it is kept; what has no counterpart is looked for, and
 * a doubtful find is proposed, never taken.
 */
export function placePassages(comparison: Comparison, passages: readonly Span[]): Placement[] {
  const map: Mapping = {
    comparison,
    spots: spotsOf(comparison),
    evidence: new Evidence(comparison),
    from: new Weights(comparison.from),
    to: new Weights(comparison.to)
  }
  const search = new Search(comparison)
  return passages.map((passage) => {
    const span = trimmed(comparison.from.text, passage)
    if (span.start >= span.end) return { state: 'lost', reason: 'empty' }
    const byWords = byMap(map, span)
    if (byWords?.state === 'placed' || byWords?.reason === 'repeated') return byWords
    const found = search.find(span)
    // A find that overlaps what the comparison proposes is the same place with rougher edges.
    if (found?.state === 'placed' && !overlaps(byWords, found)) return found
    return byWords ?? found ?? { state: 'lost', reason: 'gone' }
  })
}

function overlaps(one: Placement | null, other: Span): boolean {
  if (one?.state !== 'review' || one.start === null || one.end === null) return false
  return one.start < other.end && other.start < one.end
}

interface Mapping {
  readonly comparison: Comparison
  readonly spots: readonly Spot[]
  readonly evidence: Evidence
  readonly from: Weights
  readonly to: Weights
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  const lead = words.length - words.trimStart().length
  return { start: start + lead, end: start + Math.max(lead, words.trimEnd().length) }
}

/** The placement the comparison gives; null if the passage's words have no counterpart and must be looked for. */
function byMap(map: Mapping, span: Span): Placement | null {
  const touched = touchedBy(map.spots, span)
  const group = heaviestInOrder(touched, span, map.from)
  const anchor = group.filter((spot) => spot.kept).sort((x, y) => y.weight - x.weight)[0]
  if (anchor === undefined) return inSlot(map, touched, span)
  const { start, end, rough } = mapped(map, group, span)
  const { from, to } = map.comparison
  const { moved } = anchor.pair
  if (from.text.slice(span.start, span.end) === to.text.slice(start, end)) {
    if (!map.evidence.isCertain(anchor)) return { state: 'review', start, end, reason: 'repeated' }
    const reason = moved ? 'moved' : touched.every((spot) => spot.pair.exact) ? 'kept' : 'sentenceChanged'
    return { state: 'placed', how: moved ? 'moved' : 'same', start, end, reason }
  }
  const kept = group.reduce(
    (sum, spot) => sum + (spot.kept ? map.from.within(overlap(spot.from, span)) : 0),
    0
  )
  const ofOld = kept / Math.max(1, map.from.within(span))
  const ofNew = kept / Math.max(1, map.to.within({ start, end }))
  if (Math.max(ofOld, ofNew) === 0 || ofOld < PROPOSED) return inSlot(map, touched, span)
  // Nothing but taken away, or nothing but added: where the passage is cannot be in doubt then.
  const least = Math.max(ofOld, ofNew) >= WHOLE ? KEPT_OF_SHORTENED : KEPT
  if (rough || Math.min(ofOld, ofNew) < least) {
    return { state: 'review', start, end, reason: 'rewritten' }
  }
  if (!map.evidence.isCertain(anchor)) return { state: 'review', start, end, reason: 'lookalike' }
  return { state: 'placed', how: 'changed', start, end, reason: 'changed' }
}

function touchedBy(spots: readonly Spot[], span: Span): Spot[] {
  const touched: Spot[] = []
  for (let at = firstBeyond(spots, span.start, (spot) => spot.from.end); at < spots.length; at += 1) {
    const spot = spots[at]
    if (spot === undefined || spot.from.start >= span.end) break
    touched.push(spot)
  }
  return touched
}

/** Of the spots a passage touches, those that follow one another in the new text too and keep most of it. */
function heaviestInOrder(touched: readonly Spot[], span: Span, weights: Weights): readonly Spot[] {
  const groups: Spot[][] = []
  for (const spot of touched) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    const gap = before === undefined ? -1 : spot.to.start - before.to.end
    if (group === undefined || gap < 0 || gap > Math.max(LEAP, span.end - span.start)) groups.push([spot])
    else group.push(spot)
  }
  const keeps = (group: readonly Spot[]): number =>
    group.reduce((sum, spot) => sum + (spot.kept ? 1 + weights.within(overlap(spot.from, span)) : 0), 0)
  return groups.toSorted((x, y) => keeps(y) - keeps(x))[0] ?? []
}

function overlap(one: Span, other: Span): Span {
  return { start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) }
}

/** Where a passage's edges come to stand; `rough` if one falls into words that were replaced. */
function mapped(
  { comparison }: Mapping,
  group: readonly Spot[],
  span: Span
): Span & { readonly rough: boolean } {
  const [first, last] = [group[0], group.at(-1)]
  if (first === undefined || last === undefined) return { start: 0, end: 0, rough: true }
  const lead = span.start - first.from.start
  const tail = last.from.end - span.end
  const covers = ({ pair }: Spot): boolean => {
    const sentences = stretchOf(comparison.from, pair.from)
    return span.start <= sentences.start && span.end >= sentences.end
  }
  const within = (spot: Spot, offset: number): number | null => offsetWithin(comparison, spot, offset)
  const inner = {
    start: lead <= 0 ? first.to.start : within(first, span.start),
    end: tail <= 0 ? last.to.end : within(last, span.end)
  }
  let start = inner.start ?? first.to.end
  let end = inner.end ?? last.to.start
  // Who marked a whole sentence means the sentence, with what was put before its first word or after its last.
  if (covers(first)) start = stretchOf(comparison.to, first.pair.to).start
  if (covers(last)) end = stretchOf(comparison.to, last.pair.to).end
  return { start, end: Math.max(start, end), rough: inner.start === null || inner.end === null }
}

/** An offset inside a spot in the new text; null if it falls among words that were replaced. */
function offsetWithin({ from, to }: Comparison, spot: Spot, offset: number): number | null {
  const old = from.text.slice(spot.from.start, spot.from.end)
  const fresh = to.text.slice(spot.to.start, spot.to.end)
  const lead = offset - spot.from.start
  const tail = spot.from.end - offset
  // "Jan. 5" becomes "Jan. 6" as a whole, yet its "Jan." is where it was.
  if (old.slice(0, lead) === fresh.slice(0, lead) && lead < fresh.length) return spot.to.start + lead
  return tail < fresh.length && old.slice(lead) === fresh.slice(fresh.length - tail)
    ? spot.to.end - tail
    : null
}

/** A passage all of whose words were replaced: a figure by a figure is placed, other words are only proposed. */
function inSlot(map: Mapping, touched: readonly Spot[], span: Span): Placement | null {
  const spot = touched.find(({ from }) => from.start <= span.start && from.end >= span.end)
  if (spot === undefined || spot.to.start === spot.to.end) return null
  const { start, end } = spot.to
  const isWhole = spot.from.start === span.start && spot.from.end === span.end
  if (isWhole && map.from.isFigure(spot.from) && map.to.isFigure(spot.to) && map.evidence.isSure(spot.pair)) {
    return { state: 'placed', how: 'changed', start, end, reason: 'figure' }
  }
  return { state: 'review', start, end, reason: 'replaced' }
}
