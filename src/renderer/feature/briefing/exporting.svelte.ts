import type { Briefing } from '../../../core/briefing/model.ts'
import { later, type Later } from '../../part/later.ts'
import { countWords } from '../../part/words.ts'
import { nameOfFile, revealing } from '../../part/written-file.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import { pdfName } from './file-name.ts'

/** After this long a wait is shown. */
const SLOW = 500

/** Writing a briefing as a PDF where the analyst wants it. */
export class Exporting {
  running = $state(false)
  slow = $state(false)
  readonly #workbench: Workbench
  readonly #later: Later

  constructor(workbench: Workbench, wait: Later = later) {
    this.#workbench = workbench
    this.#later = wait
  }

  async run({ briefing, title }: Briefing): Promise<void> {
    if (this.running) return
    this.running = true
    let shown = (): void => undefined
    try {
      const file = await this.#workbench.call('shell.choosePdf', { name: pdfName(title) })
      if (file === null) return
      shown = this.#later(() => (this.slow = true), SLOW)
      const written = await this.#workbench.call('briefing.exportPdf', { briefing, file })
      this.#workbench.tell(
        `Exported ${countWords(written.pages, 'page')} to ${nameOfFile(written.file)}.`,
        revealing(this.#workbench, written.file)
      )
    } catch (error) {
      this.#workbench.fail(error)
    } finally {
      shown()
      this.running = false
      this.slow = false
    }
  }
}
