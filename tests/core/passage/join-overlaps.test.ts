import { expect, test } from 'vitest'
import { joinsOf, type Joinable } from '../../../src/core/passage/join-overlaps.ts'
import { runsOf } from '../../../src/core/passage/note-links.ts'

const passage = (
  id: number,
  start: number,
  end: number,
  tags = [1],
  tones: Joinable['tones'] = []
): Joinable => ({
  id,
  start,
  end,
  tags,
  tones
})

test.each<[string, Joinable[], [number, number, number, number[]][]]>([
  ['nothing', [], []],
  ['one alone', [passage(1, 0, 5)], []],
  ['neighbours that only touch', [passage(1, 0, 5), passage(2, 5, 9)], []],
  ['a chain', [passage(3, 8, 12), passage(1, 0, 5), passage(2, 4, 9)], [[1, 0, 12, [2, 3]]]],
  ['one within another', [passage(1, 2, 4), passage(2, 0, 9)], [[2, 0, 9, [1]]]],
  ['the same range twice', [passage(2, 0, 4), passage(1, 0, 4)], [[1, 0, 4, [2]]]],
  ['tags in any order', [passage(1, 0, 4, [2, 1]), passage(2, 3, 6, [1, 2])], [[1, 0, 6, [2]]]],
  ['different tags', [passage(1, 0, 4, [1]), passage(2, 3, 6, [1, 2])], []]
])('joining %s', (_, passages, joins) => {
  expect(joinsOf(passages).map(({ stays, start, end, goes }) => [stays, start, end, goes])).toEqual(joins)
})

test('a note is text but for links of the form it knows', () => {
  expect(runsOf('')).toEqual([])
  expect(runsOf('[[article:0]] [[article:x]] [[thing:1]] [[passage:1')).toEqual([
    { kind: 'text', text: '[[article:0]] [[article:x]] [[thing:1]] [[passage:1' }
  ])
  expect(runsOf('See [[article:12|the 0 report]][[entity: Zoë 🌊 ]].')).toEqual([
    { kind: 'text', text: 'See ' },
    { kind: 'article', target: '12', text: 'the 0 report' },
    { kind: 'entity', target: 'Zoë 🌊', text: 'Zoë 🌊' },
    { kind: 'text', text: '.' }
  ])
})
