import { describe, expect, test } from 'vitest'
import { joinNames } from '../../../src/core/entity/join/join.ts'
import { nameKey } from '../../../src/core/entity/join/key.ts'
import { looseForm } from '../../../src/core/entity/join/loose.ts'
import { nothingTaught, type Taught } from '../../../src/core/entity/join/model.ts'
import type { EntityKind, FoundName } from '../../../src/core/entity/kinds.ts'
import { Random } from '../../support/random.ts'

/** A text in which names are marked `p[…]`, `o[…]` or `l[…]`, as the recogniser would find them. */
function told(marked: string): { text: string; found: FoundName[] } {
  const kinds: Readonly<Record<string, EntityKind>> = { p: 'person', o: 'organisation', l: 'place' }
  const found: FoundName[] = []
  let text = ''
  let at = 0
  for (const match of marked.matchAll(/([pol])\[([^\]]+)\]/g)) {
    text += marked.slice(at, match.index)
    const [whole, letter = 'p', name = ''] = match
    found.push({
      start: text.length,
      end: text.length + name.length,
      text: name,
      kind: kinds[letter] ?? 'person'
    })
    text += name
    at = match.index + whole.length
  }
  return { text: text + marked.slice(at), found }
}

/** Each name of a text with the spellings that were taken for it and why. */
function joined(marked: string, taught: Taught = nothingTaught): Record<string, string[]> {
  const { text, found } = told(marked)
  const names = joinNames({ text, year: 2026, found, taught })
  return Object.fromEntries(
    names.map((name) => [
      name.text,
      name.mentions.map(({ start, end, how }) => `${text.slice(start, end)}: ${how}`)
    ])
  )
}

describe('within one article', () => {
  test.each([
    ['a family name', 'p[Ada Ode] spoke. p[Ode] left.', { 'Ada Ode': ['Ada Ode: name', 'Ode: family-name'] }],
    ['a given name', 'p[Ada Ode] sang. p[Ada] left.', { 'Ada Ode': ['Ada Ode: name', 'Ada: given-name'] }],
    [
      'a family name that stands first',
      'p[Tao Lin-wei] met p[Tao].',
      { 'Tao Lin-wei': ['Tao Lin-wei: name', 'Tao: given-name'] }
    ],
    [
      'a particle with it',
      'p[Ursel van der Holt] and p[van der Holt]',
      { 'Ursel van der Holt': ['Ursel van der Holt: name', 'van der Holt: shorter-name'] }
    ],
    [
      'a middle initial more',
      'p[Bo Q. Ansel], p[Bo Ansel]',
      { 'Bo Q. Ansel': ['Bo Q. Ansel: name', 'Bo Ansel: shorter-name'] }
    ],
    [
      'a suffix',
      'p[Bo Ansel Jr.] said p[Ansel] would',
      { 'Bo Ansel Jr.': ['Bo Ansel Jr.: name', 'Ansel: family-name'] }
    ],
    [
      'an initial for a given name',
      'p[Bo Ansel], p[B. Ansel]',
      { 'Bo Ansel': ['Bo Ansel: name', 'B. Ansel: initial'] }
    ],
    [
      'capitals in the headline',
      'p[ADA ODE] SPEAKS. p[Ada Ode] spoke.',
      { 'Ada Ode': ['ADA ODE: name', 'Ada Ode: name'] }
    ],
    [
      'a possessive',
      'p[Ada Ode’s] plan. p[Ada Ode] left.',
      { 'Ada Ode': ['Ada Ode’s: name', 'Ada Ode: name'] }
    ],
    [
      'letters in brackets',
      'o[Northern Press Agency] (o[NPA]) and o[NPA]',
      { 'Northern Press Agency': ['Northern Press Agency: name', 'NPA: defined', 'NPA: defined'] }
    ],
    [
      'letters in brackets that were overlooked',
      'the o[Corvane Water Board] (CWB) said CWB staff',
      { 'Corvane Water Board': ['Corvane Water Board: name', 'CWB: defined', 'CWB: defined'] }
    ],
    [
      'letters taken for another kind',
      'o[Corvane Water Board] (l[CWB])',
      { 'Corvane Water Board': ['Corvane Water Board: name', 'CWB: defined'] }
    ],
    [
      'the name in brackets after the letters',
      'o[CWB] (the o[Corvane Water Board])',
      { 'Corvane Water Board': ['CWB: defined', 'Corvane Water Board: name'] }
    ],
    [
      'initials without a word on them',
      'o[Corvane Water Board]. o[CWB] said',
      { 'Corvane Water Board': ['Corvane Water Board: name', 'CWB: initials'] }
    ],
    [
      'a company without the word for its sort',
      'o[Velmont Airlines], o[Velmont]',
      { 'Velmont Airlines': ['Velmont Airlines: name', 'Velmont: first-words'] }
    ],
    ['a legal form', 'o[Velmont Inc.] and o[Velmont]', { Velmont: ['Velmont Inc.: name', 'Velmont: name'] }],
    [
      'a table’s other names',
      'o[WHO], o[World Health Organization], o[the EU]',
      {
        'World Health Organization': ['WHO: table', 'World Health Organization: name'],
        'European Union': ['the EU: table']
      }
    ],
    [
      'a country’s short names',
      'l[U.S.] and l[United States]',
      { 'United States': ['U.S.: table', 'United States: name'] }
    ]
  ])('joins %s', (_, text, expected) => {
    const names = joined(text)
    for (const mentions of Object.values(expected)) expect(Object.values(names)).toContainEqual(mentions)
    expect(Object.keys(names)).toHaveLength(Object.keys(expected).length)
  })

  test.each([
    ['two persons of one family name', 'p[Ada Ode] and p[Bo Ode]. p[Ode] left.', { Ode: ['Ode: several'] }],
    [
      'other middle initials',
      'p[Bo Q. Ansel], p[Bo R. Ansel], p[Bo Ansel]',
      { 'Bo Ansel': ['Bo Ansel: several'] }
    ],
    [
      'a university and its hospital',
      'o[University of Arden], o[University of Arden Hospital]',
      { 'University of Arden': ['University of Arden: name'] }
    ],
    ['an agency and its institute', 'o[Velmont], o[Velmont Institute]', { Velmont: ['Velmont: name'] }],
    ['a person and a place of one name', 'p[Ada Arden] came from l[Arden]', { Arden: ['Arden: name'] }],
    ['accents that differ', 'p[Zoë Råholt], p[Zoe Raholt]', { 'Zoe Raholt': ['Zoe Raholt: name'] }],
    ['a son and his father', 'p[Bo Ansel Jr.], p[Bo Ansel Sr.]', { 'Bo Ansel Sr.': ['Bo Ansel Sr.: name'] }]
  ])('keeps apart %s', (_, text, expected) => {
    expect(joined(text)).toMatchObject(expected)
  })

  test('a family name is likelier than a given name', () => {
    expect(joined('p[Bo Ansel], p[Ansel Ode], p[Ansel]')['Bo Ansel']).toEqual([
      'Bo Ansel: name',
      'Ansel: family-name'
    ])
  })

  test('what the analyst marked stands, and what was found there goes', () => {
    const { text } = told('Lenn Works hired p[Ada Ode].')
    const name = { kind: 'organisation', key: 'lenn works', sense: '', text: 'Lenn Works' } as const
    const taught = {
      ...nothingTaught,
      marked: [{ start: 0, end: 10, name }],
      dropped: [{ start: text.indexOf('Ada'), end: text.indexOf('Ada') + 7 }]
    }
    expect(joined('p[Lenn] Works hired p[Ada Ode].', taught)).toEqual({
      'Lenn Works': ['Lenn Works: marked']
    })
  })

  test.each([
    [
      'what lies within taught words gives way to them',
      'l[Port] of l[Arden] opened',
      ['Port of Arden: taught']
    ],
    ['so does what was taken for another kind', 'p[Port of Arden] opened', ['Port of Arden: taught']],
    ['a longer name that was found stands', 'o[Friends of the Port of Arden] met', undefined]
  ])('%s', (_, text, mentions) => {
    const name = { kind: 'organisation', key: 'port of arden', sense: '', text: 'Port of Arden' } as const
    const taught = { ...nothingTaught, everywhere: [{ words: 'Port of Arden', name }] }
    const names = joined(text, taught)
    expect(names['Port of Arden']).toEqual(mentions)
    expect(Object.keys(names)).toHaveLength(1)
  })

  test('every mention found is filed under exactly one name, at its own place', () => {
    const random = new Random(7)
    const words = ['Ada', 'Bo', 'Ode', 'Ansel', 'Q.', 'van', 'Holt', 'Jr.', 'NPA', 'Arden', '0']
    for (let round = 0; round < 500; round++) {
      const names = Array.from({ length: random.int(1, 8) }, () => {
        const name = Array.from({ length: random.int(1, 3) }, () => random.pick(words)).join(' ')
        return `${random.pick(['p', 'o', 'l'])}[${name}]`
      })
      const { text, found } = told(names.join(' and '))
      const spans = joinNames({ text, year: null, found })
        .flatMap(({ mentions }) => mentions.map(({ start, end }) => `${start}-${end}`))
        .sort()
      expect(spans).toEqual(found.map(({ start, end }) => `${start}-${end}`).sort())
    }
  })
})

test.each([
  ['Volodymyr Zelenskyy', 'Volodymyr Zelensky'],
  ['Recep Tayyip Erdoğan', 'Recep Tayyip Erdogan'],
  ['Mohammed Karim', 'Muhammad Karim'],
  ['Moammar Gadhafi', 'Moammar Gaddafi'],
  ['Ahmed al-Sisi', 'Ahmed el-Sissi'],
  ['Sergei Lavrov', 'Sergey Lavrov']
])('%s may be %s, and is not taken for him', (one, other) => {
  const [a, b] = [nameKey(one, 'person').key, nameKey(other, 'person').key]
  expect(a).not.toBe(b)
  expect(looseForm(a)).toBe(looseForm(b))
})

test.each([
  ['Ada Ode', 'Ida Ode'],
  ['Martin Holm', 'Marten Hjelm'],
  ['Ines Varga', 'Inga Varga']
])('%s and %s are hardly one', (one, other) => {
  expect(looseForm(nameKey(one, 'person').key)).not.toBe(looseForm(nameKey(other, 'person').key))
})
