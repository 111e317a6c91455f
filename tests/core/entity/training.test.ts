import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { canonical } from '../../../scripts/train-entities/canonical.ts'
import type { Annotated } from '../../../scripts/train-entities/corpus.ts'
import { inventStory } from '../../../scripts/train-entities/newsroom.ts'
import { randomFrom } from '../../support/random.ts'
import { modelCredits } from '../../../src/core/entity/attribution.ts'
import { readTold } from './told.ts'

function settled(marked: string): string[] {
  const { text, gold } = readTold(marked)
  return canonical({ id: '', text, gold }).gold.map(
    ({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`
  )
}

test.each([
  ['Then [P President Vael] left.', ['person: Vael']],
  ['Then [P Crown Prince Idris Tesk] left.', ['person: Idris Tesk']],
  ['The [P Director] left.', []],
  ['In [L the Netherlands] it rained.', ['place: Netherlands']],
  ['In [L southern Italy] it rained.', ['place: Italy']],
  ['In [L Denver, Colorado] it rained.', ['place: Denver', 'place: Colorado']],
  ['Then [O France] beat [O Iran].', ['place: France', 'place: Iran']],
  ['The [L EU] met.', ['organisation: EU']],
  ['They won the [O Arda Cup].', []],
  ['A [L Zemno-based] firm.', ['place: Zemno']],
  ['Many [O Russians] left.', []],
  ['i like [L london] so much', []],
  ['thanks @[P vael]', []],
  ['The [O Orvek Agency] met [P Ada Vael].', ['organisation: Orvek Agency', 'person: Ada Vael']]
])('sources are made to agree: %j', (marked, names) => {
  expect(settled(marked)).toEqual(names)
})

test('an invented story is the same for the same seed, its slots are filled and its names stand where they say', () => {
  const seed = 77
  const stories = (): Annotated[] => {
    const random = randomFrom(seed)
    return Array.from({ length: 300 }, (_, number) => inventStory(number, random))
  }
  const first = stories()
  expect(stories()).toEqual(first)
  for (const { text, gold } of first) {
    expect(text).not.toMatch(/[{}[\]]|undefined/)
    let before = 0
    for (const { start, end } of gold) {
      expect(start).toBeGreaterThanOrEqual(before)
      expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/u)
      before = end
    }
  }
})

test('the credits the window shows are those of the model card', () => {
  const card = readFileSync(join(import.meta.dirname, '../../../docs/models/entities.md'), 'utf8')
  for (const { name, licence, credit } of modelCredits)
    expect(card).toContain(`| ${name} | ${licence} | ${credit} |`)
})
