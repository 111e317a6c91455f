import type { Workbench } from '../../workbench.svelte.ts'
import { travel } from '../commands/history.ts'

/** How an article is to be related to another that is chosen. */
export type Relation = 'join' | 'move' | 'copy'

/** An article as far as these decisions need it. */
export interface Related {
  readonly article: number
  readonly headline: string | null
}

/** The article that is related to another, and the version of it that is shown. */
export interface Own {
  readonly article: number
  readonly version: number
}

/** What the analyst decides about articles: whose version one is, and whose copy. Each is one step that undo takes back. */
export class Relating {
  readonly #workbench: Workbench

  constructor(workbench: Workbench) {
    this.#workbench = workbench
  }

  /** Make an article's versions, or one of them, versions of another; or count it as a copy of another. */
  async relate(relation: Relation, { article, version }: Own, other: Related): Promise<void> {
    await this.#do(async () => {
      const name = other.headline ?? 'No headline'
      if (relation === 'copy') {
        await this.#workbench.call('article.addCopy', { article, of: other.article })
        return `Marked as a copy of “${name}”.`
      }
      const into = other.article
      const now =
        relation === 'move'
          ? await this.#workbench.call('article.moveVersion', { article, version, into })
          : await this.#workbench.call('article.join', { article, into })
      this.#workbench.read({ article: now.article, version: now.version })
      return relation === 'move'
        ? `Moved to “${name}”: version ${now.version} of ${now.versions}.`
        : `Joined with “${name}”: version ${now.version} of ${now.versions}.`
    })
  }

  /** Make one version an article of its own, and show it. */
  async split(article: number, version: number): Promise<void> {
    await this.#do(async () => {
      const own = await this.#workbench.call('article.split', { article, version })
      this.#workbench.read({ article: own.article })
      return `Version ${version} is an article of its own now.`
    })
  }

  /** Take an article out of its copies. */
  async removeCopy(article: number): Promise<void> {
    await this.#do(async () => {
      await this.#workbench.call('article.removeCopy', { article })
      return 'This article is no copy any more.'
    })
  }

  async #do(work: () => Promise<string>): Promise<void> {
    try {
      const said = await work()
      this.#workbench.tell(said, { label: 'Undo', run: () => void travel(this.#workbench, 'undo') })
    } catch (error) {
      this.#workbench.fail(error)
    }
  }
}
