import { expect, test } from 'vitest'
import { listed } from '../../../src/core/entity/classes.ts'
import { documentOf } from '../../../src/core/entity/document.ts'
import { entityKinds, type EntityKind } from '../../../src/core/entity/kinds.ts'
import { mend } from '../../../src/core/entity/mend.ts'
import { entryKey, WordBook } from '../../../src/core/entity/word.ts'

const lists = new Map([
  ['arda', listed.country],
  ['ada', listed.given],
  ['southern', listed.adjective]
])
const book = new WordBook((key) => {
  for (const [word, bits] of lists) if (entryKey(word) === key) return bits
  return 0
})

/** What becomes of names that a model found, each marked as [kind words] in the text. */
function mended(marked: string): string[] {
  const found: { words: string; kind: EntityKind }[] = []
  const text = marked.replace(/\[(\w+) ([^\]]+)\]/g, (_, kind: EntityKind, words: string) => {
    found.push({ words, kind })
    return words
  })
  const document = documentOf(text, [{ start: 0, end: text.length, kind: 'text' }], book)
  let at = 0
  const spans = found.map(({ words, kind }) => {
    const start = text.indexOf(words, at)
    at = start + words.length
    const from = document.starts.findIndex((own) => own >= start)
    const to = document.ends.findIndex((own) => own >= at) + 1
    return { from, to, kind: entityKinds.indexOf(kind) }
  })
  return mend(document, spans).map(
    ({ from, to, kind }) =>
      `${entityKinds[kind] ?? ''}: ${text.slice(document.starts[from] ?? 0, document.ends[to - 1] ?? 0)}`
  )
}

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
