import type { QuoteLine } from '../../../core/entity/model.ts'
import { messageOf, type Call } from '../../call.ts'
import { Pages, type Page } from '../../part/pages.svelte.ts'
import type { Workbench } from '../../workbench.svelte.ts'

type QuotePage = Page<QuoteLine> & { readonly total: number }

/** What an entity is quoted as saying, newest first. */
export class QuotesOfEntity {
  readonly pages = new Pages<QuoteLine, QuotePage>({ page: 50, most: 200 })
  current = $state(0)
  readonly #workbench: Workbench
  #entity: number | null = null

  constructor(workbench: Workbench) {
    this.#workbench = workbench
  }

  /** Read them, or read them again after a change. */
  async show(entity: number): Promise<void> {
    if (entity === this.#entity) return this.pages.renew()
    this.#entity = entity
    this.current = 0
    this.pages.clear()
    await this.pages.start(async (after, limit) => {
      const { quotes, ...page } = await this.#workbench.call('entity.quotes', { entity, after, limit })
      return { items: quotes, ...page }
    })
  }

  async go(index: number): Promise<void> {
    if (index >= this.pages.items.length - 1) await this.pages.more()
    this.current = Math.max(0, Math.min(index, this.pages.items.length - 1))
  }

  open({ article, version, start, end }: QuoteLine): void {
    this.#workbench.read({ article, version, at: { start, end } })
  }
}

/** What is quoted in the text on the screen. */
export class QuotesInText {
  all = $state.raw<readonly QuoteLine[]>([])
  failed = $state<string | null>(null)
  readonly #ask: Call
  #latest = 0

  constructor(ask: Call) {
    this.#ask = ask
  }

  /** Read those of a version. A slow early answer never covers a late one. */
  async show(article: number, version: number): Promise<void> {
    const ticket = ++this.#latest
    try {
      const all = await this.#ask('entity.quotesIn', { article, version })
      if (ticket !== this.#latest) return
      this.all = all
      this.failed = null
    } catch (error) {
      if (ticket !== this.#latest) return
      this.all = []
      this.failed = messageOf(error)
    }
  }
}
