import type { Handlers } from '../../core/contract.ts'
import type { Context } from '../context.ts'

/** Long calls are paused and cancelled in the thread that answers them: each has these. */
export function jobHandling({
  jobs
}: Context): Pick<Handlers<'write'>, 'job.cancel' | 'job.pause' | 'job.resume'> {
  return {
    'job.cancel': ({ job }) => jobs.cancel(job),
    'job.pause': ({ job }) => jobs.pause(job),
    'job.resume': ({ job }) => jobs.resume(job)
  }
}
