import type { PassageFilter } from '../../../../core/passage/filter.ts'
import type { PassageLine, Tag } from '../../../../core/passage/model.ts'
import type { Call } from '../../../call.ts'
import type { Later } from '../../../part/later.ts'
import { Pages, type Page } from '../../../part/pages.svelte.ts'

type PassagePage = Page<PassageLine> & { readonly total: number }

/** What is new for a briefing that took another's shape. */
interface Fresh {
  readonly since: string
  readonly passages: readonly PassageLine[]
}

const PAUSE = 150

/** Finding passages for a briefing, and choosing among them. */
export class Adding {
  tags = $state.raw<readonly Tag[]>([])
  query = $state('')
  tag = $state<number | null>(null)
  starred = $state(false)
  fresh = $state.raw<Fresh | null>(null)
  /** Whether what is new is listed, rather than all there is. */
  onlyFresh = $state(false)
  picked = $state.raw<readonly number[]>([])
  current = $state(0)
  readonly list = new Pages<PassageLine, PassagePage>({ page: 100, most: 500 })
  readonly lines: readonly PassageLine[] = $derived(
    this.onlyFresh ? (this.fresh?.passages ?? []) : this.list.items
  )
  readonly total = $derived(this.onlyFresh ? this.lines.length : (this.list.first?.total ?? 0))
  readonly #ask: Call
  readonly #later: Later
  #stop: () => void = () => undefined
  #latest = 0

  constructor(ask: Call, later: Later) {
    this.#ask = ask
    this.#later = later
  }

  /** What is asked for: those of which everything named holds. */
  get filter(): PassageFilter {
    const query = this.query.trim()
    return {
      ...(query === '' ? {} : { query }),
      ...(this.tag === null ? {} : { tag: this.tag }),
      ...(this.starred ? { starred: true } : {})
    }
  }

  /** List passages for a briefing; what is new comes first where it took another's shape. */
  async open(briefing: number, from: number | null): Promise<void> {
    if (from !== null) {
      const fresh = await this.#renewFresh(briefing)
      this.onlyFresh = fresh.passages.length > 0
    }
    await this.changed(briefing, from)
  }

  /** The archive has changed: list again what is listed. */
  async changed(briefing: number, from: number | null): Promise<void> {
    const [tags] = await Promise.all([
      this.#ask('tag.list', {}),
      from === null ? null : this.#renewFresh(briefing),
      this.#list()
    ])
    this.tags = tags.filter(({ passagesBelow }) => passagesBelow > 0)
    if (this.tag !== null && !this.tags.some(({ tag }) => tag === this.tag)) await this.by(null)
  }

  /** What is typed now; it is looked for once the typing pauses. */
  type(query: string): void {
    this.query = query
    this.#stop()
    this.#stop = this.#later(() => void this.#list(), PAUSE)
  }

  /** List the passages of a tag and those below it; of null, of any. */
  by(tag: number | null): Promise<void> {
    this.tag = tag
    return this.#list()
  }

  onlyStarred(starred: boolean): Promise<void> {
    this.starred = starred
    return this.#list()
  }

  showFresh(only: boolean): void {
    this.onlyFresh = only
    this.current = 0
  }

  go(index: number): void {
    this.current = Math.max(0, Math.min(index, this.lines.length - 1))
    if (!this.onlyFresh && this.current >= this.lines.length - 10) void this.list.more()
  }

  toggle(passage: number): void {
    const without = this.picked.filter((picked) => picked !== passage)
    this.picked = without.length < this.picked.length ? without : [...this.picked, passage]
  }

  /** What is to be added: what was picked, in the order it is listed; the line one is on where nothing was. */
  get chosen(): readonly number[] {
    const listed = this.lines.map(({ passage }) => passage)
    const picked = listed.filter((passage) => this.picked.includes(passage))
    if (this.picked.length > 0) return [...picked, ...this.picked.filter((one) => !listed.includes(one))]
    const line = this.lines[this.current]
    return line ? [line.passage] : []
  }

  /** What a drag takes along: all that is picked where it begins on one of them. */
  draggedWith(passage: number): readonly number[] {
    return this.picked.includes(passage) ? this.chosen : [passage]
  }

  added(): void {
    this.picked = []
  }

  async #list(): Promise<void> {
    this.#stop()
    this.current = 0
    const { filter } = this
    await this.list.start(async (after, limit) => {
      const { passages, next, total } = await this.#ask('passage.list', { ...filter, after, limit })
      return { items: passages, next, total }
    })
  }

  async #renewFresh(briefing: number): Promise<Fresh> {
    const ticket = ++this.#latest
    const fresh = await this.#ask('briefing.fresh', { briefing })
    if (ticket === this.#latest) this.fresh = fresh
    return fresh
  }
}
