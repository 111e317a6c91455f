import { expect, test } from 'vitest'
import type { CallIn } from '../../src/core/contract.ts'
import { keepingTags } from '../../src/renderer/keeping-tags.ts'
import { articleText, freshFolder, openEngineOn } from '../support/archive.ts'
import { groundOf } from '../support/ground.ts'
import { Random } from '../support/random.ts'
import { writingCalls } from '../support/writing-calls.ts'

/** What tags and their counts hang on. */
const calls: readonly CallIn<'write'>[] = [
  'passage.add',
  'passage.add',
  'passage.revise',
  'passage.remove',
  'tag.add',
  'tag.revise',
  'tag.move',
  'tag.merge',
  'tag.remove',
  'article.join',
  'article.split',
  'history.undo',
  'history.redo'
]

test('tags that are kept and renewed are those there are, each with the counts it has by itself', async () => {
  const seed = 20261201
  const random = new Random(seed)
  const engine = openEngineOn(freshFolder())
  const list = keepingTags(engine.call.bind(engine))
  const items = ['Bridge reopens', 'Bridge closes', 'Ferry sails'].map((headline) => ({
    name: `${headline}.txt`,
    bytes: new TextEncoder().encode(articleText({ headline, paragraphs: [`${headline} in Arden at noon.`] }))
  }))
  await engine.call('import.run', { job: 'three', items })
  for (let round = 0; round < 60; round++) {
    const name = random.pick(calls)
    const make = writingCalls[name]
    const args = typeof make === 'function' ? make(await groundOf(engine, random, round)) : {}
    if (args !== null) await engine.dispatch(name, args)
    const kept = await list('tag.list', {})
    const where = `seed ${seed}, round ${round}, ${name}`
    expect(kept, where).toEqual(await engine.call('tag.list', {}))
    for (const tag of kept) expect((await engine.call('tag.usage', { tag: tag.tag })).tag, where).toEqual(tag)
  }
  expect((await list('tag.list', {})).length).toBeGreaterThan(0)
})

test('a tree that one knows is not sent again, and of one that was only counted anew what has changed', async () => {
  const engine = openEngineOn(freshFolder())
  await engine.call('import.run', {
    job: 'one',
    items: [{ name: 'a.txt', bytes: new TextEncoder().encode(articleText()) }]
  })
  await engine.call('tag.add', { path: 'aid/food' })
  await engine.call('tag.add', { path: 'ports' })
  const first = await engine.call('tag.renew', { known: null })
  expect(first.whole?.length).toBe(3)
  expect(await engine.call('tag.renew', { known: first.stamp })).toEqual({
    stamp: first.stamp,
    whole: null,
    changed: { gone: [], tags: [] }
  })

  const { versionId } = (await engine.call('article.show', { article: 1 })) ?? { versionId: 0 }
  await engine.call('passage.add', { versionId, start: 0, end: 4, tags: ['aid/food'] })
  const second = await engine.call('tag.renew', { known: first.stamp })
  expect(second.whole).toBeNull()
  expect(second.changed.tags.map(({ at, tag }) => [at, tag.path, tag.passagesBelow])).toEqual([
    [0, 'aid', 1],
    [1, 'aid/food', 1]
  ])
  await engine.call('tag.add', { path: 'law' })
  await engine.call('tag.remove', { tag: first.whole?.[1]?.tag ?? 0 })
  const third = await engine.call('tag.renew', { known: second.stamp })
  expect(third.changed).toMatchObject({
    gone: [first.whole?.[1]?.tag],
    tags: [
      { at: 0, tag: { path: 'aid', passagesBelow: 0 } },
      { at: 1, tag: { path: 'law' } }
    ]
  })
  expect((await engine.call('tag.renew', { known: 'something older' })).whole?.length).toBe(3)
})
