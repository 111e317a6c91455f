import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readModel } from '../../../src/core/entity/model-file.ts'
import { Recogniser } from '../../../src/core/entity/recognise.ts'
import { stretchesOfWire } from '../../../src/core/entity/stretches.ts'
import { Scorer } from '../../../scripts/train-entities/score.ts'
import { annotatedFolder, sourcesIn } from '../../../scripts/train-entities/sources.ts'
import { randomFrom } from '../../support/random.ts'
import { readTold, told } from './told.ts'

const file = join(resolve(import.meta.dirname, '../../..'), 'models/entities.bin')
const recogniser = new Recogniser(readModel(readFileSync(file)))
const namesIn = (text: string) => recogniser.namesIn(text, stretchesOfWire(text))
const short = (text: string) => namesIn(text).map((name) => `${name.kind}: ${name.text}`)

test('the model that comes along takes at most 5 MB', () => {
  expect(statSync(file).size).toBeLessThanOrEqual(5e6)
})

test('a file that is no model is refused in a sentence', () => {
  expect(() => readModel(new Uint8Array([1, 2, 3]))).toThrow(/damaged/)
})

test.each([
  [
    'Ada Brenholt met Piet Vael in Paris on Monday.',
    ['person: Ada Brenholt', 'person: Piet Vael', 'place: Paris']
  ],
  ['The European Commission said so in Brussels.', ['organisation: European Commission', 'place: Brussels']],
  ['French officials and German farmers disagreed.', []],
  ['Sen. Dale Orrick spoke in the Senate.', ['person: Dale Orrick', 'organisation: Senate']],
  [
    'On Monday the U.S. State\nDepartment sent envoys to New\nYork, and on Friday to Berlin.',
    ['organisation: U.S. State\nDepartment', 'place: New\nYork', 'place: Berlin']
  ],
  ['', []]
])('in %j the names are %j', (text, names) => {
  expect(short(text)).toEqual(names)
})

test('a name met in full says what its short form is', () => {
  const names = short(
    'Orvand Energy Corp. will close. “Nobody asked us,” said Mila Tesk. Orvand declined to comment. Tesk cried.'
  )
  expect(names).toContain('organisation: Orvand')
  expect(names).toContain('person: Tesk')
})

test('a name of several words is one thing in one text, and a saint’s name alone is a town', () => {
  const flood = `ST. BRANNOC, Jan. 5 (NPA) — Water stood in St. Brannoc on Monday.\n\nSt. Brannoc waited.\n\nSt. Ottoline waits.`
  expect(short(flood).filter((name) => name.startsWith('person'))).toEqual([])
  expect(short(flood)).toContain('place: St. Brannoc')
  const spoke = 'Ingrid St. Clair spoke first. Then St. Clair left the hall with her daughter.'
  expect(short(spoke)).toContain('person: Ingrid St. Clair')
  expect(short(spoke).filter((name) => name.startsWith('place'))).toEqual([])
})

test('stories of ours are read nearly as an analyst would', () => {
  const scorer = new Scorer(true)
  for (const story of told) {
    const { text, gold } = readTold(story)
    scorer.count(namesIn(text), gold)
  }
  expect(scorer.score().f1).toBeGreaterThan(0.95)
})

test('names stand where they say, never overlap, and are the same each time', () => {
  for (const text of [...told.map((story) => readTold(story).text), ...strange(4711)]) {
    const names = namesIn(text)
    let end = 0
    for (const name of names) {
      expect(name.start).toBeGreaterThanOrEqual(end)
      expect(name.end).toBeGreaterThan(name.start)
      expect(text.slice(name.start, name.end)).toBe(name.text)
      end = name.end
    }
    expect(namesIn(text)).toEqual(names)
  }
})

test.skipIf(!existsSync(annotatedFolder))(
  'the development text is read no worse than when the model was made',
  () => {
    const scorer = new Scorer(true)
    for (const { texts } of sourcesIn('dev'))
      for (const { text, gold } of texts) scorer.count(namesIn(text), gold)
    expect(scorer.score().f1).toBeGreaterThan(0.735)
  }
)

/** Texts no agency would send: every kind of character, in any order. */
function strange(seed: number): string[] {
  const random = randomFrom(seed)
  const pieces = [
    'Ada ',
    'Berlin',
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    "'s",
    '-',
    '.',
    '“',
    '\uFEFF',
    '\u00AD',
    'e\u0301',
    '👩‍👩‍👧',
    '\uD800',
    '東京',
    'العربية',
    'U.S.',
    '&',
    '(AP) — ',
    '\u0000',
    'İ',
    'ﬁ',
    '@x',
    '1,5'
  ]
  return Array.from({ length: 300 }, () =>
    Array.from(
      { length: Math.floor(random() * 40) },
      () => pieces[Math.floor(random() * pieces.length)]
    ).join('')
  )
}
