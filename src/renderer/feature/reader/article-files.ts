import type { ArticleView } from '../../../core/article/calls.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import { nameOfFile, revealing } from '../../part/written-file.ts'

/** Taking the version that is read out of the window as a text file. */
export class ArticleFiles {
  readonly #workbench: Workbench

  constructor(workbench: Workbench) {
    this.#workbench = workbench
  }

  /** Begin to drag it to where files go; the pointer is dragging already. */
  async drag({ article, version }: ArticleView): Promise<void> {
    try {
      await this.#workbench.call('shell.dragArticle', { article, version })
    } catch (error) {
      this.#workbench.fail(error)
    }
  }

  /** Ask where to, and write it there. */
  async save({ article, version }: ArticleView): Promise<void> {
    try {
      const file = await this.#workbench.call('shell.saveArticle', { article, version })
      if (file === null) return
      this.#workbench.tell(`Written to ${nameOfFile(file)}.`, revealing(this.#workbench, file))
    } catch (error) {
      this.#workbench.fail(error)
    }
  }
}
