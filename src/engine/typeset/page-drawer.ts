import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initSync, TypstRenderer } from '@myriaddreamin/typst-ts-renderer'
import type { Paper } from '../../core/briefing/layout.ts'
import { namesIn } from './page-names.ts'
import { pagesIn } from './pages.ts'

/** A page under a name made of its content: two pages of one name look the same. Without its drawing where that is known. */
export interface Page {
  readonly name: string
  readonly svg: string | null
}

/** What is drawn: a set document as typst.ts passes it on (`vector`), how many pages it has, and how large they are. */
export interface Drawable {
  readonly vector: Buffer
  readonly count: number
  readonly paper: Paper
}

/** Draws pages of set documents, only those asked for: drawing all of them takes longer than setting them anew does. */
export class PageDrawer {
  readonly #renderer = makeRenderer()

  /** Every page of a document, without the drawings of those `known`. */
  draw(document: Drawable, known: ReadonlySet<string>): Page[] {
    const names = namesIn(document)
    const first = names.findIndex((name) => !known.has(name))
    const last = names.findLastIndex((name) => !known.has(name))
    if (first === -1) return names.map((name) => ({ name, svg: null }))
    const svgs = pagesIn(this.#drawn(document, first, last))
    return names.map((name, at) => ({ name, svg: known.has(name) ? null : (svgs[at] ?? null) }))
  }

  /** The pages from one to another, counted from 0. A session draws those that a window shows a part of. */
  #drawn({ vector, count }: Drawable, first: number, last: number): string {
    // A session that is given one document after the other draws what is new, but breaks down over some.
    const session = this.#renderer.create_session()
    try {
      this.#renderer.manipulate_data(session, 'merge', vector)
      const width = session.doc_width
      const height = session.doc_height / count
      return session.render_in_window(0, (first + 0.25) * height, width, (last + 0.75) * height)
    } finally {
      session.free()
    }
  }
}

function makeRenderer(): TypstRenderer {
  const { resolve } = createRequire(import.meta.url)
  initSync({ module: readFileSync(resolve('@myriaddreamin/typst-ts-renderer/wasm')) })
  return new TypstRenderer()
}
