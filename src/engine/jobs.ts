import { AppError } from '../core/error.ts'

/** The long calls that run in this thread, so that each can be cancelled by its job id. */
export class Jobs {
  readonly #running = new Map<string, AbortController>()

  /** Run a long call under a job id. Fails with `conflict` when a job of that id runs already. */
  async run<T>(job: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (this.#running.has(job)) throw new AppError('conflict', 'This is being done already.')
    const controller = new AbortController()
    this.#running.set(job, controller)
    try {
      return await work(controller.signal)
    } finally {
      this.#running.delete(job)
    }
  }

  /** Ask a job to stop at its next safe point; false when no such job runs. */
  cancel(job: string): boolean {
    const controller = this.#running.get(job)
    controller?.abort()
    return controller !== undefined
  }

  cancelAll(): void {
    for (const controller of this.#running.values()) controller.abort()
  }

  get idle(): boolean {
    return this.#running.size === 0
  }
}
