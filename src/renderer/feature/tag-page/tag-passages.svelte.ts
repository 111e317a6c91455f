import type { PassageGroup, PassageGrouping, PassageOrder } from '../../../core/passage/calls.ts'
import type { PassageLine } from '../../../core/passage/model.ts'
import { Pages, type Page } from '../../part/pages.svelte.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import { quoteIn } from '../briefing/quote-in.ts'

type PassagePage = Page<PassageLine> & { readonly total: number }

/** Where chosen passages go: a briefing there is, or a new one of that title. */
export type Destination = { readonly briefing: number } | { readonly title: string }

/** Every passage of a tag across the archive, and those chosen for a briefing. */
export class TagPassages {
  readonly pages = new Pages<PassageLine, PassagePage>({ page: 100, most: 500 })
  current = $state(0)
  chosen = $state.raw<readonly number[]>([])
  order = $state<PassageOrder>('newest')
  /** What the passages are grouped by; null while they are one list. */
  by = $state<PassageGrouping | null>(null)
  groups = $state.raw<readonly PassageGroup[]>([])
  /** The group that is shown alone; null for all of them. */
  group = $state.raw<PassageGroup | null>(null)
  readonly #workbench: Workbench
  #tag: number | null = null
  #latest = 0

  constructor(workbench: Workbench) {
    this.#workbench = workbench
  }

  async show(tag: number): Promise<void> {
    this.#tag = tag
    this.group = null
    await Promise.all([this.#list(), this.#count()])
  }

  async arrange(order: PassageOrder): Promise<void> {
    this.order = order
    await this.#list()
  }

  /** Count the passages by what they have in common; null makes one list of them again. */
  async groupBy(by: PassageGrouping | null): Promise<void> {
    this.by = by
    this.group = null
    this.groups = []
    await Promise.all([this.#list(), this.#count()])
  }

  /** Show one group alone, or all of them again. */
  async only(group: PassageGroup | null): Promise<void> {
    this.group = group
    await this.#list()
  }

  async #list(): Promise<void> {
    const tag = this.#tag
    if (tag === null) return
    this.chosen = []
    this.current = 0
    const filter = { ...this.group?.filter, tag, order: this.order }
    await this.pages.start(async (after, limit) => {
      const page = await this.#workbench.call('passage.list', { ...filter, after, limit })
      return { items: page.passages, next: page.next, total: page.total }
    })
  }

  async #count(): Promise<void> {
    const { by } = this
    const tag = this.#tag
    const ticket = ++this.#latest
    if (tag === null || by === null) return
    try {
      const groups = await this.#workbench.call('passage.groups', { tag, by })
      if (ticket === this.#latest) this.groups = groups
    } catch (error) {
      this.#workbench.fail(error)
    }
  }

  /** The archive has changed: read the passages again, and let go of chosen ones that are gone. */
  async changed(): Promise<void> {
    if (this.pages.latest === null) return
    await Promise.all([this.pages.renew(), this.#count()])
    this.chosen = this.chosen.filter((passage) => this.pages.items.some((line) => line.passage === passage))
    this.current = Math.max(0, Math.min(this.current, this.pages.items.length - 1))
  }

  async go(index: number): Promise<void> {
    this.current = Math.max(0, Math.min(index, this.pages.items.length - 1))
    if (this.current >= this.pages.items.length - 10) await this.pages.more()
  }

  toggle(index: number): void {
    const line = this.pages.items[index]
    if (!line) return
    const others = this.chosen.filter((passage) => passage !== line.passage)
    this.chosen = others.length < this.chosen.length ? others : [...others, line.passage]
  }

  /** Choose every passage read so far, or none when all are chosen. */
  toggleAll(): void {
    const all = this.pages.items.map((line) => line.passage)
    this.chosen = this.chosen.length === all.length ? [] : all
  }

  /** Read a passage where it stands. */
  open(line: PassageLine): void {
    const { article, version, start, end } = line
    this.#workbench.read({ article, version, at: { start, end } })
  }

  /** Quote the chosen passages (the current one when none is) at the end of a briefing, in the order of the page. */
  async addTo(destination: Destination): Promise<void> {
    const passages = this.#toQuote()
    if (passages.length === 0) return
    try {
      const briefing =
        'briefing' in destination
          ? destination.briefing
          : (await this.#workbench.call('briefing.add', { title: destination.title })).briefing
      await quoteIn(this.#workbench, briefing, passages)
      this.chosen = []
    } catch (error) {
      this.#workbench.fail(error)
    }
  }

  /** What a drag that begins at a passage takes along: all that are chosen where it is one of them. */
  draggedWith(passage: number): number[] {
    return this.chosen.includes(passage) ? this.#toQuote() : [passage]
  }

  #toQuote(): number[] {
    const lines = this.pages.items
    if (this.chosen.length > 0)
      return lines.filter((line) => this.chosen.includes(line.passage)).map((line) => line.passage)
    const line = lines[this.current]
    return line ? [line.passage] : []
  }
}
