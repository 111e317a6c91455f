import { createContext } from 'svelte'
import type { SearchHit, SearchOrder, SearchResult } from '../../../core/search/calls.ts'
import { headlineMarker } from '../../../core/search/mark-headline.ts'
import type { Problem } from '../../../core/search/problem.ts'
import type { SavedSearch } from '../../../core/search/saved-calls.ts'
import type { Later } from '../../part/later.ts'
import { Pages, type Page } from '../../part/pages.svelte.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import { SEARCH_BOX, type FacetCounts } from './facets.svelte.ts'
import { sizeOf } from './found-words.ts'
import { OpenedCopies } from './opened-copies.svelte.ts'

type HitPage = Page<SearchHit> & { readonly result: SearchResult }

// Long enough that a word typed at speed is asked for once, short enough to feel like typing.
const PAUSE = 120

// “Over 10,000” says enough.
const MANY = 10_000

/** What came since the hits were found: so many more of them, or null where that cannot be told. */
export interface NewHits {
  readonly count: number | null
}

/** A search as it is typed. Its hits stay where they are until it is asked again. */
export class Search {
  /** What the field holds. */
  typed = $state('')
  order = $state.raw<SearchOrder>('newest')
  /** The saved search whose unseen hits are marked. */
  saved = $state<number | null>(null)
  unseenOnly = $state(false)
  news = $state.raw<NewHits | null>(null)
  readonly pages = new Pages<SearchHit, HitPage>({ page: 50, most: 200 })
  readonly copies: OpenedCopies
  readonly facets: FacetCounts
  /** Whether something is searched for. */
  active = $derived.by(() => this.#workbench.query !== '')
  /** Whether there is an answer to show; until the first one the Inbox stays. */
  shown = $derived.by(() => this.active && (this.pages.latest !== null || this.pages.failed !== null))
  result = $derived.by(() => this.pages.first?.result ?? null)
  /** How much was found; of new hits alone only they themselves tell. */
  size = $derived.by(() => {
    const { result } = this
    return result && sizeOf(result, this.unseenOnly ? null : this.facets.counts)
  })
  /** A headline with what the hits that are shown were found by. */
  marked = $derived.by(() => headlineMarker(this.#found))
  /** The query of the hits that are shown. */
  readonly #found = $derived.by(() => this.result?.query ?? '')
  readonly #workbench: Workbench
  readonly #later: Later
  #stop: () => void = () => undefined
  #versions: number | null = null
  #ticket = 0

  constructor(workbench: Workbench, later: Later, facets: FacetCounts) {
    this.#workbench = workbench
    this.#later = later
    this.facets = facets
    this.copies = new OpenedCopies(workbench)
  }

  /** What is in the field now; it is searched for once the typing pauses. */
  type(text: string): void {
    this.typed = text
    this.#forgetSaved()
    this.#stop()
    if (text.trim() === '') this.clear()
    else this.#stop = this.#later(() => void this.run(), PAUSE)
  }

  /** Search for what is in the field, at once. */
  async run(): Promise<void> {
    this.#stop()
    const query = this.typed.trim()
    if (query === '') return this.clear()
    const ticket = ++this.#ticket
    const { order } = this
    const unseen = this.#unseen
    this.#workbench.query = query
    this.#workbench.view = { kind: 'reader' }
    this.news = null
    this.#versions = this.#workbench.archive?.versions ?? null
    let found: { upTo: number } | null = null
    await this.pages.start(async (after, limit) => {
      const asked = { query, order, after, limit, copies: 'together', ...unseen } as const
      // To read on must not stop the counts, which only another search is to overtake.
      const box = after === null ? { box: SEARCH_BOX } : {}
      const result = await this.#workbench.call('search.run', { ...asked, ...box, ...found })
      // Asked again, they are the same hits: what comes in meanwhile waits until it is asked for.
      found = { upTo: result.upTo }
      return { items: result.hits, next: result.next, result }
    })
    if (ticket !== this.#ticket) return
    this.copies.clear()
    await this.count()
  }

  async arrange(order: SearchOrder): Promise<void> {
    this.order = order
    if (this.active) await this.run()
  }

  /** Search for something new. */
  async start(query: string): Promise<void> {
    this.#forgetSaved()
    await this.change(query)
  }

  /** Search for something else that came of this search: narrowed by a click, or mended. */
  async change(query: string): Promise<void> {
    this.typed = query
    await this.run()
  }

  /** Put what was suggested in the place of what could not be taken, and search again. */
  async amend({ at, length }: Pick<Problem, 'at' | 'length'>, suggestion: string): Promise<void> {
    const query = this.result?.query ?? this.typed
    await this.change(`${query.slice(0, at)}${suggestion}${query.slice(at + length)}`)
  }

  /** Search as it was saved, with what is unseen of it marked. */
  async open({ saved, query, order }: Pick<SavedSearch, 'saved' | 'query' | 'order'>): Promise<void> {
    this.saved = saved
    this.unseenOnly = false
    this.order = order
    await this.change(query)
  }

  /** Show all hits of the saved search, or those alone that are unseen. */
  async showUnseen(only: boolean): Promise<void> {
    this.unseenOnly = only
    if (this.active) await this.run()
  }

  /** Empty the field and go back to the Inbox. */
  clear(): void {
    this.#stop()
    this.#ticket++
    this.typed = ''
    this.news = null
    this.#forgetSaved()
    this.#workbench.query = ''
    this.pages.clear()
    this.copies.clear()
    this.facets.clear()
  }

  /** Count what was found by month, source, tag, entity and language where that is shown, or where the hits could not say how many. */
  async count(): Promise<void> {
    const { result } = this
    if (result === null) return
    if (this.facets.open || (!result.exact && result.total < MANY)) await this.facets.count(result.query)
  }

  /** The archive has changed: tag dots are read again, but hits that an import brought wait to be asked for. */
  async changed(): Promise<void> {
    if (!this.active) return
    if (this.#versions !== (this.#workbench.archive?.versions ?? null)) return this.#countNews()
    await Promise.all([this.pages.renew(), this.copies.renew()])
    await this.count()
  }

  get #unseen(): { saved: number; unseenOnly: boolean } | null {
    return this.saved === null ? null : { saved: this.saved, unseenOnly: this.unseenOnly }
  }

  #forgetSaved(): void {
    this.saved = null
    this.unseenOnly = false
  }

  async #countNews(): Promise<void> {
    const ticket = this.#ticket
    const before = this.result
    if (before === null) return
    const asked = { query: before.query, limit: 1, box: 'new hits', ...this.#unseen }
    try {
      const { total, exact } = await this.#workbench.call('search.run', asked)
      if (ticket !== this.#ticket) return
      const known = exact && before.exact
      this.news =
        known && total === before.total
          ? null
          : { count: known && total > before.total ? total - before.total : null }
    } catch {
      // Overtaken, or the archive is busy: the next change asks again.
    }
  }
}

export const [search, setSearch] = createContext<Search>()
