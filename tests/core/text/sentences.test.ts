import { expect, test } from 'vitest'
import { sentencesOf } from '../../../src/core/text/sentences.ts'

const cut = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end))

test.each([
  ['an abbreviated rank', ['Gen. Ode left.', 'Nobody saw Lt. Col. Riis.']],
  ['initials', ['J. R. Ansel spoke.', 'George W. Holm did not.']],
  ['a country in points', ['The U.S. Army came.', 'They live in the U.S.', 'The rest left.']],
  ['a saint and a street', ['St. Ebba is an island.', 'It has one pier.']],
  ['a month and a day', ['It opened on Jan. 5, 2024.', 'It closed in Feb. 2025.']],
  ['a number after No.', ['Room No. 5 is locked.', 'He said no.', 'Then he left.']],
  ['an hour', ['Doors open at 9 a.m. Friday.', 'They shut at 5 p.m.', 'Crowds had gone by 4 p.m.']],
  ['decimals and money', ['It cost $2.5 million.', 'It grew by 1.5 percent.']],
  ['a closing quotation mark', ['“Go home.”', 'They went.', '"Stay."', 'They stayed.']],
  ['a question that is spoken', ['"Why now?" he asked.', '"Stop!" Ada Holm said.', '"Who?"', 'Nobody knew.']],
  ['a company', ['Alder Inc. bought Brandt Co. last year.', 'The price was high.']],
  ['brackets', ['(He had left.)', 'She came.']],
  ['dots', ['It went on ... and on.', 'Then it stopped…', 'All was quiet.']],
  ['other scripts', ['风暴来了。', '灯塔亮着。']],
  ['an address on the web', ['See ebba.example for more.', 'Or write.']]
])('sentences end where a reader says they do: %s', (_what, sentences) => {
  const text = sentences.join(' ')
  expect(cut(text)).toEqual(sentences)
})

test('a blank line ends a sentence, a single line break does not', () => {
  expect(cut('A headline without a point\n\nThe first line\ngoes on.')).toEqual([
    'A headline without a point',
    'The first line\ngoes on.'
  ])
})

test('an empty text has no sentences', () => {
  expect(cut('')).toEqual([])
  expect(cut(' \n\n ')).toEqual([])
})
