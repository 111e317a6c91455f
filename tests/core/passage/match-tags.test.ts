import { expect, test } from 'vitest'
import { matchTags } from '../../../src/core/passage/match-tags.ts'
import type { Tag } from '../../../src/core/passage/model.ts'
import { bareTag } from '../../support/codebook.ts'

const paths = [
  'aid',
  'aid/food',
  'aid/medicine',
  'ports',
  'ports/food imports',
  'tone/café talk',
  'tone/hostile'
]
const tags: Tag[] = paths.map((path, index) => ({
  tag: index + 1,
  parent: null,
  name: path.split('/').at(-1) ?? path,
  path,
  colour: 0,
  ...bareTag,
  passages: path === 'ports' ? 5 : 0
}))
const found = (typed: string, recent: readonly string[] = []): string[] =>
  matchTags(typed, tags, recent).tags.map(({ path }) => path)

test.each<[string, string[]]>([
  ['food', ['aid/food', 'ports/food imports']],
  ['imports', ['ports/food imports']],
  ['aid', ['aid', 'aid/food', 'aid/medicine']],
  ['aid/f', ['aid/food']],
  ['AID/FOOD', ['aid/food']],
  ['cafe', ['tone/café talk']],
  ['edic', ['aid/medicine']],
  ['aid med', ['aid/medicine']],
  ['0', []],
  ['🚢', []]
])('%j finds %j', (typed, expected) => {
  expect(found(typed)).toEqual(expected)
})

test('with nothing typed, the tags used last come first, then the most used', () => {
  expect(found('', ['tone/hostile', 'aid/food']).slice(0, 3)).toEqual(['tone/hostile', 'aid/food', 'ports'])
})

test('an archived tag is not offered, and is not made a second time', () => {
  const archived = tags.map((tag) => (tag.path === 'ports' ? { ...tag, archived: true } : tag))
  const { tags: offered, create } = matchTags('ports', archived, [])
  expect(offered.map(({ path }) => path)).toEqual(['ports/food imports'])
  expect(create).toBeNull()
})

test('among equal matches the one used last comes first', () => {
  expect(found('foo', ['ports/food imports'])).toEqual(['ports/food imports', 'aid/food'])
})

test.each<[string, string | null]>([
  ['', null],
  ['  ', null],
  ['aid/food', null],
  ['Aid/Food', null],
  ['aid / water', 'aid/water'],
  ['new   tag', 'new tag'],
  ['aid/', null],
  ['/aid', null],
  ['a//b', null],
  ['0', '0']
])('%j offers to make %j', (typed, expected) => {
  expect(matchTags(typed, tags, []).create).toBe(expected)
})
