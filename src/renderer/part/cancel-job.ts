import type { Voice } from './voice.ts'

/** Ask a job to stop at its next safe point. Where it cannot be asked, that is told. */
export async function cancelJob(voice: Pick<Voice, 'call' | 'fail'>, job: string): Promise<void> {
  try {
    await voice.call('job.cancel', { job })
  } catch (error) {
    voice.fail(error)
  }
}
