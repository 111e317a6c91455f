import { createContext } from 'svelte'
import type { Result } from '../../../core/contract.ts'
import type { Workbench } from '../../workbench.svelte.ts'

/** The entities being watched with what is new of each, how many entities there are, and how far reading them is behind. */
export class WatchedEntities {
  all = $state.raw<Result<'entity.watches'>>([])
  total = $state(0)
  /** Texts whose names are still to be read. */
  behind = $state(0)
  /** Texts whose names an earlier Wiremark read. */
  older = $state(0)
  readonly #workbench: Workbench
  #latest = 0

  constructor(workbench: Workbench) {
    this.#workbench = workbench
  }

  async refresh(): Promise<void> {
    const ticket = ++this.#latest
    try {
      const [all, { total }, { behind, older }] = await Promise.all([
        this.#workbench.call('entity.watches', {}),
        this.#workbench.call('entity.list', { limit: 1 }),
        this.#workbench.call('entity.state', {})
      ])
      if (ticket !== this.#latest) return
      this.all = all
      this.total = total
      this.behind = behind
      this.older = older
    } catch (error) {
      if (ticket === this.#latest) this.#workbench.fail(error)
    }
  }

  /** What there is of an entity is being looked at: nothing of it is new any more. */
  async look(entity: number): Promise<void> {
    if (!this.all.some((one) => one.entity === entity && one.unseen > 0)) return
    this.all = this.all.map((one) => (one.entity === entity ? { ...one, unseen: 0 } : one))
    try {
      await this.#workbench.call('entity.seen', { entity })
    } catch (error) {
      this.#workbench.fail(error)
    }
  }
}

export const [watchedEntities, setWatchedEntities] = createContext<WatchedEntities>()
