import { AppError } from '../../core/error.ts'
import type { Context } from '../context.ts'

/** How long work goes on before others are let in, in milliseconds. */
const STRETCH = 20

/** Go through the steps of some work, letting others in now and then: `pause` does, and may fail to end the work. */
export async function inStretches<T>(
  steps: Generator<null, T>,
  pause: (done: number) => Promise<void>
): Promise<T> {
  let until = Date.now() + STRETCH
  let done = 0
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value
    done++
    if (Date.now() < until) continue
    await new Promise(setImmediate)
    await pause(done)
    until = Date.now() + STRETCH
  }
}

/**
 * Go through the steps of some work of the reading thread, letting others in now and then, and tell how many are done. Fails
 * with `cancelled` and the sentence given.
 */
export async function stepwise<T>(
  { emit, jobs, newGuid }: Context,
  job: string | undefined,
  steps: Generator<null, T>,
  stopped: string
): Promise<T> {
  const id = job ?? newGuid()
  return jobs.run(id, (control) =>
    inStretches(steps, async (done) => {
      emit('progress', { job: id, done, total: null, at: '' })
      await control.whenReady()
      if (control.signal.aborted) throw new AppError('cancelled', stopped)
    })
  )
}
