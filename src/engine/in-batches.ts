import { inStep, openStep, sealStep } from '../store/history.ts'
import type { Context } from './context.ts'
import type { JobControl } from './jobs.ts'
import { whileOpen } from './left-open.ts'

/** Things to be written, some at a time. */
interface Work<T> {
  /** The call that the step is of. */
  readonly call: string
  readonly job: string
  readonly control: JobControl
  /** Null stands for a moment in which nothing was found, in which others may be let in. */
  readonly items: Iterable<T | null>
  /** How many there are, where that is known. */
  readonly total?: number
  /** How many are written in one transaction. */
  readonly size: number
  readonly write: (batch: readonly T[]) => void
}

/** Write things in transactions that make one step together; a cancel keeps what is done. */
export async function inBatches<T>(context: Context, work: Work<T>, label: () => string): Promise<void> {
  const { db, emit } = context
  const { call, job, control, items, total = null, size, write } = work
  const step = db.transaction(() => openStep(db, call, 'Tagging')).immediate()
  let batch: T[] = []
  let done = 0
  const flush = async () => {
    db.transaction(() => inStep(db, step, () => write(batch))).immediate()
    done += batch.length
    batch = []
    emit('progress', { job, done, total, at: '' })
    await new Promise(setImmediate)
    await control.whenReady()
  }
  const writeAll = async () => {
    for (const item of items) {
      if (control.signal.aborted) break
      if (item === null) await new Promise(setImmediate)
      else batch.push(item)
      if (batch.length >= size) await flush()
    }
    await flush()
  }
  await whileOpen(context, writeAll, () => sealStep(db, step, label()))
}
