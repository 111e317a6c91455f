import { expect, test } from 'vitest'
import { lanesOf } from '../../../src/core/passage/lanes.ts'
import { overlaps, type Span } from '../../../src/core/passage/span.ts'
import { Random } from '../../support/random.ts'

const seeds = Array.from({ length: 50 }, (_, index) => index + 1)

function spansFrom(seed: number): Span[] {
  const random = new Random(seed)
  return Array.from({ length: random.int(0, 30) }, () => {
    const start = random.int(0, 200)
    return { start, end: start + random.int(1, 60) }
  })
}

test.each(seeds)('passages that overlap never share a lane (seed %i)', (seed) => {
  const spans = spansFrom(seed)
  const lanes = lanesOf(spans)
  for (const [one, first] of spans.entries())
    for (const [other, second] of spans.entries())
      if (one < other && overlaps(first, second)) expect(lanes[one]).not.toBe(lanes[other])
})

test.each(seeds)('no more lanes are used than passages lie over one another (seed %i)', (seed) => {
  const spans = spansFrom(seed)
  const deepest = Math.max(
    0,
    ...spans.map(({ start }) => spans.filter((s) => s.start <= start && s.end > start).length)
  )
  expect(Math.max(0, ...lanesOf(spans).map((lane) => lane + 1))).toBe(deepest)
})

test.each(seeds)('a passage keeps its lane whatever order passages are listed in (seed %i)', (seed) => {
  const spans = spansFrom(seed).filter(
    (span, at, all) => all.findIndex((s) => s.start === span.start && s.end === span.end) === at
  )
  const lanes = lanesOf(spans)
  expect(lanesOf(spans.toReversed()).toReversed()).toEqual(lanes)
})

test('no passages, no lanes', () => {
  expect(lanesOf([])).toEqual([])
})

test('of two passages that begin together the longer stands nearer the text', () => {
  expect(
    lanesOf([
      { start: 0, end: 5 },
      { start: 0, end: 9 }
    ])
  ).toEqual([1, 0])
})
