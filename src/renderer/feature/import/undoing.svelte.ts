import { AppError } from '../../../core/error.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import { travel } from '../commands/history.ts'
import { undoneWords } from './import-words.ts'

/** Taking a whole import back, which is refused at first where the analyst's own work stands on it. */
export class Undoing {
  /** What would be lost, as the archive says it; null while nothing waits for a word of the analyst. */
  lost = $state.raw<{ readonly import: number; readonly why: string } | null>(null)
  readonly #workbench: Workbench

  constructor(workbench: Workbench) {
    this.#workbench = workbench
  }

  /** Undo an import, or say in `lost` what would go with it. */
  async undo(id: number, confirmed = false): Promise<void> {
    this.lost = null
    try {
      const undone = await this.#workbench.call('import.undo', { import: id, confirmed })
      this.#workbench.view = { kind: 'reader' }
      this.#workbench.tell(undoneWords(undone), {
        label: 'Bring it back',
        run: () => void travel(this.#workbench, 'undo')
      })
    } catch (error) {
      if (!confirmed && error instanceof AppError && error.code === 'refused')
        this.lost = { import: id, why: error.message }
      else this.#workbench.fail(error)
    }
  }

  /** Keep the import and what stands on it. */
  keep(): void {
    this.lost = null
  }
}
