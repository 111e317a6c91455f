import type { ChartData, ChartSpec } from '../../core/briefing/chart.ts'
import { messageOf } from '../call.ts'
import type { Workbench } from '../workbench.svelte.ts'

/** What a chart shows now; asked for anew whenever what it counts, or the archive, is another. */
export class Charting {
  chart = $state.raw<ChartData | null>(null)
  failed = $state<string | null>(null)
  waiting = $state(false)
  readonly #workbench: Workbench
  #latest = 0

  constructor(workbench: Workbench) {
    this.#workbench = workbench
  }

  /** Show a chart; what was shown stays until its answer is there. With null nothing is shown. */
  async show(spec: ChartSpec | null): Promise<void> {
    const ticket = ++this.#latest
    if (spec === null) {
      this.chart = this.failed = null
      this.waiting = false
      return
    }
    this.waiting = true
    try {
      const chart = await this.#workbench.call('chart.show', { chart: spec })
      if (ticket !== this.#latest) return
      this.chart = chart
      this.failed = null
    } catch (error) {
      if (ticket !== this.#latest) return
      this.chart = null
      this.failed = messageOf(error)
    }
    this.waiting = false
  }
}
