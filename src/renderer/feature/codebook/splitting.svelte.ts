import type { PassageLine } from '../../../core/passage/model.ts'
import { messageOf, type Call } from '../../call.ts'
import type { Later } from '../../part/later.ts'

/** How long after the last letter the archive is asked, in milliseconds. */
const PAUSE = 200
const SHOWN = 5

/** Which passages of a tag a search would take, looked at before anything is done. */
export class Splitting {
  query = $state('')
  /** How many match; null until it is known. */
  total = $state<number | null>(null)
  /** The first of them. */
  lines = $state.raw<readonly PassageLine[]>([])
  failed = $state<string | null>(null)
  readonly #ask: Call
  readonly #tag: number
  readonly #later: Later
  #stop: (() => void) | null = null
  #latest = 0

  constructor(ask: Call, tag: number, later: Later) {
    this.#ask = ask
    this.#tag = tag
    this.#later = later
  }

  type(query: string): void {
    this.query = query
    this.total = null
    this.lines = []
    this.#stop?.()
    this.#stop = query.trim() === '' ? null : this.#later(() => void this.#look(query.trim()), PAUSE)
  }

  async #look(query: string): Promise<void> {
    const ticket = ++this.#latest
    try {
      const { passages, total } = await this.#ask('passage.list', { tag: this.#tag, query, limit: SHOWN })
      if (ticket !== this.#latest || query !== this.query.trim()) return
      this.lines = passages
      this.total = total
      this.failed = null
    } catch (error) {
      if (ticket === this.#latest) this.failed = messageOf(error)
    }
  }
}
