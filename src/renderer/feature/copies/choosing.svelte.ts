import type { Later } from '../../part/later.ts'
import type { Workbench } from '../../workbench.svelte.ts'

/** An article to choose from. */
export interface Choice {
  readonly article: number
  readonly headline: string | null
  readonly source: string | null
  readonly publishedOn: string | null
}

const PAUSE = 120
const CHOICES = 12

/** Choosing another article by words in it; before any are typed, the newest ones. */
export class Choosing {
  typed = $state('')
  found = $state.raw<readonly Choice[]>([])
  readonly #workbench: Workbench
  readonly #not: number
  readonly #later: Later
  #ticket = 0
  #stop: () => void = () => undefined

  constructor(workbench: Workbench, not: number, later: Later) {
    this.#workbench = workbench
    this.#not = not
    this.#later = later
  }

  type(text: string): void {
    this.typed = text
    this.#stop()
    this.#stop = this.#later(() => void this.find(), PAUSE)
  }

  async find(): Promise<void> {
    const ticket = ++this.#ticket
    const query = this.typed.trim()
    try {
      const found: readonly Choice[] =
        query === ''
          ? (await this.#workbench.call('article.list', { limit: CHOICES })).articles
          : (await this.#workbench.call('search.run', { query, limit: CHOICES })).hits
      if (ticket === this.#ticket) this.found = found.filter(({ article }) => article !== this.#not)
    } catch (error) {
      if (ticket === this.#ticket) this.#workbench.fail(error)
    }
  }
}
