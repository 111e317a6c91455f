import { messageOf } from '../call.ts'

/** A page of a list that is asked for by key: `next` asks on, null at the end. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

/** Asks for the page after a key (null: the first) of at most `limit` items. */
export type AskPage<T, P extends Page<T>> = (after: string | null, limit: number) => Promise<P>

interface Sizes {
  readonly page: number
  /** How many items a renewal may ask for at once. */
  readonly most: number
}

interface Filled<T, P> {
  readonly first: P | null
  readonly page: P
  readonly items: readonly T[]
}

// Beyond this a renewal would cost more than it shows: what was read so far is kept as it is.
const RENEWED = 10_000

/** A list that grows as one scrolls and can be asked again without losing its length. A late answer covers nothing. */
export class Pages<T, P extends Page<T>> {
  items = $state.raw<readonly T[]>([])
  /** The first page, for what it says about the whole: later ones may say less. Null before it. */
  first = $state.raw<P | null>(null)
  /** The latest page; null before the first. */
  latest = $state.raw<P | null>(null)
  loading = $state(false)
  failed = $state<string | null>(null)
  empty = $derived(this.latest !== null && this.items.length === 0)
  /** Whether there is more than what was read so far. */
  unread = $derived(this.latest !== null && this.latest.next !== null)
  readonly #sizes: Sizes
  #ask: AskPage<T, P> | null = null
  #next: string | null = null
  #ticket = 0

  constructor(sizes: Sizes) {
    this.#sizes = sizes
  }

  /** Ask for another list from its start. What is shown stays until the answer is there. */
  async start(ask: AskPage<T, P>): Promise<void> {
    this.#ask = ask
    await this.#fill(this.#sizes.page)
  }

  /** Ask for the page after what is shown; nothing happens at the end, or while a page is on its way. */
  async more(): Promise<void> {
    if (this.loading || this.#next === null) return
    await this.#settle(async (ask) => {
      const page = await ask(this.#next, this.#sizes.page)
      return { first: this.first, page, items: [...this.items, ...page.items] }
    })
  }

  /** Ask again for all that is shown, after the archive has changed. */
  async renew(): Promise<void> {
    if (this.items.length <= RENEWED) await this.#fill(Math.max(this.items.length, this.#sizes.page))
  }

  /** Show nothing, and forget answers that are on their way. */
  clear(): void {
    this.#ticket++
    this.#ask = null
    this.#next = null
    this.items = []
    this.first = null
    this.latest = null
    this.loading = false
    this.failed = null
  }

  async #fill(count: number): Promise<void> {
    await this.#settle(async (ask, current) => {
      const first = await ask(null, Math.min(count, this.#sizes.most))
      let page = first
      let items = page.items
      while (current() && page.next !== null && items.length < count) {
        page = await ask(page.next, Math.min(count - items.length, this.#sizes.most))
        items = [...items, ...page.items]
      }
      return { first, page, items }
    })
  }

  async #settle(read: (ask: AskPage<T, P>, current: () => boolean) => Promise<Filled<T, P>>): Promise<void> {
    const ask = this.#ask
    if (!ask) return
    const ticket = ++this.#ticket
    const current = () => ticket === this.#ticket
    this.loading = true
    try {
      const { first, page, items } = await read(ask, current)
      if (!current()) return
      this.first = first
      this.items = items
      this.latest = page
      this.#next = page.next
      this.failed = null
    } catch (error) {
      if (current()) this.failed = messageOf(error)
    }
    if (current()) this.loading = false
  }
}
