import type { Finding } from '../../../core/briefing/finding.ts'
import { messageOf, type Call } from '../../call.ts'

/** What to look at before a briefing is sent. */
export class Checking {
  /** Null until the briefing has been checked. */
  findings = $state.raw<readonly Finding[] | null>(null)
  failed = $state<string | null>(null)
  readonly #ask: Call
  #latest = 0

  constructor(ask: Call) {
    this.#ask = ask
  }

  async check(briefing: number): Promise<void> {
    const ticket = ++this.#latest
    try {
      const findings = await this.#ask('briefing.check', { briefing })
      if (ticket !== this.#latest) return
      this.findings = findings
      this.failed = null
    } catch (error) {
      if (ticket === this.#latest) this.failed = messageOf(error)
    }
  }
}
