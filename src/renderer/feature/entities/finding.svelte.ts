import type { EntityLine } from '../../../core/entity/model.ts'
import type { Later } from '../../part/later.ts'
import type { Workbench } from '../../workbench.svelte.ts'

const PAUSE = 120
const FOUND = 12

/** Finding an entity by one of its names, or by how one begins. */
export class Finding {
  typed = $state('')
  found = $state.raw<readonly EntityLine[]>([])
  readonly #workbench: Workbench
  readonly #later: Later
  #ticket = 0
  #stop: () => void = () => undefined

  constructor(workbench: Workbench, later: Later, first = '') {
    this.#workbench = workbench
    this.#later = later
    this.typed = first
    if (first.trim() !== '') void this.#find()
  }

  type(text: string): void {
    this.typed = text
    this.#stop()
    this.#stop = this.#later(() => void this.#find(), PAUSE)
  }

  async #find(): Promise<void> {
    const ticket = ++this.#ticket
    const name = this.typed.trim()
    try {
      const found =
        name === '' ? [] : await this.#workbench.call('entity.find', { name, begins: true, limit: FOUND })
      if (ticket === this.#ticket) this.found = found
    } catch (error) {
      if (ticket === this.#ticket) this.#workbench.fail(error)
    }
  }
}
