import type { BriefingLine } from '../../../core/briefing/model.ts'
import type { Memory } from '../../part/remember.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import type { Destination } from '../tag-page/tag-passages.svelte.ts'
import { quoteIn } from './quote-in.ts'

/** Where the briefing used last is remembered. */
export const LAST_BRIEFING = 'briefing.last'

/** Adding a passage to the briefing used last, or to one that is chosen or begun for it. */
export class Collecting {
  /** Whether a briefing is being chosen for the passage. */
  choosing = $state(false)
  briefings = $state.raw<readonly BriefingLine[]>([])
  #passage: number | null = null
  readonly #workbench: Workbench
  readonly #memory: Memory

  constructor(workbench: Workbench, memory: Memory) {
    this.#workbench = workbench
    this.#memory = memory
  }

  /** Add a passage to the briefing used last; ask for one when there is none, or when asked to. */
  async collect(passage: number, choose: boolean): Promise<void> {
    const remembered = this.#memory.recall(LAST_BRIEFING)
    // At once where it is sure to be asked: what is typed next belongs to the question.
    const asked = choose || typeof remembered !== 'number'
    if (asked) this.#ask(passage)
    try {
      this.briefings = await this.#workbench.call('briefing.list', {})
      if (asked) return
      const last = this.briefings.find(({ briefing }) => briefing === remembered)
      if (last) await this.#add(last.briefing, passage)
      else this.#ask(passage)
    } catch (error) {
      this.#workbench.fail(error)
    }
  }

  /** Add the passage to what was chosen: a briefing, or a new one of that title. */
  async into(destination: Destination): Promise<void> {
    const passage = this.#passage
    this.#passage = null
    this.choosing = false
    if (passage === null) return
    try {
      const briefing =
        'briefing' in destination
          ? destination.briefing
          : (await this.#workbench.call('briefing.add', { title: destination.title })).briefing
      await this.#add(briefing, passage)
    } catch (error) {
      this.#workbench.fail(error)
    }
  }

  #ask(passage: number): void {
    this.#passage = passage
    this.choosing = true
  }

  async #add(briefing: number, passage: number): Promise<void> {
    await quoteIn(this.#workbench, briefing, [passage])
    this.#memory.keep(LAST_BRIEFING, briefing)
  }
}
