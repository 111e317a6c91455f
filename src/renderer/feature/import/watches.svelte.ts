import type { Watch } from '../../../core/import/calls.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import { travel } from '../commands/history.ts'

/** The folders whose new files are taken in as they come. */
export class Watches {
  /** Null until they have been read. */
  all = $state.raw<readonly Watch[] | null>(null)
  readonly #workbench: Workbench

  constructor(workbench: Workbench) {
    this.#workbench = workbench
  }

  async refresh(): Promise<void> {
    await this.#guard(() => Promise.resolve())
  }

  /** Ask for folders in the system's dialog and watch them from now on. */
  async add(): Promise<void> {
    await this.#guard(async () => {
      const paths = await this.#workbench.call('shell.chooseImport', { folders: true })
      for (const path of paths) await this.#workbench.call('watch.add', { path })
    })
  }

  /** Watch a folder no longer. */
  async remove({ watch, path }: Watch): Promise<void> {
    await this.#guard(async () => {
      await this.#workbench.call('watch.remove', { watch })
      this.#workbench.tell(`${path} is watched no longer. What came from it stays.`, {
        label: 'Undo',
        run: () => void travel(this.#workbench, 'undo')
      })
    })
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.#workbench.fail(error)
    }
    try {
      this.all = await this.#workbench.call('watch.list', {})
    } catch (error) {
      this.#workbench.fail(error)
    }
  }
}
