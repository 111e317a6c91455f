import { expect, test } from 'vitest'
import { changedTags, withChangedTags } from '../../../src/core/passage/changed-tags.ts'
import type { Tag } from '../../../src/core/passage/model.ts'
import { Random } from '../../support/random.ts'

const tagOf = (tag: number, passages: number): Tag => ({
  ...{ tag, guid: `guid-${tag}`, parent: null, name: `tag ${tag}`, path: `tag ${tag}`, colour: 0 },
  ...{ description: '', included: '', excluded: '', example: '', archived: false },
  ...{ passages, passagesBelow: passages, articles: passages }
})

test('what has changed of a tree makes the one of the other, and tags that stayed are the very same', () => {
  for (let seed = 1; seed <= 500; seed++) {
    const random = new Random(seed)
    const before = Array.from({ length: random.int(0, 12) }, (_, at) => tagOf(at + 1, random.int(0, 3)))
    const after = before
      .filter(() => random.chance(0.8))
      .map((tag) => (random.chance(0.3) ? { ...tag, passages: 9 } : tag))
    for (let added = random.int(0, 4); added > 0; added--)
      after.splice(random.int(0, after.length), 0, tagOf(100 + added, 0))
    const changed = changedTags(before, after)
    expect(changed, `seed ${seed}`).not.toBeNull()
    if (changed === null) continue
    const made = withChangedTags(before, changed)
    expect(made, `seed ${seed}`).toEqual(after)
    expect(changed.tags.length, `seed ${seed}`).toBe(after.filter((tag) => !before.includes(tag)).length)
  }
})

test('tags in another order are a tree of their own', () => {
  const [one, two, three] = [tagOf(1, 0), tagOf(2, 0), tagOf(3, 0)]
  expect(changedTags([one, two], [two, one])).toBeNull()
  expect(changedTags([one, two, three], [three, one])).toBeNull()
  const tree = [one, two]
  expect(withChangedTags(tree, { gone: [], tags: [] })).toBe(tree)
})
