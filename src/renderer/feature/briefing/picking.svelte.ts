import type { PassageLine, Tag } from '../../../core/passage/model.ts'
import type { Call } from '../../call.ts'
import { Pages, type Page } from '../../part/pages.svelte.ts'

interface PassagePage extends Page<PassageLine> {
  readonly total: number
}

/** Choosing passages for a briefing, by tag. */
export class Picking {
  tags = $state.raw<readonly Tag[]>([])
  /** The tag whose passages are listed; null for all. */
  tag = $state<number | null>(null)
  picked = $state.raw<readonly number[]>([])
  readonly list = new Pages<PassageLine, PassagePage>({ page: 100, most: 500 })
  readonly #ask: Call

  constructor(ask: Call) {
    this.#ask = ask
  }

  async open(): Promise<void> {
    this.picked = []
    const tags = await this.#ask('tag.list', {})
    this.tags = tags.filter(({ passagesBelow }) => passagesBelow > 0)
    await this.by(this.tags.some(({ tag }) => tag === this.tag) ? this.tag : null)
  }

  /** List the passages of a tag and those below it; of null, all. */
  async by(tag: number | null): Promise<void> {
    this.tag = tag
    await this.list.start(async (after, limit) => {
      const { passages, next, total } = await this.#ask(
        'passage.list',
        tag === null ? { after, limit } : { tag, after, limit }
      )
      return { items: passages, next, total }
    })
  }

  toggle(passage: number): void {
    const without = this.picked.filter((picked) => picked !== passage)
    this.picked = without.length < this.picked.length ? without : [...this.picked, passage]
  }

  /** Pick every passage listed but those given; or, when all of them are picked, none. */
  toggleAll(except: readonly number[]): void {
    const free = this.list.items.map(({ passage }) => passage).filter((passage) => !except.includes(passage))
    const all = free.every((passage) => this.picked.includes(passage))
    const rest = this.picked.filter((passage) => !free.includes(passage))
    this.picked = all ? rest : [...rest, ...free]
  }

  /** What was picked, in the order it is listed; what another tag's list holds comes after. */
  inOrder(): number[] {
    const listed = this.list.items
      .map(({ passage }) => passage)
      .filter((passage) => this.picked.includes(passage))
    return [...listed, ...this.picked.filter((passage) => !listed.includes(passage))]
  }
}
