import type { Doubt } from '../../../core/entity/rule-calls.ts'
import { Pages, type Page } from '../../part/pages.svelte.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import { Mending } from './mending.ts'

type DoubtPage = Page<Doubt> & { readonly total: number }

/** Entities that may be one, and which of these cases one is at. */
export class EntityReview {
  readonly pages = new Pages<Doubt, DoubtPage>({ page: 50, most: 200 })
  at = $state(0)
  readonly total = $derived(this.pages.latest?.total ?? 0)
  readonly current: Doubt | null = $derived(this.pages.items[this.at] ?? null)
  readonly #workbench: Workbench
  readonly #mending: Mending

  constructor(workbench: Workbench) {
    this.#workbench = workbench
    this.#mending = new Mending(workbench)
  }

  /** Read the cases, or read them again after the archive has changed. */
  async refresh(): Promise<void> {
    if (this.pages.latest) await this.pages.renew()
    else
      await this.pages.start(async (after, limit) => {
        const { doubts, next, total } = await this.#workbench.call('entity.review', { after, limit })
        return { items: doubts, next, total }
      })
    this.at = Math.max(0, Math.min(this.at, this.pages.items.length - 1))
  }

  async go(index: number): Promise<void> {
    this.at = Math.max(0, Math.min(index, this.pages.items.length - 1))
    if (this.at >= this.pages.items.length - 10) await this.pages.more()
  }

  /** The two of the case one is at are one, by the name of the second. */
  async merge(): Promise<void> {
    if (this.current) await this.#mending.merge(this.current.one, this.current.other)
  }

  /** They are two, and are never taken for one again. */
  async keepApart(): Promise<void> {
    if (this.current) await this.#mending.apart(this.current.one, this.current.other)
  }
}
