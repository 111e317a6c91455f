import { expect, test } from 'vitest'
import { entityKinds, labelCount, labelOf, mayFollow, place } from '../../../src/core/entity/kinds.ts'
import { piecesWithin } from '../../../src/core/entity/pieces.ts'
import { rawOffsets } from '../../../src/core/entity/raw-offsets.ts'
import { Table } from '../../../src/core/entity/table.ts'
import { allowed, decode } from '../../../src/core/entity/viterbi.ts'
import { randomFrom } from '../../support/random.ts'

test.each([
  ['Brenholt', ['Brenholt']],
  ["Brenholt's", ['Brenholt', "'s"]],
  ['U.S.-led', ['U.S.', '-', 'led']],
  ['al-Orrick’s', ['al', '-', 'Orrick', '’s']],
  ['@ada-b', ['@ada-b']],
  ["O'Dell", ["O'Dell"]]
])('the token %j is cut into %j', (token, pieces) => {
  let before = 0
  const cut = piecesWithin(token).map((end) => {
    const piece = token.slice(before, end)
    before = end
    return piece
  })
  expect(cut).toEqual(pieces)
})

test('a name of one kind never goes on as another', () => {
  const [person, organisation] = entityKinds.keys()
  expect(mayFollow(labelOf(person ?? 0, place.begin), labelOf(organisation ?? 1, place.last))).toBe(false)
  expect(mayFollow(labelOf(person ?? 0, place.begin), labelOf(person ?? 0, place.last))).toBe(true)
  expect(mayFollow(null, labelOf(person ?? 0, place.inside))).toBe(false)
  expect(mayFollow(labelOf(person ?? 0, place.inside), null)).toBe(false)
})

test('whatever the scores, the labels found make whole names', () => {
  const random = randomFrom(12)
  for (let round = 0; round < 200; round += 1) {
    const length = 1 + Math.floor(random() * 12)
    const emissions = Float32Array.from({ length: length * labelCount }, () => random() * 20 - 10)
    const labels = new Uint8Array(length)
    decode(emissions, allowed, { from: 0, to: length, labels })
    const row = [null, ...labels, null]
    for (let at = 1; at < row.length; at += 1)
      if (at > 1 || length > 0) expect(mayFollow(row[at - 1] ?? null, row[at] ?? null)).toBe(true)
  }
})

test('a table gives back what was put in, and nothing else', () => {
  const random = randomFrom(3)
  const table = new Table(500)
  const own = new Map(
    Array.from(
      { length: 500 },
      () => [Math.floor(random() * 2 ** 32) | 0, Math.floor(random() * 99)] as const
    )
  )
  for (const [key, value] of own) table.set(key, value)
  for (const [key, value] of own) expect(table.get(key, -1)).toBe(value)
  expect(table.get(123456789, -1)).toBe(own.get(123456789) ?? -1)
})

test.each([
  'plain',
  'a\r\nb',
  '\uFEFFAda\u00AD Orrick',
  'Andre\u0301 in Pari\u0301s',
  'e\u0301\u0301\r\n\uD800x'
])('offsets of the normalised %j rise and lead back into the text as it came', (raw) => {
  const { text, offsetOf } = rawOffsets(raw)
  let before = 0
  for (let at = 0; at <= text.length; at += 1) {
    const offset = offsetOf(at)
    expect(offset).toBeGreaterThanOrEqual(before)
    expect(offset).toBeLessThanOrEqual(raw.length)
    before = offset
  }
})
