import type { EventValue } from '../core/contract.ts'

/** A job shorter than this is not shown, in milliseconds. */
const PATIENCE = 500

/** How far the jobs that run are, from 0 to 1; null where it is not known yet. */
export type Progress = number | null

/** Shows on the dock or taskbar how far long jobs are: together, as long as one of them runs. */
export class ShownProgress {
  readonly #jobs = new Map<string, { readonly since: number; far: Progress }>()
  readonly #show: (far: Progress | 'none') => void
  readonly #clock: () => number
  #shown = false

  constructor(show: (far: Progress | 'none') => void, clock: () => number = () => performance.now()) {
    this.#show = show
    this.#clock = clock
  }

  /** Answer a call, and follow the job that it is, if it is one, until it ends. */
  async during<T>(name: string, args: unknown, answer: () => Promise<T>): Promise<T> {
    const job = name.startsWith('job.') ? null : jobOf(args)
    if (job === null) return answer()
    this.#jobs.set(job, { since: this.#clock(), far: null })
    try {
      return await answer()
    } finally {
      this.#jobs.delete(job)
      this.#tell()
    }
  }

  /** Hear how far a job has come. */
  heard({ job, done, total }: EventValue<'progress'>): void {
    const running = this.#jobs.get(job)
    if (running === undefined) return
    running.far = total === null || total === 0 ? null : Math.min(1, done / total)
    this.#tell()
  }

  #tell(): void {
    const long = [...this.#jobs.values()].filter(({ since }) => this.#clock() - since >= PATIENCE)
    if (long.length === 0) {
      if (this.#shown) this.#show('none')
      this.#shown = false
      return
    }
    const known = long.flatMap(({ far }) => (far === null ? [] : [far]))
    this.#shown = true
    this.#show(known.length < long.length ? null : known.reduce((sum, far) => sum + far, 0) / known.length)
  }
}

function jobOf(args: unknown): string | null {
  return typeof args === 'object' && args !== null && 'job' in args && typeof args.job === 'string'
    ? args.job
    : null
}
