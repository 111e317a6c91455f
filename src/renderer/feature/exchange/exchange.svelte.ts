import type { ExchangeFormat } from '../../../core/exchange/calls.ts'
import { countWords } from '../../part/words.ts'
import { nameOfFile } from '../../part/written-file.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import { importedSentences } from './exchange-words.ts'

/** What came of an export or an import, to be read before one goes on. */
export interface Outcome {
  readonly title: string
  readonly summary: string
  /** What could not be carried, or where what came differs from what is here. */
  readonly sentences: readonly string[]
  /** The file that was written; null after an import. */
  readonly file: string | null
}

/** Taking tagging out of the archive and into it, in the formats others read. */
export class Exchange {
  /** Whether a file is being written or read. */
  busy = $state(false)
  readonly #workbench: Workbench
  readonly #show: (outcome: Outcome) => void

  constructor(workbench: Workbench, show: (outcome: Outcome) => void) {
    this.#workbench = workbench
    this.#show = show
  }

  /** Ask where to, write the codebook and all passages there, and show what the format could not carry. */
  async export(format: ExchangeFormat): Promise<void> {
    await this.#once(async () => {
      const name = format === 'qdc' ? 'Codebook' : 'Tagging'
      const path = await this.#workbench.call('shell.chooseSave', { kind: format, name })
      if (path === null) return
      const written = await this.#workbench.call('exchange.export', { format, path })
      const tags = countWords(written.tags, 'tag')
      const what = format === 'qdc' ? tags : `${tags} and ${countWords(written.passages, 'passage')}`
      this.#show({
        title: `Written to ${nameOfFile(written.path)}`,
        summary: `${what}.`,
        sentences: written.lost,
        file: written.path
      })
    })
  }

  /** Ask for a file, take in the tagging or codebook it holds, and show what came of it. */
  async import(): Promise<void> {
    await this.#once(async () => {
      const path = await this.#workbench.call('shell.chooseOpen', { kind: 'tagging' })
      if (path === null) return
      const taken = await this.#workbench.call('exchange.import', { path })
      this.#show({ title: `Taken in from ${nameOfFile(path)}`, ...importedSentences(taken), file: null })
    })
  }

  async #once(run: () => Promise<void>): Promise<void> {
    if (this.busy) return
    this.busy = true
    try {
      await run()
    } catch (error) {
      this.#workbench.fail(error)
    } finally {
      this.busy = false
    }
  }
}
