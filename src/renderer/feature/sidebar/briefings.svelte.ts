import { createContext } from 'svelte'
import type { BriefingLine } from '../../../core/briefing/model.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import { quoteIn } from '../briefing/quote-in.ts'

/** The briefings there are, the latest changed first. */
export class Briefings {
  lines = $state.raw<readonly BriefingLine[]>([])
  readonly #workbench: Workbench

  constructor(workbench: Workbench) {
    this.#workbench = workbench
  }

  async refresh(): Promise<void> {
    try {
      this.lines = await this.#workbench.call('briefing.list', {})
    } catch (error) {
      this.#workbench.fail(error)
    }
  }

  /** Quote passages at the end of a briefing, but those it quotes already. */
  async quote(briefing: number, passages: readonly number[]): Promise<void> {
    try {
      await quoteIn(this.#workbench, briefing, passages)
    } catch (error) {
      this.#workbench.fail(error)
    }
  }

  /** Start a briefing and show it; with `tag`, one that quotes every passage of that tag. */
  async add(title: string, tag?: number): Promise<boolean> {
    try {
      const { briefing } = await this.#workbench.call(
        'briefing.add',
        tag === undefined ? { title } : { title, passages: { tag } }
      )
      this.#workbench.view = { kind: 'briefing', briefing }
      return true
    } catch (error) {
      this.#workbench.fail(error)
      return false
    }
  }
}

export const [briefings, setBriefings] = createContext<Briefings>()
