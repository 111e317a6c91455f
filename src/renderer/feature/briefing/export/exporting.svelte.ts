import { briefingFormats, type BriefingFormat } from '../../../../core/briefing/calls.ts'
import type { Briefing } from '../../../../core/briefing/model.ts'
import type { EventValue } from '../../../../core/contract.ts'
import { AppError } from '../../../../core/error.ts'
import { messageOf } from '../../../call.ts'
import { cancelJob } from '../../../part/cancel-job.ts'
import type { Memory } from '../../../part/remember.ts'
import { countWords } from '../../../part/words.ts'
import { nameOfFile, revealing } from '../../../part/written-file.ts'
import type { Workbench } from '../../../workbench.svelte.ts'
import { said } from '../../../../texts/said.ts'

/** Where an export is: being set up, under way, asking about a name that exists, or written with something to say. */
export type ExportState =
  | { readonly at: 'asking' }
  | {
      readonly at: 'writing'
      readonly job: string
      readonly done: number
      readonly total: number | null
      readonly stopping: boolean
    }
  | { readonly at: 'exists'; readonly file: string }
  | {
      readonly at: 'written'
      readonly file: string
      readonly said: string
      readonly warnings: readonly string[]
    }

const KEPT = 'briefing.export'

/** Writing a briefing to a file, as one form or another. */
export class Exporting {
  open = $state(false)
  state = $state.raw<ExportState>({ at: 'asking' })
  failed = $state<string | null>(null)
  format = $state<BriefingFormat>('pdf')
  /** Whether what became of the sources is printed at the end. */
  checks = $state(true)
  readonly #workbench: Workbench
  readonly #memory: Memory
  readonly #newJob: () => string

  constructor(workbench: Workbench, memory: Memory, newJob: () => string) {
    this.#workbench = workbench
    this.#memory = memory
    this.#newJob = newJob
    const kept = memory.recall(KEPT)
    this.format = briefingFormats.find((format) => format === kept) ?? 'pdf'
  }

  ask(): void {
    this.open = true
    // One that was left to itself is still there, with how far it is.
    if (this.state.at === 'writing') return
    this.state = { at: 'asking' }
    this.failed = null
  }

  choose(format: BriefingFormat): void {
    this.format = format
    this.#memory.keep(KEPT, format)
  }

  /** Ask where to, and write it there. */
  async run(briefing: Briefing): Promise<void> {
    this.failed = null
    try {
      const { format } = this
      const file = await this.#workbench.call('shell.chooseSave', { kind: format, name: briefing.title })
      if (file !== null) await this.write(briefing, file, false)
    } catch (error) {
      this.failed = messageOf(error)
    }
  }

  /** Write the file; one that exists is replaced only where that was said. */
  async write({ briefing }: Briefing, file: string, replace: boolean): Promise<void> {
    if (this.state.at === 'writing') return
    const { format, checks } = this
    const job = this.#newJob()
    this.failed = null
    this.state = { at: 'writing', job, done: 0, total: null, stopping: false }
    try {
      const written = await this.#workbench.call('briefing.export', {
        briefing,
        file,
        format,
        replace,
        checks,
        job
      })
      this.#written(written)
    } catch (error) {
      this.state = { at: 'asking' }
      if (!(error instanceof AppError)) this.failed = messageOf(error)
      else if (error.code === 'conflict') this.state = { at: 'exists', file }
      else if (error.code !== 'cancelled') this.failed = said(error.message)
      // A dialog that was closed meanwhile opens again for what it has to say.
      if (this.failed !== null || this.state.at === 'exists') this.open = true
    }
  }

  heard({ job, done, total }: EventValue<'progress'>): void {
    if (this.state.at === 'writing' && this.state.job === job) this.state = { ...this.state, done, total }
  }

  async cancel(): Promise<void> {
    if (this.state.at !== 'writing') return
    this.state = { ...this.state, stopping: true }
    await cancelJob(this.#workbench, this.state.job)
  }

  /** What could not be set is read before the dialog goes; where all is well it goes by itself. */
  #written({
    file,
    pages,
    warnings
  }: {
    file: string
    pages: number | null
    warnings: readonly string[]
  }): void {
    const name = nameOfFile(file)
    const sentence =
      pages === null ? `Exported to ${name}.` : `Exported ${countWords(pages, 'page')} to ${name}.`
    if (warnings.length > 0) {
      this.state = { at: 'written', file, said: sentence, warnings }
      this.open = true
    } else {
      this.state = { at: 'asking' }
      this.open = false
      this.#workbench.tell(sentence, revealing(this.#workbench, file))
    }
  }
}
