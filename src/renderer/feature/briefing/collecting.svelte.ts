import type { BriefingLine } from '../../../core/briefing/model.ts'
import type { Memory } from '../../part/remember.ts'
import type { Workbench } from '../../workbench.svelte.ts'

/** Where the briefing used last is remembered. */
export const LAST_BRIEFING = 'briefing.last'

/** Adding a passage to the briefing used last, or to one that is chosen or begun for it. */
export class Collecting {
  /** The passage a briefing is being chosen for. */
  passage = $state<number | null>(null)
  briefings = $state.raw<readonly BriefingLine[]>([])
  readonly #workbench: Workbench
  readonly #memory: Memory

  constructor(workbench: Workbench, memory: Memory) {
    this.#workbench = workbench
    this.#memory = memory
  }

  /** Add a passage to the briefing used last; ask for one when there is none, or when asked to. */
  async collect(passage: number, choose: boolean): Promise<void> {
    try {
      this.briefings = await this.#workbench.call('briefing.list', {})
      const last = this.briefings.find(({ briefing }) => briefing === this.#memory.recall(LAST_BRIEFING))
      if (last && !choose) await this.#add(last.briefing, passage)
      else this.passage = passage
    } catch (error) {
      this.#workbench.fail(error)
    }
  }

  async into(briefing: number): Promise<void> {
    const passage = this.#take()
    if (passage === null) return
    try {
      await this.#add(briefing, passage)
    } catch (error) {
      this.#workbench.fail(error)
    }
  }

  async intoNew(title: string): Promise<void> {
    const passage = this.#take()
    if (passage === null) return
    try {
      const { briefing } = await this.#workbench.call('briefing.add', { title })
      await this.#add(briefing, passage)
    } catch (error) {
      this.#workbench.fail(error)
    }
  }

  async #add(briefing: number, passage: number): Promise<void> {
    const { title } = await this.#workbench.call('briefing.addItems', {
      briefing,
      items: [{ kind: 'quote', passage }]
    })
    this.#memory.keep(LAST_BRIEFING, briefing)
    this.#workbench.tell(`Added to “${title}”.`, {
      label: 'Open',
      run: () => (this.#workbench.view = { kind: 'briefing', briefing })
    })
  }

  #take(): number | null {
    const { passage } = this
    this.passage = null
    return passage
  }
}
