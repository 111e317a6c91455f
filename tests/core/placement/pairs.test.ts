import { describe, expect, test } from 'vitest'
import { placePassages } from '../../../src/core/placement/place.ts'
import type { Placement } from '../../../src/core/placement/model.ts'
import { compareBodies, revisionOf } from '../../../src/core/revision/diff.ts'
import type { Change, VersionText } from '../../../src/core/revision/model.ts'
import type { Span } from '../../../src/core/text/sentences.ts'
import { figures } from './pairs/figures.ts'
import { moves } from './pairs/moves.ts'
import type { KnownChange, KnownPassage, Pair } from './pairs/pair.ts'
import { quotes } from './pairs/quotes.ts'
import { repeats } from './pairs/repeats.ts'
import { rewrites } from './pairs/rewrites.ts'
import { Score } from './score.ts'

const pairs: readonly Pair[] = [...figures, ...quotes, ...repeats, ...moves, ...rewrites]

const version = (body: string): VersionText => ({
  headline: null,
  bylines: [],
  dateline: null,
  body,
  blocks: []
})

function answer(pair: Pair): { changes: readonly Change[]; placements: readonly Placement[] } {
  const [from, to] = [version(pair.from), version(pair.to)]
  const comparison = compareBodies(from, to)
  const spans = pair.passages.map((passage) => spanOf(pair.from, passage.words, passage.nth))
  return {
    changes: revisionOf(from, to, comparison).changes,
    placements: placePassages(comparison, spans)
  }
}

function spanOf(text: string, words: string, nth = 1): Span {
  let start = -1
  for (let n = 0; n < nth; n += 1) start = text.indexOf(words, start + 1)
  if (start === -1) throw new Error(`No “${words}” in “${text}”`)
  return { start, end: start + words.length }
}

function truthOf(pair: Pair, passage: KnownPassage): Span | null {
  return passage.now === null ? null : spanOf(pair.to, passage.now, passage.nowNth)
}

function isKnown(change: Change, known: KnownChange): boolean {
  const has = (text: string | undefined, part: string | undefined): boolean =>
    part === undefined || text?.includes(part) === true
  const marks = change.words.map((word) => `${word.from.text} → ${word.to.text}`)
  return (
    change.kind === known.kind &&
    (known.classes ?? []).every((name) => change.classes.includes(name)) &&
    has(change.from?.text, known.from) &&
    has(change.to?.text, known.to) &&
    (known.marks ?? []).every(([old, fresh]) => marks.includes(`${old} → ${fresh}`))
  )
}

describe('what an analyst would say changed is what is reported', () => {
  test.each(pairs)('$title', (pair) => {
    const { changes } = answer(pair)
    for (const known of pair.changes)
      expect(
        changes.filter((change) => isKnown(change, known)),
        JSON.stringify({ known, changes }, null, 1)
      ).not.toEqual([])
    if (pair.from === pair.to) expect(changes).toEqual([])
  })
})

describe('a passage is never placed where it does not stand', () => {
  test.each(pairs)('$title', (pair) => {
    for (const [index, placement] of answer(pair).placements.entries()) {
      const passage = pair.passages[index]
      if (passage === undefined || placement.state !== 'placed') continue
      const { start, end } = placement
      const found = { words: passage.words, place: { start, end }, now: pair.to.slice(start, end) }
      expect(found).toEqual({ words: passage.words, place: truthOf(pair, passage), now: passage.now })
      if (passage.how !== undefined)
        expect({ ...found, how: placement.how }).toEqual({ ...found, how: passage.how })
    }
  })
})

test('of all known passages nearly all are placed, and nearly none wrongly', () => {
  const score = new Score()
  for (const pair of pairs) {
    for (const [index, placement] of answer(pair).placements.entries()) {
      const passage = pair.passages[index]
      if (passage === undefined) continue
      score.add(
        placement,
        truthOf(pair, passage),
        `${pair.title}: “${passage.words}” ${JSON.stringify(placement)}`
      )
    }
  }
  console.log(`${String(pairs.length)} pairs: ${score.report()}`)
  expect(pairs.length).toBeGreaterThanOrEqual(60)
  expect(score.precision, score.wrong.join('\n')).toBeGreaterThanOrEqual(0.995)
  expect(score.recall, score.misses.join('\n')).toBeGreaterThanOrEqual(0.95)
})
