import { describe, expect, test } from 'vitest'
import type { HistoryLine } from '../../src/core/archive/history-calls.ts'
import type { CallName, Result } from '../../src/core/contract.ts'
import { journeyWords, Steps } from '../../src/renderer/feature/history/steps.svelte.ts'
import { Workbench } from '../../src/renderer/workbench.svelte.ts'
import { answering } from './answers.ts'

const line = (step: number, state: HistoryLine['state']): HistoryLine => ({
  step,
  call: 'tag.add',
  label: `Added tag ${step}`,
  at: '2026-03-01T08:00:00.000Z',
  state,
  changes: 1
})
const stepped: Result<Extract<CallName, 'history.stepTo'>> = { undo: null, redo: null, undone: 0, redone: 0 }

/** Steps 5 and 4 are undone, 3 to 1 are done; pages of two, however many are asked for. */
async function history() {
  const lines = [line(5, 'undone'), line(4, 'undone'), line(3, 'done'), line(2, 'done'), line(1, 'done')]
  const { call, asked } = answering({
    'history.list': ({ after }) => {
      const rest = lines.filter(({ step }) => step < (after ?? 100))
      return { steps: rest.slice(0, 2), next: rest.length > 2 ? (rest[1]?.step ?? null) : null, total: 5 }
    },
    'history.stepBack': () => ({ ...stepped, undone: 2 }),
    'history.stepTo': () => ({ ...stepped, redone: 2 })
  })
  const bench = new Workbench(call)
  const steps = new Steps(bench)
  await steps.show()
  return {
    bench,
    steps,
    asked,
    at: (step: number) => lines.find((each) => each.step === step) ?? line(0, 'done')
  }
}

describe('the history', () => {
  test('says how many changes go before it steps back, and offers the way back', async () => {
    const { bench, steps, asked, at } = await history()
    await steps.pages.more()
    await steps.ask(at(2))
    expect(steps.asked && journeyWords(steps.asked)).toBe(
      'This undoes 2 changes: “Added tag 2” and all that came after it.'
    )
    expect(asked.some(({ name }) => name === 'history.stepBack')).toBe(false)
    await steps.confirm()
    expect(asked.at(-1)).toEqual({ name: 'history.stepBack', args: { step: 2 } })
    expect(steps.asked).toBeNull()
    expect(bench.notices[0]?.text).toBe('Undone: 2 changes.')
    bench.notices[0]?.action?.run()
    expect(asked.at(-1)).toEqual({ name: 'history.stepTo', args: { step: 3 } })
  })

  test('counts what is done again, though no more than that was read yet', async () => {
    const { steps, asked, at } = await history()
    await steps.ask(at(5))
    expect(steps.asked && journeyWords(steps.asked)).toBe(
      'This does 2 changes again: “Added tag 5” and all that was undone before it.'
    )
    await steps.confirm()
    expect(asked.at(-1)).toEqual({ name: 'history.stepTo', args: { step: 5 } })
  })

  test('a single change is told by its name', async () => {
    const { steps, at } = await history()
    await steps.ask(at(4))
    expect(steps.asked && journeyWords(steps.asked)).toBe('This does one change again: “Added tag 4”.')
  })

  test('what is still being made is not undone', async () => {
    const { bench, steps } = await history()
    await steps.ask(line(6, 'open'))
    expect(steps.asked).toBeNull()
    expect(bench.notices).toHaveLength(1)
  })

  test('the archive stands at the latest change that is done', async () => {
    const { steps } = await history()
    await steps.go(1)
    expect(steps.latest?.step).toBe(3)
  })
})
