import { expect, test } from 'vitest'
import { mended } from './mended.ts'

test.each([
  ['The [organisation Orvek unit Genlab] fell.', ['organisation: Orvek', 'organisation: Genlab']],
  ['The [organisation Bank of Morvane] fell.', ['organisation: Bank of Morvane']],
  [
    'He led the [organisation Agency for Health and Medicines].',
    ['organisation: Agency for Health and Medicines']
  ],
  ['It sued [organisation Orvek Inc and Genlab].', ['organisation: Orvek Inc', 'organisation: Genlab']],
  [
    'It sued [organisation Orvek and Genlab]. Then [organisation Genlab] paid.',
    ['organisation: Orvek', 'organisation: Genlab', 'organisation: Genlab']
  ],
  ['It sued [organisation Marlow and Venn].', ['organisation: Marlow and Venn']],
  ["So said [organisation Arda's Council of Elders].", ['place: Arda', 'organisation: Council of Elders']],
  ["So said [organisation Macken's Bakery].", ["organisation: Macken's Bakery"]],
  ['They met in [place Zemno/Tarsk] today.', ['place: Zemno', 'place: Tarsk']],
  [
    'Her agent, [organisation Ada Tesk of Orvek Sports], agreed.',
    ['person: Ada Tesk', 'organisation: Orvek Sports']
  ]
])('in %j two names are not taken for one, nor one for two', (marked, names) => {
  expect(mended(marked)).toEqual(names)
})

test.each([
  ['Talks with von der [person Brehm] failed.', ['person: von der Brehm']],
  ['Then [person Piet] van [person Vael] left.', ['person: Piet van Vael']],
  ['Then Cardinal [person Vael] left.', ['person: Vael']],
  ['Then [person Cardinal Piet Vael] left.', ['person: Piet Vael']],
  ['Then [person Crown Prince Idris Tesk] left.', ['person: Idris Tesk']],
  ['In [place southern Arda] it rained.', ['place: Arda']],
  ['The [organisation leftist Red Alliance] won.', ['organisation: Red Alliance']]
])('in %j the name begins where it does', (marked, names) => {
  expect(mended(marked)).toEqual(names)
})

test('small letters name nothing where the text has capitals', () => {
  expect(mended('Rebels hit an [organisation arsenal] near Arda.')).toEqual([])
})
