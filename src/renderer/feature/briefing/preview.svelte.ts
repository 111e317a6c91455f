import { messageOf, type Call } from '../../call.ts'

/** One page of the preview: its drawing, and where an image can load it from. */
interface Page {
  readonly svg: string
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
  #latest = 0
  #asking = false

  constructor(ask: Call, urls: Urls) {
    this.#ask = ask
    this.#urls = urls
  }

  /** Set the pages anew. While one setting runs, only the last of further wishes is followed. */
  async refresh(briefing: number): Promise<void> {
    const ticket = ++this.#latest
    this.waiting = true
    if (this.#asking) {
      this.#again = briefing
      return
    }
    this.#asking = true
    try {
      const { pages, warnings } = await this.#ask('briefing.preview', { briefing })
      if (ticket === this.#latest) this.#show(pages, warnings)
    } catch (error) {
      if (ticket === this.#latest) this.failed = messageOf(error)
    }
    this.#asking = false
    const again = this.#again
    this.#again = null
    if (again !== null) await this.refresh(again)
    else this.waiting = false
  }

  /** Let go of every page, and of answers that are on their way. */
  close(): void {
    this.#latest++
    this.#again = null
    for (const { url } of this.pages ?? []) this.#urls.drop(url)
    this.pages = null
  }

  #again: number | null = null

  #show(pages: readonly string[], warnings: readonly string[]): void {
    const before = this.pages ?? []
    // A page that did not change keeps its image, so that it does not flicker while one types on another.
    const now = pages.map((svg, index) => {
      const old = before[index]
      return old?.svg === svg ? old : { svg, url: this.#urls.make(svg) }
    })
    for (const page of before) if (!now.includes(page)) this.#urls.drop(page.url)
    this.pages = now
    this.warnings = warnings
    this.failed = null
  }
}
