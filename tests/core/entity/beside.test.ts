import { expect, test } from 'vitest'
import { mended } from './mended.ts'

test.each([
  ['[person Velden], the capital of Tarsk, fell.', ['place: Velden']],
  ['They fled the town of [organisation Velden] today.', ['place: Velden']],
  ['It began in Tarsk’s northern [person Velden] state today.', ['place: Velden']],
  ['So said [organisation Velden] state television.', ['organisation: Velden']],
  ['[person Orvek], a rights group, wept.', ['organisation: Orvek']],
  ['[organisation Zemno], a retired nurse, wept.', ['person: Zemno']],
  ['[organisation Zemno], the Speaker of both houses, wept.', ['organisation: Zemno']],
  [
    '[person Velden] is near. Rain fell on [person Velden], a village of ten.',
    ['place: Velden', 'place: Velden']
  ],
  ['It left for [person Velden], the company said.', ['person: Velden']],
  ['[person Ada Zemno], the group, wept.', ['person: Ada Zemno']]
])('in %j the words beside a name say what it is', (marked, names) => {
  expect(mended(marked)).toEqual(names)
})

test.each([
  ['[organisation VELDEN], Jan 7 ([place Meridian]) -', ['place: VELDEN', 'organisation: Meridian']],
  ['VELDEN, [organisation Dec 9] (orv) -', ['organisation: orv']],
  [
    '[person VELDEN]/[person TARSK] ([person Orvek News]) -',
    ['place: VELDEN', 'place: TARSK', 'organisation: Orvek News']
  ]
])('in the dateline %j places come first, and the agency in brackets', (marked, names) => {
  expect(mended(marked, 'dateline')).toEqual(names)
})

test('a figure before what it counts is no part of a place', () => {
  expect(mended('They came to [place Velden 45] minutes later, by [place Highway 66].')).toEqual([
    'place: Velden',
    'place: Highway 66'
  ])
})
