import type { Reread, RereadLine } from '../../../core/import/calls.ts'
import { countWords } from '../../part/words.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import { travel } from '../commands/history.ts'
import type { Imports } from './imports.svelte.ts'

/** What reading again finds of one thing, as a word in a table. */
export const changeNames: Readonly<Record<RereadLine['change'], string>> = {
  same: 'The same',
  facts: 'Other facts',
  text: 'Another text',
  added: 'One more',
  gone: 'No longer found',
  kept: 'Kept as it is'
}

/** Reading an import again from the bytes that were kept: first what would change, then, if wished, the change. */
export class Rereading {
  /** What would change; null until it is known, or when nothing is being read again. */
  found = $state.raw<Reread | null>(null)
  /** Those that would not stay as they are, and those that stay though they read otherwise now. */
  changes = $derived.by(() => (this.found?.lines ?? []).filter(({ change }) => change !== 'same'))
  /** How many would really change: what is no longer found is not taken away. */
  count = $derived.by(
    () => this.changes.filter(({ change }) => change !== 'kept' && change !== 'gone').length
  )
  readonly #workbench: Workbench
  readonly #imports: Imports

  constructor(workbench: Workbench, imports: Imports) {
    this.#workbench = workbench
    this.#imports = imports
  }

  /** Read an import's files again and show what would change. */
  async look(id: number): Promise<void> {
    const found = await this.#imports.work((job) =>
      this.#workbench.call('import.reread', { import: id, job })
    )
    if (found === null) return
    if (found.lines.every(({ change }) => change === 'same'))
      this.#workbench.tell('Read again: everything reads as it did before.')
    else this.found = found
  }

  /** Make the changes that were shown. */
  async apply(): Promise<void> {
    const { found, count } = this
    this.found = null
    if (found === null) return
    const applied = await this.#imports.work((job) =>
      this.#workbench.call('import.reread', { import: found.import, job, apply: true })
    )
    if (applied !== null)
      this.#workbench.tell(`Read again: ${countWords(count, 'change')} made.`, {
        label: 'Undo',
        run: () => void travel(this.#workbench, 'undo')
      })
  }

  leave(): void {
    this.found = null
  }
}
