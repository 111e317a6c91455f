import { createContext } from 'svelte'
import type { EventValue } from '../../../core/contract.ts'
import type { ImportItem, ImportLine, ImportReport } from '../../../core/import/calls.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import { importSentence } from './import-words.ts'
import { Pace } from './pace.ts'
import type { Stoppable } from '../../part/progress.ts'

/** An import that runs: how far it is, how fast, and what it was asked to do. */
export interface Running extends Stoppable {
  readonly job: string
  readonly at: string
  /** Files a second; null while it is too early to say. */
  readonly rate: number | null
  readonly paused: boolean
}

/** Taking files in, one import at a time, from the drop to the receipt. */
export class Imports {
  running = $state.raw<Running | null>(null)
  /** Every import so far, newest first. */
  lines = $state.raw<readonly ImportLine[]>([])
  readonly #workbench: Workbench
  readonly #newJob: () => string
  readonly #clock: () => number
  readonly #pace = new Pace()
  #items: readonly ImportItem[] = []
  #pasteAsked = false
  /** The newest import whose end the window knows of, or that was there when it opened; null before that is known. */
  #known: number | null = null

  constructor(workbench: Workbench, newJob: () => string, clock: () => number = () => performance.now()) {
    this.#workbench = workbench
    this.#newJob = newJob
    this.#clock = clock
  }

  async run(items: readonly ImportItem[]): Promise<void> {
    if (items.length === 0 || this.#refuseSecond()) return
    this.#items = items
    await this.#take((job) => this.#workbench.call('import.run', { job, items: [...items] }))
  }

  async samples(): Promise<void> {
    await this.#take((job) => this.#workbench.call('import.samples', { job }))
  }

  /** Go on with an import that was stopped or broken off. */
  async resume(id: number): Promise<void> {
    await this.#take((job) => this.#workbench.call('import.resume', { import: id, job }))
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

  /** Take in what the clipboard holds; the window hears it as a paste. */
  async paste(): Promise<void> {
    this.#pasteAsked = true
    try {
      await this.#workbench.call('shell.paste', {})
    } catch (error) {
      this.#pasteAsked = false
      this.#workbench.fail(error)
    }
  }

  /** Whether the paste that is heard now was asked for as an import, wherever the focus is. */
  takePasteAsked(): boolean {
    const asked = this.#pasteAsked
    this.#pasteAsked = false
    return asked
  }

  /** What a receipt of the latest import speaks of, as it was handed in: by its path, or by its bytes. */
  itemAt(path: string): ImportItem {
    return this.#items.find((item) => 'bytes' in item && item.name === path) ?? { path }
  }

  /** Ask the import that runs to stop; what it has stored stays. */
  async cancel(): Promise<void> {
    await this.#steer('job.cancel', { stopping: true })
  }

  /** Let the import that runs wait where it is, or go on. */
  async pause(): Promise<void> {
    if (!this.running || this.running.stopping) return
    const { paused } = this.running
    this.#pace.forget()
    await this.#steer(paused ? 'job.resume' : 'job.pause', { paused: !paused, rate: null })
  }

  /** Hear how far a job has come; other jobs than this import's are not its business. */
  heard({ job, done, total, at }: EventValue<'progress'>): void {
    if (this.running?.job !== job) return
    if (!this.running.paused) this.#pace.hear(this.#clock(), done)
    this.running = { ...this.running, done, total, at, rate: this.#pace.rate }
  }

  /** Read the imports there are, and tell of those that ended since and were not started in this window. */
  async refresh(): Promise<void> {
    try {
      this.lines = await this.#workbench.call('import.list', { limit: 500 })
      this.#tellOfOthers()
    } catch (error) {
      this.#workbench.fail(error)
    }
  }

  /** Do something with an import as a job of its own that shows how far it is. Null when it could not be done. */
  async work<T>(start: (job: string) => Promise<T>): Promise<T | null> {
    if (this.#refuseSecond()) return null
    const job = this.#newJob()
    this.#pace.forget()
    this.running = { job, done: 0, total: null, at: '', rate: null, paused: false, stopping: false }
    try {
      return await start(job)
    } catch (error) {
      this.#workbench.fail(error)
      return null
    } finally {
      this.running = null
    }
  }

  async #take(start: (job: string) => Promise<ImportReport>): Promise<void> {
    const { view } = this.#workbench
    if (this.running === null) this.#workbench.say('Taking files in')
    const report = await this.work(start)
    if (report === null) return
    this.#known = Math.max(this.#known ?? 0, report.import)
    const show = () => this.show(report.import)
    // Whoever has gone on to read meanwhile is told, and not taken away from it.
    if (this.#workbench.view === view) {
      show()
      this.#workbench.say(importSentence(report))
    } else this.#workbench.tell(importSentence(report), { label: 'Show the receipt', run: show })
  }

  /** Show an import's receipts. */
  show(id: number): void {
    this.#workbench.view = { kind: 'import', import: id }
  }

  async #steer(name: 'job.cancel' | 'job.pause' | 'job.resume', to: Partial<Running>): Promise<void> {
    if (!this.running) return
    const { job } = this.running
    this.running = { ...this.running, ...to }
    try {
      await this.#workbench.call(name, { job })
    } catch (error) {
      this.#workbench.fail(error)
    }
  }

  #tellOfOthers(): void {
    const ended = this.lines.filter(({ state }) => state !== 'running')
    const newest = ended[0]?.import ?? 0
    if (this.#known === null) {
      this.#known = newest
      this.#tellOfBrokenOff()
    } else if (this.running === null) {
      const known = this.#known
      for (const line of ended.filter((each) => each.import > known).toReversed()) this.#tellOf(line)
      this.#known = Math.max(known, newest)
    }
  }

  /** A watched folder brought something: what was there already is not worth a word. */
  #tellOf(line: ImportLine): void {
    const { new: fresh, version, copy, doubtful, failed } = line.outcomes
    if (fresh + version + copy + doubtful + failed === 0) return
    const run = () => this.show(line.import)
    this.#workbench.tell(`From a watched folder: ${importSentence(line)}`, { label: 'Show the receipt', run })
  }

  #tellOfBrokenOff(): void {
    const latest = this.lines[0]
    if (latest?.state !== 'interrupted') return
    const run = () => this.show(latest.import)
    this.#workbench.tell('The latest import was broken off when Wiremark was closed.', {
      label: 'Show the receipt',
      run
    })
  }

  #refuseSecond(): boolean {
    if (this.running) this.#workbench.tell('An import is running. Wait for it to end, or cancel it first.')
    return this.running !== null
  }
}

export const [imports, setImports] = createContext<Imports>()
