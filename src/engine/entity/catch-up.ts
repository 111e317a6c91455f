import { queueState } from '../../store/entity-queue.ts'
import type { Context } from '../context.ts'
import type { JobControl } from '../jobs.ts'
import { readSome } from './read.ts'

export interface CatchingUp {
  readonly job: string
  readonly control: JobControl
  /** Only the texts of this article; null for all. */
  readonly article: number | null
}

/** Read the names of the texts that wait until none does, or the job is cancelled. */
export async function catchUp(
  context: Context,
  { job, control, article }: CatchingUp
): Promise<{ read: number; behind: number }> {
  const { db, emit } = context
  let read = 0
  for (;;) {
    await control.whenReady()
    if (control.signal.aborted) break
    const done = readSome(context, { texts: 50, time: 500, article })
    if (done === 0) break
    read += done
    emit('progress', {
      job,
      done: read,
      total: article === null ? read + queueState(db).behind : null,
      at: ''
    })
    await new Promise(setImmediate)
  }
  return { read, behind: queueState(db).behind }
}
