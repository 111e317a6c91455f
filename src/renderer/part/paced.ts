import type { Later } from './later.ts'

/**
 * Does something again and again as it is asked to, never twice at once, and with a pause between where the asker has
 * time. The first asking is answered at once, the last one always.
 */
export class Paced {
  readonly #run: () => Promise<void>
  readonly #later: Later
  #state: 'idle' | 'running' | 'resting' = 'idle'
  /** The shortest pause that someone waits with; null when nobody does. */
  #waiting: number | null = null
  #stop: () => void = () => undefined

  constructor(run: () => Promise<void>, later: Later) {
    this.#run = run
    this.#later = later
  }

  /** Ask for it; `pause` is how long, in milliseconds, the one who asks can wait after the time before. */
  ask(pause = 0): void {
    this.#waiting = Math.min(this.#waiting ?? pause, pause)
    if (this.#state === 'running') return
    if (this.#state === 'resting') {
      if (pause > 0) return
      this.#stop()
    }
    void this.#start(pause)
  }

  async #start(pause: number): Promise<void> {
    this.#waiting = null
    this.#state = 'running'
    try {
      await this.#run()
    } finally {
      this.#rest(this.#waiting ?? pause)
    }
  }

  #rest(pause: number): void {
    if (pause === 0) return this.#wake(0)
    this.#state = 'resting'
    this.#stop = this.#later(() => this.#wake(pause), pause)
  }

  #wake(pause: number): void {
    this.#state = 'idle'
    if (this.#waiting !== null) void this.#start(pause)
  }
}
