import type { EntityCard } from '../../../core/entity/study-calls.ts'
import type { PassageLine } from '../../../core/passage/model.ts'
import { messageOf } from '../../call.ts'
import type { Workbench } from '../../workbench.svelte.ts'

/** How many of the passages that a tone was set in are shown. */
const PASSAGES = 50

/** What an entity's card counts, and the passages that say how they speak of it. */
export class CardOfEntity {
  card = $state.raw<EntityCard | null>(null)
  passages = $state.raw<readonly PassageLine[]>([])
  failed = $state<string | null>(null)
  readonly #workbench: Workbench
  #latest = 0

  constructor(workbench: Workbench) {
    this.#workbench = workbench
  }

  /** Read it, or read it again. Another entity's card is never left standing while this one is on its way. */
  async show(entity: number): Promise<void> {
    const ticket = ++this.#latest
    if (this.card?.entity !== entity) {
      this.card = null
      this.passages = []
    }
    try {
      const card = await this.#workbench.call('entity.card', { entity })
      if (ticket !== this.#latest) return
      this.card = card
      this.failed = null
      const { passages } =
        card.tones.length === 0
          ? { passages: [] }
          : await this.#workbench.call('passage.list', { entity: card.name, limit: PASSAGES })
      if (ticket === this.#latest) this.passages = passages
    } catch (error) {
      if (ticket === this.#latest) this.failed = messageOf(error)
    }
  }
}
