import { createContext } from 'svelte'
import { SvelteMap } from 'svelte/reactivity'
import type { ArticleLine } from '../../../core/article/model.ts'
import { Pages, type Page } from '../../part/pages.svelte.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import type { Search } from '../search/search.svelte.ts'
import { rowOfLine, rowsOfHits, usualLanguage, type Row } from './row.ts'

type LinePage = Page<ArticleLine> & { readonly total: number }

/** The list of articles: the Inbox, what one import brought, or the hits of the search; and the line one is on. */
export class ArticleList {
  readonly pages = new Pages<ArticleLine, LinePage>({ page: 100, most: 500 })
  /** The import whose articles alone are shown, or null for all. */
  only = $state<number | null>(null)
  rows = $derived.by<readonly Row[]>(() => {
    const found = this.#search
    const rows = found.shown
      ? rowsOfHits(found.pages.items, (hit) => found.copies.of(hit))
      : this.pages.items.map(rowOfLine)
    return this.#opened.size === 0 ? rows : rows.map((row) => this.#asOpened(row))
  })
  /** The language that goes without saying: that of most of the newest. */
  usual = $derived.by(() => usualLanguage(this.pages.items.slice(0, 100)))
  /** Where the open article stands in the rows; -1 when it is not among them. */
  current = $derived.by(() => {
    const article = this.#workbench.open?.article
    return article === undefined ? -1 : this.rows.findIndex((row) => row.article === article)
  })
  readonly #workbench: Workbench
  readonly #search: Search
  // What was opened since the list was read: an archive tells no window that something was read.
  readonly #opened = new SvelteMap<number, number>()

  constructor(workbench: Workbench, search: Search) {
    this.#workbench = workbench
    this.#search = search
  }

  /** Show all articles, newest first, or those of one import. */
  async showInbox(only: number | null = null): Promise<void> {
    this.only = only
    this.#search.clear()
    this.#workbench.view = { kind: 'reader' }
    await this.load()
  }

  async load(): Promise<void> {
    const only = this.only
    await this.pages.start(async (after, limit) => {
      const args = only === null ? { after, limit } : { after, limit, import: only }
      const page = await this.#workbench.call('article.list', args)
      return { items: page.articles, next: page.next, total: page.total }
    })
  }

  /** The archive has changed: read again what is shown. */
  async changed(): Promise<void> {
    await Promise.all([this.pages.latest ? this.pages.renew() : this.load(), this.#search.changed()])
  }

  /** Ask for more when the last rows come into sight. */
  async more(): Promise<void> {
    await (this.#search.shown ? this.#search.pages : this.pages).more()
  }

  /** Open the row so many lines down (up when negative); the first one when none is open. */
  async move(by: number): Promise<void> {
    await this.go(this.current < 0 ? (by > 0 ? 0 : this.rows.length - 1) : this.current + by)
  }

  /** Open the row at a place in the list, the nearest there is. */
  async go(index: number): Promise<void> {
    const at = Math.max(0, Math.min(index, this.rows.length - 1))
    const row = this.rows[at]
    if (!row) return
    this.open(row)
    if (at >= this.rows.length - 10) await this.more()
  }

  /** Show the copies of a hit below it, or hide them. */
  async unfold({ found, article }: Row, open = !found?.open): Promise<void> {
    if (found?.cluster == null || found.copies === 0 || open === found.open) return
    const { result } = this.#search
    if (open && result !== null) return this.#search.copies.open(found.cluster, result)
    // The line one is on goes with the copies: one stays with their story.
    const inside = this.rows[this.current]
    if (inside?.found?.below && inside.found.cluster === found.cluster) this.#workbench.read({ article })
    this.#search.copies.close(found.cluster)
  }

  /** Do what an arrow to the side means: open and close copies, go to the first of them and back. False where nothing. */
  key(key: string): boolean {
    const row = this.rows[this.current]
    if (!row?.found || (key !== 'ArrowRight' && key !== 'ArrowLeft')) return false
    const { below, open } = row.found
    if (key === 'ArrowRight' && open) void this.move(1)
    else if (key === 'ArrowLeft' && below)
      void this.go(this.rows.findLastIndex(({ found }, at) => at < this.current && found?.below === false))
    else void this.unfold(row, key === 'ArrowRight')
    return true
  }

  /** The latest version of an article that was opened before, as far as the list knows. */
  readOf(article: number): number | null {
    return this.rows.find((row) => row.article === article)?.readVersion ?? null
  }

  /** Remember that a version was opened. */
  async markRead(article: number, version: number): Promise<void> {
    if ((this.readOf(article) ?? 0) >= version) return
    this.#opened.set(article, version)
    try {
      await this.#workbench.call('article.markRead', { article, version })
    } catch (error) {
      this.#opened.delete(article)
      this.#workbench.fail(error)
    }
  }

  /** Open a row: the version that was found, or the newest. */
  open(row: Row): void {
    this.#workbench.read(
      row.version < row.versions ? { article: row.article, version: row.version } : { article: row.article }
    )
  }

  #asOpened(row: Row): Row {
    const opened = this.#opened.get(row.article)
    if (opened === undefined || opened <= (row.readVersion ?? 0)) return row
    return { ...row, readVersion: opened, changedSinceRead: opened < row.versions }
  }
}

export const [articleList, setArticleList] = createContext<ArticleList>()
