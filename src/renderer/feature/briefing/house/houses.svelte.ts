import type { HouseLine } from '../../../../core/briefing/house.ts'
import type { Call } from '../../../call.ts'

/** The house styles there are. */
export class Houses {
  lines = $state.raw<readonly HouseLine[]>([])
  readonly #ask: Call
  #latest = 0

  constructor(ask: Call) {
    this.#ask = ask
  }

  async refresh(): Promise<void> {
    const ticket = ++this.#latest
    const lines = await this.#ask('house.list', {})
    if (ticket === this.#latest) this.lines = lines
  }

  find(house: number | null): HouseLine | null {
    return this.lines.find((line) => line.house === house) ?? null
  }
}
