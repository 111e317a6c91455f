import type { EventValue } from '../../../core/contract.ts'
import type { NamesReread } from '../../../core/entity/model.ts'
import { cancelJob } from '../../part/cancel-job.ts'
import type { Stoppable } from '../../part/progress.ts'
import { countWords } from '../../part/words.ts'
import type { Workbench } from '../../workbench.svelte.ts'

interface Running extends Stoppable {
  readonly job: string
  /** Whether what is found becomes so, or is only looked at. */
  readonly apply: boolean
}

/** Reading names again that an earlier Wiremark read: first what would change, then, if the analyst says so, changing it. */
export class Rereading {
  running = $state.raw<Running | null>(null)
  /** What would change, of as many texts as were looked at. */
  shown = $state.raw<NamesReread | null>(null)
  readonly #workbench: Workbench
  readonly #newJob: () => string

  constructor(workbench: Workbench, newJob: () => string) {
    this.#workbench = workbench
    this.#newJob = newJob
  }

  async look(): Promise<void> {
    const seen = await this.#run(false)
    if (seen !== null) this.shown = seen
  }

  /** Make it so. True when all of it was done. */
  async apply(): Promise<boolean> {
    const done = await this.#run(true)
    if (done === null) return false
    const left = done.of - done.texts
    const told = `Read the names in ${countWords(done.texts, 'text')} again; ${countWords(done.changed, 'text')} changed.`
    this.#workbench.tell(left === 0 ? told : `${told} ${countWords(left, 'text is', 'texts are')} left.`)
    return left === 0
  }

  heard({ job, done, total }: EventValue<'progress'>): void {
    if (this.running?.job === job) this.running = { ...this.running, done, total }
  }

  /** Stop. What was changed until then stays so. */
  async cancel(): Promise<void> {
    if (this.running === null) return
    this.running = { ...this.running, stopping: true }
    await cancelJob(this.#workbench, this.running.job)
  }

  async #run(apply: boolean): Promise<NamesReread | null> {
    if (this.running !== null) return null
    const job = this.#newJob()
    this.running = { job, apply, done: 0, total: null, stopping: false }
    try {
      return await this.#workbench.call('entity.reread', { job, apply })
    } catch (error) {
      this.#workbench.fail(error)
      return null
    } finally {
      this.running = null
    }
  }
}
