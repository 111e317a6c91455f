import { expect, test } from 'vitest'
import type { Block } from '../../../src/core/article/model.ts'
import { sentencesOf } from '../../../src/core/passage/sentences.ts'
import { snap, step, unitKinds, unitsOf } from '../../../src/core/passage/units.ts'
import { wordsOf } from '../../../src/core/passage/words.ts'

const whole = (text: string): { start: number; end: number } => ({ start: 0, end: text.length })
const sentences = (text: string): string[] =>
  sentencesOf(text, whole(text)).map(({ start, end }) => text.slice(start, end))
const words = (text: string): string[] =>
  wordsOf(text, whole(text)).map(({ start, end }) => text.slice(start, end))

test.each([
  ['', []],
  ['One sentence', ['One sentence']],
  ['The ferry sank. Nobody was hurt.', ['The ferry sank.', 'Nobody was hurt.']],
  [
    'The U.S. Coast Guard sent two boats. They came late.',
    ['The U.S. Coast Guard sent two boats.', 'They came late.']
  ],
  ['They had left the U.S. He stayed.', ['They had left the U.S.', 'He stayed.']],
  ['Gen. Ada Holm spoke. Sen. Otis Brandt listened.', ['Gen. Ada Holm spoke.', 'Sen. Otis Brandt listened.']],
  ['The vote on Jan. 7 failed. It was close.', ['The vote on Jan. 7 failed.', 'It was close.']],
  ['It was cold in Jan. Nobody came.', ['It was cold in Jan.', 'Nobody came.']],
  [
    'J. R. Vance of Orrin & Sons Inc. declined. So did I.',
    ['J. R. Vance of Orrin & Sons Inc. declined.', 'So did I.']
  ],
  [
    '“Will the dam hold?” the mayor asked. Nobody knew.',
    ['“Will the dam hold?” the mayor asked.', 'Nobody knew.']
  ],
  ['"Stop!" she said. "It is over."', ['"Stop!" she said.', '"It is over."']],
  ['He said: “We will go.” Then he went.', ['He said: “We will go.”', 'Then he went.']],
  ['Prices rose 3.5 percent. Wages fell 0.2.', ['Prices rose 3.5 percent.', 'Wages fell 0.2.']],
  [
    'He said no. The talks went on at No. 10 Quay Street.',
    ['He said no.', 'The talks went on at No. 10 Quay Street.']
  ],
  ['It ended at 5 p.m. on Monday. Rain fell.', ['It ended at 5 p.m. on Monday.', 'Rain fell.']],
  ['Wait… it moved. 🚢 Boats left port.', ['Wait… it moved.', '🚢 Boats left port.']]
])('the sentences of %j', (text, expected) => {
  expect(sentences(text)).toEqual(expected)
})

test.each([
  ['', []],
  ['the front-line forces', ['the', 'front-line', 'forces']],
  ['It cost $3.5 million, up 20%.', ['It', 'cost', '$3.5', 'million', 'up', '20%']],
  ['the U.S. envoy’s 0 words', ['the', 'U.S.', 'envoy’s', '0', 'words']],
  ['Gen. Holm said no.', ['Gen.', 'Holm', 'said', 'no']],
  ['talks — which failed—ended', ['talks', 'which', 'failed', 'ended']],
  ['“Zoë O’Dell”', ['Zoë', 'O’Dell']]
])('the words of %j', (text, expected) => {
  expect(words(text)).toEqual(expected)
})

const body =
  'ORSK (NWA) — The ferry sank. Nobody died 👩‍🚒 here.\n\nWhat the crew saw\n\nRain fell. The U.S. envoy left.'
const dateline = body.indexOf('—') + 1
const heading = body.indexOf('What')
const last = body.indexOf('Rain')
const blocks: Block[] = [
  { kind: 'dateline', start: 0, end: dateline },
  { kind: 'paragraph', start: dateline + 1, end: heading - 2 },
  { kind: 'heading', start: heading, end: last - 2 },
  { kind: 'paragraph', start: last, end: body.length }
]

test.each(unitKinds)(
  'each %s stands inside the body, rising, apart from the next, and without outer space',
  (kind) => {
    let before = 0
    for (const { start, end } of unitsOf(kind, body, blocks)) {
      expect(start).toBeGreaterThanOrEqual(before)
      expect(end).toBeGreaterThan(start)
      if (kind !== 'character') expect(body.slice(start, end)).toBe(body.slice(start, end).trim())
      before = end
    }
  }
)

test.each(unitKinds)('moving on by each %s and back again comes to the same places', (kind) => {
  const units = unitsOf(kind, body, blocks)
  const there = [units[0]?.start ?? 0]
  for (let at = there[0] ?? 0; ;) {
    const next = step(units, { anchor: at, focus: at }, { forward: true, extend: false })
    if (next === at) break
    there.push((at = next))
  }
  expect(there).toEqual(units.map(({ start }) => start))
  const back = [there.at(-1) ?? 0]
  for (let at = back[0] ?? 0; ;) {
    const next = step(units, { anchor: at, focus: at }, { forward: false, extend: false })
    if (next === at) break
    back.push((at = next))
  }
  expect(back.reverse()).toEqual(there)
})

test.each(unitKinds)('a selection that grew by a %s shrinks by it to where it was', (kind) => {
  const units = unitsOf(kind, body, blocks)
  const middle = units[Math.floor(units.length / 2)]?.start ?? 0
  for (const forward of [true, false]) {
    const path = [middle]
    for (let focus = middle; ;) {
      const next = step(units, { anchor: middle, focus }, { forward, extend: true })
      if (next === focus) break
      path.push((focus = next))
    }
    for (let index = path.length - 1; index > 0; index--) {
      const shrunk = step(
        units,
        { anchor: middle, focus: path[index] ?? 0 },
        { forward: !forward, extend: true }
      )
      expect(shrunk).toBe(path[index - 1])
    }
  }
})

test('a selection that takes in a sentence ends at its full stop', () => {
  const units = unitsOf('sentence', body, blocks)
  const start = body.indexOf('The ferry')
  const end = step(units, { anchor: start, focus: start }, { forward: true, extend: true })
  expect(body.slice(start, end)).toBe('The ferry sank.')
})

test('a dateline is one paragraph with the text that runs on from it', () => {
  expect(unitsOf('paragraph', body, blocks)).toHaveLength(3)
})

test('half a word under the mouse becomes the whole word', () => {
  const units = unitsOf('word', body, blocks)
  const at = body.indexOf('erry')
  const snapped = snap(units, { start: at, end: at + 6 })
  expect(body.slice(snapped.start, snapped.end)).toBe('ferry sank')
})

test('a click between words selects no word', () => {
  expect(snap(unitsOf('word', body, blocks), { start: 13, end: 13 })).toEqual({ start: 13, end: 13 })
})
