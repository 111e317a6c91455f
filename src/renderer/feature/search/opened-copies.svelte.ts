import { SvelteMap } from 'svelte/reactivity'
import type { SearchHit, SearchResult } from '../../../core/search/calls.ts'
import type { Workbench } from '../../workbench.svelte.ts'

/** What was searched for, and up to when. */
type Asked = Pick<SearchResult, 'query' | 'order' | 'upTo'>

interface Opened {
  readonly asked: Asked
  /** The copies that match besides the hit they stand below. */
  readonly hits: readonly SearchHit[]
}

/** The hits whose copies are shown below them. */
export class OpenedCopies {
  readonly #workbench: Workbench
  readonly #opened = new SvelteMap<number, Opened>()

  constructor(workbench: Workbench) {
    this.#workbench = workbench
  }

  /** The copies shown below a hit; null where they are not. */
  of(hit: Pick<SearchHit, 'article' | 'cluster'>): readonly SearchHit[] | null {
    const opened = hit.cluster === null ? undefined : this.#opened.get(hit.cluster)
    return opened?.hits.filter(({ article }) => article !== hit.article) ?? null
  }

  async open(cluster: number, { query, order, upTo }: Asked): Promise<void> {
    const asked = { query, order, upTo }
    try {
      const hits = await this.#workbench.call('search.copies', { cluster, ...asked })
      if (this.#workbench.query === query) this.#opened.set(cluster, { asked, hits })
    } catch (error) {
      this.#workbench.fail(error)
    }
  }

  close(cluster: number): void {
    this.#opened.delete(cluster)
  }

  clear(): void {
    this.#opened.clear()
  }

  /** The archive has changed: read again what is shown. */
  async renew(): Promise<void> {
    await Promise.all([...this.#opened].map(([cluster, { asked }]) => this.open(cluster, asked)))
  }
}
