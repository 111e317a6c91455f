import { anythingWaits, queueState } from '../../store/entity-queue.ts'
import type { Context } from '../context.ts'
import { readSome } from './read.ts'

/** Reads the names of texts behind everything else. */
export interface Reading {
  /** There may be something to read. */
  wake(): void
  close(): void
}

/** Nobody reads behind where there is no window: on the command line, and in tests of other things. */
export const readingNothing: Reading = { wake: () => undefined, close: () => undefined }

/** One turn: a call that comes meanwhile waits no longer than this and one text, in milliseconds. */
const TURN = 25

/** How long to wait while something else runs in this thread, in milliseconds. */
const PAUSE = 200

/** How often the window hears how far it has come, and that lists may have changed, in milliseconds. */
const TELL = 1_000
const CHANGED = 5_000

/**
 * Reads the names of the texts that wait, a few at a time between the calls of the thread that writes. It stands back while an
 * import or another job runs there, so taking articles in is never slowed by it.
 */
export class NameReader implements Reading {
  readonly #context: Context
  #timer: NodeJS.Timeout | null = null
  #closed = false
  #told = 0
  #changed = 0
  #done = 0

  constructor(context: Context) {
    this.#context = context
  }

  wake(): void {
    this.#next(0)
  }

  close(): void {
    this.#closed = true
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  #next(after: number): void {
    if (this.#closed || this.#timer !== null) return
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.#turn()
    }, after)
  }

  #turn(): void {
    const { db, jobs, log } = this.#context
    if (this.#closed) return
    try {
      if (!anythingWaits(db)) return this.#rest()
      if (!jobs.idle) return this.#next(PAUSE)
      this.#done += readSome(this.#context, { texts: 32, time: TURN })
      this.#tell(false)
      this.#next(0)
    } catch (error) {
      // What one text breaks must not keep the thread busy for ever: the next call wakes it again.
      log(error)
    }
  }

  #rest(): void {
    if (this.#done > 0) this.#tell(true)
    this.#done = 0
  }

  #tell(last: boolean): void {
    const { db, emit } = this.#context
    if (!last && Date.now() - this.#told < TELL) return
    this.#told = Date.now()
    const { behind } = queueState(db)
    emit('progress', { job: 'entity.read', done: this.#done, total: this.#done + behind, at: '' })
    if (!last && Date.now() - this.#changed < CHANGED) return
    this.#changed = Date.now()
    emit('changed', { by: 'entity.read' })
  }
}
