import { expect, test } from 'vitest'
import type { Args, Result } from '../../src/core/contract.ts'
import { Completions } from '../../src/renderer/feature/search/completion.svelte.ts'
import { Workbench } from '../../src/renderer/workbench.svelte.ts'
import { answering, handClock, held, settled } from './answers.ts'

type Completed = Result<'search.complete'>
const sources: Completed = {
  start: 4,
  end: 13,
  completions: ['source:AP', 'source:"Northern Press"'].map((insert) => ({
    insert,
    label: insert.slice('source:'.length),
    detail: null,
    kind: 'source'
  }))
}

function desk(answer: (args: Args<'search.complete'>) => Completed | Promise<Completed> = () => sources) {
  const { call, asked } = answering({ 'search.complete': answer })
  const clock = handClock()
  return { completions: new Completions(new Workbench(call), clock.later), clock, asked }
}

async function typed(text: string) {
  const all = desk()
  all.completions.type(text, text.length)
  all.clock.pass()
  await settled()
  return all
}

test('what may be meant is asked once the typing rests, and nothing is highlighted then', async () => {
  const { completions, clock, asked } = desk()
  for (const text of ['dam s', 'dam so', 'dam source:no']) completions.type(text, text.length)
  clock.pass()
  await settled()
  expect(asked.map(({ args }) => args)).toEqual([{ query: 'dam source:no', caret: 13 }])
  expect(completions.open).toBe(true)
  expect(completions.at).toBe(-1)
  expect(completions.take()).toBeNull()
})

test('one that is taken stands in the place of what was typed, with the caret behind it', async () => {
  const { completions } = await typed('dam source:no siren')
  await completions.step(1)
  await completions.step(1)
  expect(completions.take()).toEqual({ typed: 'dam source:"Northern Press" siren', caret: 27 })
  expect(completions.open).toBe(false)
})

test('the highlight goes round by way of none', async () => {
  const { completions } = await typed('dam source:no')
  const seen: number[] = []
  for (const by of [1, 1, 1, 1, -1, -1] as const) {
    await completions.step(by)
    seen.push(completions.at)
  }
  expect(seen).toEqual([0, 1, -1, 0, -1, 1])
})

test('an arrow pressed before they are there waits for what was typed last', async () => {
  const { completions, asked } = desk(({ query }) => ({
    ...sources,
    completions: sources.completions.filter(({ label }) => query === 's' || label !== 'AP')
  }))
  await completions.show('s', 1)
  completions.type('source:no', 9)
  await completions.step(1)
  expect(completions.take()?.typed).toContain('Northern Press')
  expect(asked).toHaveLength(2)
})

test('a late answer to fewer letters is dropped', async () => {
  const slow = held<Completed>()
  const { completions, clock } = desk(({ query }) =>
    query === 's' ? slow.promise : { ...sources, completions: [] }
  )
  completions.type('s', 1)
  clock.pass()
  completions.type('so', 2)
  clock.pass()
  await settled()
  slow.let(sources)
  await settled()
  expect(completions.open).toBe(false)
})

test('when they cannot be had, typing goes on without them', async () => {
  const slow = held<Completed>()
  const { completions, clock } = desk(() => slow.promise)
  completions.type('so', 2)
  clock.pass()
  slow.fail(new Error('gone'))
  await settled()
  expect(completions.open).toBe(false)
})
