import type { Result } from '../../../core/contract.ts'
import type { MentionLine } from '../../../core/entity/model.ts'
import { messageOf } from '../../call.ts'
import { Pages, type Page } from '../../part/pages.svelte.ts'
import type { Workbench } from '../../workbench.svelte.ts'

export type MentionSort = 'newest' | 'left' | 'right'
type MentionPage = Page<MentionLine> & { readonly total: number; readonly among: number | null }

/** One entity: what it is called, and every mention of it in its context. */
export class EntityPage {
  shown = $state.raw<Result<'entity.show'> | null>(null)
  failed = $state<string | null>(null)
  sort = $state<MentionSort>('newest')
  current = $state(0)
  readonly pages = new Pages<MentionLine, MentionPage>({ page: 50, most: 200 })
  readonly #workbench: Workbench
  #latest = 0

  constructor(workbench: Workbench) {
    this.#workbench = workbench
  }

  async show(entity: number): Promise<void> {
    this.shown = null
    this.current = 0
    this.pages.clear()
    await Promise.all([this.#look(entity), this.#list(entity)])
  }

  /** Read it again after the archive has changed. */
  async changed(entity: number): Promise<void> {
    if (this.shown === null) return
    await Promise.all([this.#look(entity), this.pages.renew()])
  }

  async arrange(sort: MentionSort): Promise<void> {
    if (sort === this.sort) return
    this.sort = sort
    this.current = 0
    if (this.shown) await this.#list(this.shown.entity)
  }

  async go(index: number): Promise<void> {
    if (index >= this.pages.items.length - 1) await this.pages.more()
    this.current = Math.max(0, Math.min(index, this.pages.items.length - 1))
  }

  /** Read a mention where it stands. */
  open({ article, version, inHeadline, start, end }: MentionLine): void {
    this.#workbench.read({ article, version, at: { start, end, inHeadline } })
  }

  async #look(entity: number): Promise<void> {
    const ticket = ++this.#latest
    try {
      const shown = await this.#workbench.call('entity.show', { entity })
      if (ticket !== this.#latest) return
      this.shown = shown
      this.failed = null
    } catch (error) {
      if (ticket === this.#latest) this.failed = messageOf(error)
    }
  }

  #list(entity: number): Promise<void> {
    return this.pages.start(async (after, limit) => {
      const { mentions, ...page } = await this.#workbench.call('entity.mentions', {
        entity,
        sort: this.sort,
        after,
        limit
      })
      return { items: mentions, ...page }
    })
  }
}
