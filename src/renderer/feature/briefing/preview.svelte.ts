import type { Typed } from '../../../core/briefing/typed.ts'
import type { Result } from '../../../core/contract.ts'
import { messageOf, type Call } from '../../call.ts'

/** One page of the preview: a name made of what it shows, and where an image can load it from. */
interface Page {
  readonly name: string
  readonly url: string
}

/** How a page's drawing becomes something an image may load, and is let go of again. */
export interface Urls {
  make(svg: string): string
  drop(url: string): void
}

/** As blobs: an image runs no script in them, and the content security policy admits no other images of this kind. */
export const blobUrls: Urls = {
  make: (svg) => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })),
  drop: (url) => URL.revokeObjectURL(url)
}

/** The pages of a briefing as they will be printed. The old ones stay until the new ones are there. */
export class Preview {
  pages = $state.raw<readonly Page[] | null>(null)
  warnings = $state.raw<readonly string[]>([])
  waiting = $state(false)
  failed = $state<string | null>(null)
  readonly #ask: Call
  readonly #urls: Urls
  /** The page each item begins on, from 1. */
  #places = $state.raw<Readonly<Record<number, number>>>({})
  #latest = 0
  #asking = false
  #again: { briefing: number; typed: () => Typed } | null = null

  constructor(ask: Call, urls: Urls) {
    this.#ask = ask
    this.#urls = urls
  }

  /** The page an item begins on, counted from 1; null where it is on none. */
  pageOf(item: number | null): number | null {
    return item === null ? null : (this.#places[item] ?? null)
  }

  /**
   * Set the pages anew, with what is being typed. While one setting runs, only the last of further wishes is followed. Only
   * pages that are not shown already are drawn and sent.
   */
  async refresh(briefing: number, typed: () => Typed): Promise<void> {
    const ticket = ++this.#latest
    this.waiting = true
    if (this.#asking) {
      this.#again = { briefing, typed }
      return
    }
    this.#asking = true
    try {
      const known = (this.pages ?? []).map(({ name }) => name)
      const set = await this.#ask('briefing.preview', { briefing, known, typed: typed() })
      // Pages that a later wish will replace are shown meanwhile: typing on and on must not hold them back.
      if (ticket === this.#latest || this.#again !== null) this.#show(set)
    } catch (error) {
      if (ticket === this.#latest) this.failed = messageOf(error)
    }
    this.#asking = false
    const again = this.#again
    this.#again = null
    if (again !== null) await this.refresh(again.briefing, again.typed)
    else this.waiting = false
  }

  /** Let go of every page, and of answers that are on their way. */
  close(): void {
    this.#latest++
    this.#again = null
    for (const { url } of this.pages ?? []) this.#urls.drop(url)
    this.pages = null
  }

  #show({ pages, places, warnings }: Result<'briefing.preview'>): void {
    const before = this.pages ?? []
    // A page that did not change keeps its image, so that it does not flicker while one types on another.
    const now = pages.flatMap(({ name, svg }) => {
      const old = before.find((page) => page.name === name)
      if (old) return [old]
      return svg === null ? [] : [{ name, url: this.#urls.make(svg) }]
    })
    for (const page of before) if (!now.includes(page)) this.#urls.drop(page.url)
    this.pages = now
    this.#places = Object.fromEntries(places.map(({ item, page }) => [item, page]))
    this.warnings = warnings
    this.failed = null
  }
}
