import { AppError } from '../core/error.ts'

/** What a long call must heed: when to stop, and when to wait. */
export interface JobControl {
  readonly signal: AbortSignal
  /** Settles at once, or when a paused job goes on or is cancelled. */
  whenReady(): Promise<void>
}

interface Job extends JobControl {
  readonly controller: AbortController
  waiting: Promise<void> | null
  goOn: () => void
}

/** The long calls that run in this thread, so that each can be paused and cancelled by its job id. */
export class Jobs {
  readonly #running = new Map<string, Job>()

  /** Run a long call under a job id. Fails with `conflict` when a job of that id runs already. */
  async run<T>(id: string, work: (control: JobControl) => Promise<T>): Promise<T> {
    if (this.#running.has(id)) throw new AppError('conflict', 'This is being done already.')
    const controller = new AbortController()
    const job: Job = {
      controller,
      signal: controller.signal,
      waiting: null,
      goOn: () => undefined,
      whenReady: () => job.waiting ?? Promise.resolve()
    }
    this.#running.set(id, job)
    try {
      return await work(job)
    } finally {
      this.#running.delete(id)
    }
  }

  /** Ask a job to stop at its next safe point; false when no such job runs. */
  cancel(id: string): boolean {
    const job = this.#running.get(id)
    if (job === undefined) return false
    job.controller.abort()
    this.resume(id)
    return true
  }

  /** Ask a job to wait at its next safe point; false when no such job runs. */
  pause(id: string): boolean {
    const job = this.#running.get(id)
    if (job === undefined) return false
    job.waiting ??= new Promise((resolve) => (job.goOn = resolve))
    return true
  }

  /** Let a paused job go on; false when no such job runs. */
  resume(id: string): boolean {
    const job = this.#running.get(id)
    if (job === undefined) return false
    job.goOn()
    job.waiting = null
    return true
  }

  cancelAll(): void {
    for (const id of this.#running.keys()) this.cancel(id)
  }

  get idle(): boolean {
    return this.#running.size === 0
  }
}
