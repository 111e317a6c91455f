import type { ExchangeFormat } from '../../../core/exchange/calls.ts'
import type { PassageFilter } from '../../../core/passage/filter.ts'
import { messageOf, type Call } from '../../call.ts'
import type { Later } from '../../part/later.ts'

/** What goes out and how: which passages, and in which format. */
export class ExportChoice {
  format = $state<ExchangeFormat>('qdpx')
  /** The tag that passages carry, or one below it; null for all. */
  tag = $state<number | null>(null)
  query = $state('')
  starred = $state(false)
  /** How many passages are meant; null until that is known. */
  total = $state<number | null>(null)
  failed = $state<string | null>(null)
  readonly #call: Call
  readonly #later: Later
  #stop = (): void => undefined
  #latest = 0

  constructor(call: Call, later: Later, tag: number | null) {
    this.#call = call
    this.#later = later
    this.tag = tag
  }

  get filter(): PassageFilter {
    const query = this.query.trim()
    return {
      ...(this.tag === null ? {} : { tag: this.tag }),
      ...(query === '' ? {} : { query }),
      ...(this.starred ? { starred: true } : {})
    }
  }

  /** Count again, a moment after the last change. */
  changed(): void {
    this.#stop()
    this.#stop = this.#later(() => void this.count(), 150)
  }

  /** Count the passages that are meant. */
  async count(): Promise<void> {
    const ticket = ++this.#latest
    try {
      const { total } = await this.#call('passage.list', { ...this.filter, limit: 1 })
      if (ticket !== this.#latest) return
      this.total = total
      this.failed = null
    } catch (error) {
      if (ticket === this.#latest) this.failed = messageOf(error)
    }
  }
}
