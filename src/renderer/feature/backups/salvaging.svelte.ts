import type { Salvaged } from '../../../core/archive/damage.ts'
import { messageOf, type Call } from '../../call.ts'

/** Saving what can be read of a damaged archive into a new one. */
export class Salvaging {
  running = $state(false)
  failed = $state<string | null>(null)
  saved = $state.raw<Salvaged | null>(null)
  readonly #call: Call
  readonly #newJob: () => string
  #job = ''

  constructor(call: Call, newJob: () => string) {
    this.#call = call
    this.#newJob = newJob
  }

  /** Ask where the new archive is to lie, and make it. */
  async run(): Promise<void> {
    this.failed = null
    try {
      const to = await this.#call('archives.choose', { as: 'new' })
      if (to === null) return
      this.running = true
      this.#job = this.#newJob()
      this.saved = await this.#call('archive.salvage', { to, job: this.#job })
    } catch (error) {
      this.failed = messageOf(error)
    } finally {
      this.running = false
    }
  }

  async cancel(): Promise<void> {
    await this.#call('job.cancel', { job: this.#job }).catch(() => false)
  }
}
