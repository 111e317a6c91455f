import { expect, test } from 'vitest'
import { ShownProgress, type Progress } from '../../src/main/shown-progress.ts'
import { held } from '../renderer/answers.ts'

function around() {
  const shown: (Progress | 'none')[] = []
  const clock = { now: 0 }
  return {
    shown,
    clock,
    progress: new ShownProgress(
      (far) => shown.push(far),
      () => clock.now
    )
  }
}

const heard = (job: string, done: number, total: number | null) => ({ job, done, total, at: '' })

test('a long job is shown from when it is long until it ends', async () => {
  const { shown, clock, progress } = around()
  const work = held<string>()
  const answer = progress.during('import.run', { job: 'a' }, () => work.promise)
  progress.heard(heard('a', 1, 10))
  expect(shown).toEqual([])
  clock.now = 600
  progress.heard(heard('a', 2, null))
  progress.heard(heard('a', 5, 10))
  work.let('done')
  expect(await answer).toBe('done')
  expect(shown).toEqual([null, 0.5, 'none'])
})

test('several jobs are shown together, and a failed one is over', async () => {
  const { shown, clock, progress } = around()
  const [one, two] = [held<null>(), held<null>()]
  const answers = [
    progress.during('import.run', { job: 'a' }, () => one.promise),
    progress.during('search.export', { job: 'b' }, () => two.promise)
  ]
  clock.now = 600
  progress.heard(heard('a', 1, 2))
  progress.heard(heard('b', 1, 1))
  one.fail(new Error('gone'))
  await expect(answers[0]).rejects.toThrow('gone')
  two.let(null)
  await answers[1]
  expect(shown).toEqual([null, 0.75, 1, 'none'])
})

test('steering a job is not a job, and what no call began is not shown', async () => {
  const { shown, clock, progress } = around()
  await progress.during('job.cancel', { job: 'a' }, () => Promise.resolve(true))
  clock.now = 600
  progress.heard(heard('a', 1, 2))
  expect(shown).toEqual([])
})
