import { createContext } from 'svelte'
import type { EventValue } from '../../../core/contract.ts'
import { AppError } from '../../../core/error.ts'
import type { ExportFormat } from '../../../core/search/query-calls.ts'
import { cancelJob } from '../../part/cancel-job.ts'
import { countWords } from '../../part/words.ts'
import { nameOfFile, revealing } from '../../part/written-file.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import type { Stoppable } from '../../part/progress.ts'
import type { Search } from './search.svelte.ts'

/** How far an export is; `total` is null while it is still being counted. */
export interface Exported extends Stoppable {
  readonly job: string
}

/** Writing all hits of the search to a file, one export at a time. */
export class HitExport {
  running = $state.raw<Exported | null>(null)
  readonly #workbench: Workbench
  readonly #search: Search
  readonly #newJob: () => string

  constructor(workbench: Workbench, search: Search, newJob: () => string) {
    this.#workbench = workbench
    this.#search = search
    this.#newJob = newJob
  }

  /** Ask where to, and write every hit of the search that is shown there. */
  async run(format: ExportFormat): Promise<void> {
    const result = this.#search.result
    if (this.running !== null || result === null) return
    const job = this.#newJob()
    this.running = { job, done: 0, total: null, stopping: false }
    try {
      const { query, order } = result
      const path = await this.#workbench.call('shell.chooseSave', { kind: format, name: query })
      if (path === null) return
      const written = await this.#workbench.call('search.export', { query, order, format, path, job })
      this.#workbench.tell(
        `Exported ${countWords(written.hits, 'article')} to ${nameOfFile(written.path)}.`,
        revealing(this.#workbench, written.path)
      )
    } catch (error) {
      if (error instanceof AppError && error.code === 'cancelled')
        this.#workbench.tell('The export was cancelled.')
      else this.#workbench.fail(error)
    } finally {
      this.running = null
    }
  }

  heard({ job, done, total }: EventValue<'progress'>): void {
    if (this.running?.job === job) this.running = { ...this.running, done, total }
  }

  async cancel(): Promise<void> {
    if (!this.running) return
    this.running = { ...this.running, stopping: true }
    await cancelJob(this.#workbench, this.running.job)
  }
}

export const [hitExport, setHitExport] = createContext<HitExport>()
