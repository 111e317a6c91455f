import { goOnUnless, type KeepWork } from '../keep/keep-work.ts'

/** What a long work of writing or reading open files heeds, and whom it tells how far it is. */
export type OpenWork = Pick<KeepWork, 'signal' | 'heard'>

/** How many things are done before others are let in. */
const STRETCH = 200

/** Counts what is done, lets others in now and then, and fails with `cancelled` and a sentence once it is to stop. */
export class Progress {
  readonly #work: OpenWork
  readonly #total: number
  readonly #stopped: string
  #done = 0

  constructor(work: OpenWork, total: number, stopped: string) {
    this.#work = work
    this.#total = total
    this.#stopped = stopped
  }

  /** One more thing is done. Null where one may go on at once. */
  one(): Promise<void> | null {
    return ++this.#done % STRETCH === 0 ? this.#pause() : null
  }

  async #pause(): Promise<void> {
    this.#work.heard(Math.min(this.#done, this.#total), this.#total)
    await new Promise(setImmediate)
    goOnUnless(this.#work.signal, this.#stopped)
  }
}
