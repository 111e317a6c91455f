import { expect, test } from 'vitest'
import { freshFolder, openEngineOn } from '../support/archive.ts'

test('the history lists every step with its words, latest first, and one can step to any of them', async () => {
  const engine = openEngineOn(freshFolder())
  for (const path of ['a', 'b', 'c', 'd']) await engine.call('tag.add', { path })
  const first = await engine.call('history.list', { limit: 3 })
  expect(first.total).toBe(4)
  expect(first.steps.map(({ label }) => label)).toEqual([
    'Made the tag d',
    'Made the tag c',
    'Made the tag b'
  ])
  expect(first.steps[0]).toMatchObject({ call: 'tag.add', state: 'done', changes: 1 })
  const { steps: rest, next } = await engine.call('history.list', { after: first.next })
  expect([rest.map(({ label }) => label), next]).toEqual([['Made the tag a'], null])
  const paths = async () => (await engine.call('tag.list', {})).map(({ path }) => path).join('')
  const [d, c, b] = first.steps.map(({ step }) => step)
  expect(await engine.call('history.stepTo', { step: b ?? 0 })).toEqual({
    undone: 2,
    redone: 0,
    undo: 'Made the tag b',
    redo: 'Made the tag c'
  })
  expect(await paths()).toBe('ab')
  expect((await engine.call('history.list', {})).steps.map(({ state }) => state)).toEqual([
    'undone',
    'undone',
    'done',
    'done'
  ])
  expect(await engine.call('history.stepTo', { step: d ?? 0 })).toMatchObject({ undone: 0, redone: 2 })
  expect(await paths()).toBe('abcd')
  expect(await engine.call('history.stepBack', { step: c ?? 0 })).toMatchObject({ undone: 2 })
  expect(await paths()).toBe('ab')
  expect(await engine.dispatch('history.stepTo', { step: 99 })).toMatchObject({ code: 'not-found' })
})
