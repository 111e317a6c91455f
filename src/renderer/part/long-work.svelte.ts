import { createContext } from 'svelte'
import type { EventValue } from '../../core/contract.ts'
import { AppError } from '../../core/error.ts'
import { said } from '../../texts/said.ts'
import { cancelJob } from './cancel-job.ts'
import type { Later } from './later.ts'
import type { Stoppable } from './progress.ts'
import type { Voice } from './voice.ts'

/** After so many milliseconds one is told that something takes its time. */
const SOON = 400

/** Work that may take long: what it is, and how far; `total` is null where that is not known. */
export interface Working extends Stoppable {
  readonly job: string
  readonly title: string
}

/** Exports and imports, one at a time, whose progress is shown once they take longer than a moment. */
export class LongWork {
  now = $state.raw<Working | null>(null)
  /** Whether it takes long enough to be shown. */
  slow = $state(false)
  readonly #voice: Voice
  readonly #newJob: () => string
  readonly #later: Later

  constructor(voice: Voice, newJob: () => string, later: Later) {
    this.#voice = voice
    this.#newJob = newJob
    this.#later = later
  }

  /** Do something under a job's id. What fails is told; nothing is done while something else is. */
  async run(title: string, work: (job: string) => Promise<void>): Promise<void> {
    if (this.now !== null) return
    const job = this.#newJob()
    this.now = { job, title, done: 0, total: null, stopping: false }
    const quick = this.#later(() => (this.slow = true), SOON)
    try {
      await work(job)
    } catch (error) {
      if (error instanceof AppError && error.code === 'cancelled') this.#voice.tell(said(error.message))
      else this.#voice.fail(error)
    } finally {
      quick()
      this.now = null
      this.slow = false
    }
  }

  heard({ job, done, total }: EventValue<'progress'>): void {
    if (this.now?.job === job) this.now = { ...this.now, done, total }
  }

  async cancel(): Promise<void> {
    if (this.now === null) return
    this.now = { ...this.now, stopping: true }
    await cancelJob(this.#voice, this.now.job)
  }
}

export const [longWork, setLongWork] = createContext<LongWork>()
