import { expect, test } from 'vitest'
import type { Tag } from '../../src/core/passage/model.ts'
import { shifted, standsBelow, type Direction } from '../../src/renderer/feature/codebook/shift.ts'
import { bareTag } from '../support/codebook.ts'

const tag = (id: number, parent: number | null): Tag => ({
  ...bareTag,
  tag: id,
  parent,
  name: `tag ${id}`,
  path: `tag ${id}`,
  colour: 0
})

// 1 ─ 2, 3 ─ 4;  5;  6
const tags = [tag(1, null), tag(2, 1), tag(3, 1), tag(4, 3), tag(5, null), tag(6, null)]

test.each<[string, number, Direction, ReturnType<typeof shifted>]>([
  ['up puts it before the one above it', 3, 'up', { parent: 1, before: 2 }],
  ['the first goes no further up', 2, 'up', null],
  ['down puts it after the one below it', 1, 'down', { parent: null, before: 6 }],
  ['down to the last place', 5, 'down', { parent: null, before: null }],
  ['the last goes no further down', 6, 'down', null],
  ['in puts it below the one above it', 5, 'in', { parent: 1, before: null }],
  ['the first has nothing above it to go into', 1, 'in', null],
  ['out puts it after its parent', 4, 'out', { parent: 1, before: null }],
  ['out of the first parent, before the next', 2, 'out', { parent: null, before: 5 }],
  ['what is at the top goes no further out', 5, 'out', null]
])('%s', (_, moved, direction, place) => {
  const found = tags.find((each) => each.tag === moved)
  expect(found && shifted(tags, found, direction)).toEqual(place)
})

test('a tag stands below itself, its parent and all above that', () => {
  expect([1, 3, 4].map((above) => standsBelow(tags, 4, above))).toEqual([true, true, true])
  expect(standsBelow(tags, 4, 2)).toBe(false)
})
