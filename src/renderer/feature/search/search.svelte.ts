import { createContext } from 'svelte'
import type { SearchHit, SearchOrder, SearchResult } from '../../../core/search/calls.ts'
import type { Problem } from '../../../core/search/problem.ts'
import type { Later } from '../../part/later.ts'
import { Pages, type Page } from '../../part/pages.svelte.ts'
import type { Workbench } from '../../workbench.svelte.ts'

type HitPage = Page<SearchHit> & { readonly result: SearchResult }

// Long enough that a word typed at speed is asked for once, short enough to feel like typing.
const PAUSE = 120

/** A search as it is typed. Its hits stay where they are until it is asked again. */
export class Search {
  /** What the field holds. */
  typed = $state('')
  order = $state.raw<SearchOrder>('newest')
  /** Whether the archive took in or lost versions since the hits were found. */
  stale = $state(false)
  readonly pages = new Pages<SearchHit, HitPage>({ page: 50, most: 200 })
  /** Whether something is searched for. */
  active = $derived.by(() => this.#workbench.query !== '')
  /** Whether there is an answer to show; until the first one the Inbox stays. */
  shown = $derived.by(() => this.active && (this.pages.latest !== null || this.pages.failed !== null))
  result = $derived.by(() => this.pages.latest?.result ?? null)
  readonly #workbench: Workbench
  readonly #later: Later
  #stop: () => void = () => undefined
  #versions: number | null = null

  constructor(workbench: Workbench, later: Later) {
    this.#workbench = workbench
    this.#later = later
  }

  /** What is in the field now; it is searched for once the typing pauses. */
  type(text: string): void {
    this.typed = text
    this.#stop()
    if (text.trim() === '') this.clear()
    else this.#stop = this.#later(() => void this.run(), PAUSE)
  }

  /** Search for what is in the field, at once. */
  async run(): Promise<void> {
    this.#stop()
    const query = this.typed.trim()
    if (query === '') return this.clear()
    const order = this.order
    this.#workbench.query = query
    this.stale = false
    this.#versions = this.#workbench.archive?.versions ?? null
    await this.pages.start(async (after, limit) => {
      const result = await this.#workbench.call('search.run', { query, order, after, limit })
      return { items: result.hits, next: result.next, result }
    })
  }

  async arrange(order: SearchOrder): Promise<void> {
    this.order = order
    if (this.active) await this.run()
  }

  /** Put what was suggested in the place of what could not be taken, and search again. */
  async amend({ at, length }: Pick<Problem, 'at' | 'length'>, suggestion: string): Promise<void> {
    const query = this.result?.query ?? this.typed
    this.typed = `${query.slice(0, at)}${suggestion}${query.slice(at + length)}`
    await this.run()
  }

  /** Empty the field and go back to the Inbox. */
  clear(): void {
    this.#stop()
    this.typed = ''
    this.stale = false
    this.#workbench.query = ''
    this.pages.clear()
  }

  /** The archive has changed: tag dots are read again, but hits that an import brought wait to be asked for. */
  async changed(): Promise<void> {
    if (!this.active) return
    if (this.#versions === (this.#workbench.archive?.versions ?? null)) await this.pages.renew()
    else this.stale = true
  }
}

export const [search, setSearch] = createContext<Search>()

const number = new Intl.NumberFormat('en')

/** How much was found, in words: `12 articles`, `over 10,000 articles`, `best of the newest 2,000`. */
export function foundWords(result: SearchResult): string {
  if (result.total === 0) return 'No articles'
  const articles = `${number.format(result.total)} ${result.total === 1 ? 'article' : 'articles'}`
  const total = result.exact ? articles : `over ${articles}`
  return result.among === null ? total : `${total}, best of the newest ${number.format(result.among)}`
}
