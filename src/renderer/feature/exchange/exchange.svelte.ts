import { createContext } from 'svelte'
import type { ExchangeFormat, TakenIn } from '../../../core/exchange/calls.ts'
import type { PassageFilter } from '../../../core/passage/filter.ts'
import { countWords, today } from '../../part/words.ts'
import { nameOfFile, revealing } from '../../part/written-file.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import { importedSentences } from './exchange-words.ts'
import type { LongWork } from '../../part/long-work.svelte.ts'
import { said } from '../../../texts/said.ts'

/** What came of an export or an import, to be read before one goes on. */
export interface Outcome {
  readonly title: string
  readonly summary: string
  /** What could not be carried, or where what came differs from what is here. */
  readonly sentences: readonly string[]
  /** The file that was written; null after an import. */
  readonly file: string | null
}

/** Another archive, and what merging its tagging would bring. */
export interface Looked {
  readonly path: string
  readonly sums: TakenIn
}

/** Taking tagging out of the archive and into it, in the formats others read, and the archive out as a whole. */
export class Exchange {
  /** Another archive whose tagging has been looked at and waits to be merged. */
  looked = $state.raw<Looked | null>(null)
  readonly #workbench: Workbench
  readonly #work: LongWork
  readonly #show: (outcome: Outcome) => void

  constructor(workbench: Workbench, work: LongWork, show: (outcome: Outcome) => void) {
    this.#workbench = workbench
    this.#work = work
    this.#show = show
  }

  get busy(): boolean {
    return this.#work.now !== null
  }

  /** Ask where to, write the codebook and the passages a filter keeps there, and show what the format could not carry. */
  async export(format: ExchangeFormat, filter: PassageFilter = {}): Promise<void> {
    const name = format === 'qdc' ? 'Codebook' : 'Tagging'
    const path = await this.#asked(() => this.#workbench.call('shell.chooseSave', { kind: format, name }))
    if (path === null) return
    await this.#work.run('Exporting', async (job) => {
      const written = await this.#workbench.call('exchange.export', { ...filter, format, path, job })
      const tags = countWords(written.tags, 'tag')
      const what = format === 'qdc' ? tags : `${tags} and ${countWords(written.passages, 'passage')}`
      this.#show({
        title: `Written to ${nameOfFile(written.path)}`,
        summary: `${what}.`,
        sentences: written.lost.map(said),
        file: written.path
      })
    })
  }

  /** Ask where to, and write the whole archive there as files that any program can read. */
  async exportArchive(): Promise<void> {
    const folder = await this.#asked(async () => {
      const now = await this.#workbench.call('archives.state', {})
      const name = 'name' in now ? `${now.name} ${today()}` : today()
      return this.#workbench.call('archives.choose', { as: 'open-files-to', name })
    })
    if (folder === null) return
    await this.#work.run('Exporting the archive', async (job) => {
      const written = await this.#workbench.call('archive.export', { folder, job })
      this.#workbench.tell(
        `Exported ${countWords(written.articles, 'article')} and all that belongs to them to ${nameOfFile(folder)}.`,
        revealing(this.#workbench, folder)
      )
    })
  }

  /** Ask for a file, take in the tagging or codebook it holds, and show what came of it. */
  async import(): Promise<void> {
    const path = await this.#asked(() => this.#workbench.call('shell.chooseOpen', { kind: 'tagging' }))
    if (path !== null) await this.takeIn(path)
  }

  /** Ask for another archive's folder, and look at what merging its tagging would bring; nothing is merged yet. */
  async look(): Promise<void> {
    const path = await this.#asked(async () => {
      const [folder = null] = await this.#workbench.call('shell.chooseImport', { folders: true })
      return folder
    })
    if (path === null) return
    await this.#work.run(`Looking at ${nameOfFile(path)}`, async (job) => {
      this.looked = { path, sums: await this.#workbench.call('exchange.look', { path, job }) }
    })
  }

  /** Merge the tagging that was looked at, and show what came of it. */
  async merge(): Promise<void> {
    const path = this.looked?.path
    this.looked = null
    if (path !== undefined) await this.takeIn(path)
  }

  /** Take in the tagging or codebook a file holds, and show what came of it. */
  async takeIn(path: string): Promise<void> {
    const name = nameOfFile(path)
    await this.#work.run(`Taking in ${name}`, async (job) => {
      const taken = await this.#workbench.call('exchange.import', { path, job })
      const title = taken.stopped ? `Stopped taking in ${name}` : `Taken in from ${name}`
      this.#show({ title, ...importedSentences(taken), file: null })
    })
  }

  /** What a dialog of the system answers; null when nothing may be asked for now. */
  async #asked(ask: () => Promise<string | null>): Promise<string | null> {
    if (this.busy) return null
    try {
      return await ask()
    } catch (error) {
      this.#workbench.fail(error)
      return null
    }
  }
}

export const [exchange, setExchange] = createContext<Exchange>()
