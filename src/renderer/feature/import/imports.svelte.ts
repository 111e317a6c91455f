import { createContext } from 'svelte'
import type { EventValue } from '../../../core/contract.ts'
import type { ImportItem, ImportLine, ImportReport, Outcome } from '../../../core/import/calls.ts'
import type { Workbench } from '../../workbench.svelte.ts'

/** An import that runs: how far it is, and whether it was asked to stop. */
export interface Running {
  readonly job: string
  readonly done: number
  readonly total: number | null
  readonly at: string
  readonly stopping: boolean
}

/** Taking files in, one import at a time, from the drop to the receipt. */
export class Imports {
  running = $state.raw<Running | null>(null)
  /** Every import so far, newest first. */
  lines = $state.raw<readonly ImportLine[]>([])
  readonly #workbench: Workbench
  readonly #newJob: () => string

  constructor(workbench: Workbench, newJob: () => string) {
    this.#workbench = workbench
    this.#newJob = newJob
  }

  async run(items: readonly ImportItem[]): Promise<void> {
    if (items.length > 0)
      await this.#take((job) => this.#workbench.call('import.run', { job, items: [...items] }))
  }

  async samples(): Promise<void> {
    await this.#take((job) => this.#workbench.call('import.samples', { job }))
  }

  /** Ask for files or folders in the system's dialog and take them in. */
  async choose(folders: boolean): Promise<void> {
    if (this.#refuseSecond()) return
    try {
      const paths = await this.#workbench.call('shell.chooseImport', { folders })
      await this.run(paths.map((path) => ({ path })))
    } catch (error) {
      this.#workbench.fail(error)
    }
  }

  /** Ask the import that runs to stop; what it has stored stays. */
  async cancel(): Promise<void> {
    const running = this.running
    if (!running) return
    this.running = { ...running, stopping: true }
    try {
      await this.#workbench.call('job.cancel', { job: running.job })
    } catch (error) {
      this.#workbench.fail(error)
    }
  }

  /** Hear how far a job has come; other jobs than this import's are not its business. */
  heard({ job, done, total, at }: EventValue<'progress'>): void {
    if (this.running?.job === job) this.running = { ...this.running, done, total, at }
  }

  /** Read the imports there are. */
  async refresh(): Promise<void> {
    try {
      this.lines = await this.#workbench.call('import.list', {})
    } catch (error) {
      this.#workbench.fail(error)
    }
  }

  async #take(start: (job: string) => Promise<ImportReport>): Promise<void> {
    if (this.#refuseSecond()) return
    const job = this.#newJob()
    this.running = { job, done: 0, total: null, at: '', stopping: false }
    try {
      const { view } = this.#workbench
      const report = await start(job)
      const show = () => (this.#workbench.view = { kind: 'import', import: report.import })
      // Whoever has gone on to read meanwhile is told, and not taken away from it.
      if (this.#workbench.view === view) show()
      else this.#workbench.tell(importSentence(report), { label: 'Show the receipt', run: show })
    } catch (error) {
      this.#workbench.fail(error)
    } finally {
      this.running = null
    }
  }

  #refuseSecond(): boolean {
    if (this.running) this.#workbench.tell('An import is running. Wait for it to end, or cancel it first.')
    return this.running !== null
  }
}

export const [imports, setImports] = createContext<Imports>()

const number = new Intl.NumberFormat('en')

/** What became of something, as a word in a table. */
export const outcomeNames: Readonly<Record<Outcome, string>> = {
  new: 'New',
  version: 'New version',
  copy: 'Copy',
  doubtful: 'In doubt',
  duplicate: 'Already there',
  skipped: 'Skipped',
  failed: 'Failed'
}

/** What an import came to, as one sentence. */
export function importSentence({ state, found, outcomes }: ImportLine): string {
  const parts = [
    counted(outcomes.new, 'new article', 'new articles'),
    counted(outcomes.version, 'new version', 'new versions'),
    counted(outcomes.copy, 'copy from another source', 'copies from other sources'),
    counted(outcomes.doubtful, 'that may be a version of another', 'that may be versions of others'),
    outcomes.duplicate > 0 ? `${number.format(outcomes.duplicate)} already in the archive` : null,
    outcomes.skipped > 0 ? `${number.format(outcomes.skipped)} skipped` : null,
    outcomes.failed > 0 ? `${number.format(outcomes.failed)} that could not be read` : null
  ].filter((part) => part !== null)
  const what = parts.length > 0 ? inWords(parts) : 'nothing to take in'
  return `${opening(state, found)}: ${what}.`
}

function opening(state: ImportLine['state'], found: number): string {
  const files = counted(found, 'file', 'files') ?? 'No files'
  if (state === 'running') return `${files} so far`
  if (state === 'cancelled') return `Stopped by you after ${files}`
  if (state === 'interrupted') return `Broken off after ${files}, when Wiremark was closed`
  return files
}

function counted(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${number.format(count)} ${count === 1 ? one : many}`
}

function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}
