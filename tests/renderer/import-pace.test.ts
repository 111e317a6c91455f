import { describe, expect, test } from 'vitest'
import { leftWords, Pace, rateWords } from '../../src/renderer/feature/import/pace.ts'
import { Paced } from '../../src/renderer/part/paced.ts'
import { handClock, held, settled } from './answers.ts'

describe('the pace of an import', () => {
  test('is not told before there is something to tell it from', () => {
    const pace = new Pace()
    expect(pace.rate).toBeNull()
    pace.hear(0, 0)
    pace.hear(1000, 500)
    expect(pace.rate).toBeNull()
    pace.hear(2000, 1000)
    expect(pace.rate).toBe(500)
  })

  test('follows the last seconds and not the whole run', () => {
    const pace = new Pace()
    for (let second = 0; second <= 30; second++) pace.hear(second * 1000, second * 100)
    for (let second = 31; second <= 60; second++) pace.hear(second * 1000, 3000 + (second - 30) * 10)
    expect(pace.rate).toBe(10)
  })

  test('does not count a pause as slowness', () => {
    const pace = new Pace()
    pace.hear(0, 0)
    pace.hear(2000, 200)
    pace.forget()
    pace.hear(600_000, 200)
    pace.hear(602_000, 400)
    expect(pace.rate).toBe(100)
  })

  test.each([
    [1234.4, '1,234 files a second'],
    [2, '2 files a second'],
    [0.5, '30 files a minute'],
    [0.001, '1 file a minute']
  ])('%d a second reads “%s”', (rate, words) => expect(rateWords(rate)).toBe(words))

  test.each([
    [0, 'a few seconds left'],
    [18, 'about 20 seconds left'],
    [60, 'about a minute left'],
    [600, 'about 10 minutes left'],
    [7200, 'about 2 hours left']
  ])('%d seconds read “%s”', (seconds, words) => expect(leftWords(seconds * 10, 10)).toBe(words))
})

describe('renewing the window', () => {
  function counting() {
    const clock = handClock()
    const runs: ReturnType<typeof held<undefined>>[] = []
    const paced = new Paced(() => {
      const run = held<undefined>()
      runs.push(run)
      return run.promise
    }, clock.later)
    const end = async () => {
      runs.at(-1)?.let(undefined)
      await settled()
    }
    return { clock, runs, paced, end }
  }

  test('happens at once when asked, and only once however often it is asked meanwhile', async () => {
    const { paced, runs, end } = counting()
    paced.ask()
    for (let i = 0; i < 50; i++) paced.ask()
    expect(runs).toHaveLength(1)
    await end()
    expect(runs).toHaveLength(2)
    await end()
    expect(runs).toHaveLength(2)
  })

  test('waits between one time and the next while an import runs, and comes once more after the last', async () => {
    const { clock, paced, runs, end } = counting()
    paced.ask(500)
    await end()
    for (let i = 0; i < 50; i++) paced.ask(500)
    expect(runs).toHaveLength(1)
    clock.pass()
    expect(runs).toHaveLength(2)
    await end()
    clock.pass()
    expect(runs).toHaveLength(2)
  })

  test('does not keep what the analyst did waiting for an import', async () => {
    const { paced, runs, end } = counting()
    paced.ask(500)
    await end()
    paced.ask(500)
    paced.ask()
    expect(runs).toHaveLength(2)
    await end()
    expect(runs).toHaveLength(2)
  })
})
