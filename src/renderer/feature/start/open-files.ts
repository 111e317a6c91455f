import { AppError } from '../../../core/error.ts'
import type { LongWork } from '../../part/long-work.svelte.ts'
import { countWords } from '../../part/words.ts'
import { nameOfFile } from '../../part/written-file.ts'
import { said } from '../../../texts/said.ts'
import type { Archives } from './archives.svelte.ts'

/** Making an archive of open files, whichever archive is open. */
export class OpenFiles {
  readonly #archives: Archives
  readonly #work: LongWork
  readonly #refuse: (sentences: readonly string[]) => void

  /** `refuse` shows what is wrong with the files, a sentence for each place. */
  constructor(archives: Archives, work: LongWork, refuse: (sentences: readonly string[]) => void) {
    this.#archives = archives
    this.#work = work
    this.#refuse = refuse
  }

  get busy(): boolean {
    return this.#work.now !== null
  }

  /** Ask for the files and for where their archive is to lie, make it and open it. */
  async takeIn(): Promise<void> {
    if (this.busy) return
    const { voice } = this.#archives
    try {
      const from = await voice.call('archives.choose', { as: 'open-files' })
      if (from === null) return
      const into = await voice.call('archives.choose', { as: 'new', name: nameOfFile(from) })
      if (into !== null) await this.#make(from, into)
    } catch (error) {
      voice.fail(error)
    }
  }

  async #make(from: string, into: string): Promise<void> {
    const { voice } = this.#archives
    await this.#work.run(`Taking in ${nameOfFile(from)}`, async (job) => {
      try {
        const { articles } = await voice.call('archive.import', { from, into, job })
        await this.#archives.open(into)
        voice.tell(`The archive is made of open files: ${countWords(articles, 'article')}.`)
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'unreadable') throw error
        this.#refuse(error.message.split('\n').map(said))
      }
    })
  }
}
