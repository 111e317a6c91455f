import { createContext } from 'svelte'
import type { EventValue } from '../../../core/contract.ts'
import { AppError } from '../../../core/error.ts'
import type { Hit, TaggingUnit } from '../../../core/passage/tagging-calls.ts'
import { cancelJob } from '../../part/cancel-job.ts'
import { Pages, type Page } from '../../part/pages.svelte.ts'
import { countWords, listWords } from '../../part/words.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import { travel } from '../commands/history.ts'
import type { Stoppable } from '../../part/progress.ts'

/** The most finds that can be chosen one by one; all of them can always be meant. */
const MOST_CHOSEN = 20_000

/** How far the tagging of finds is; `total` is null while it is still being counted. */
export interface Applying extends Stoppable {
  readonly job: string
}

/** All that a search finds, to be looked over and tagged as one change. */
export class BulkTagging {
  readonly pages = new Pages<Hit, Page<Hit>>({ page: 100, most: 500 })
  query = $state('')
  unit = $state<TaggingUnit>('hit')
  current = $state(0)
  /** The finds that are left out, by their key. */
  unchosen = $state.raw<readonly string[]>([])
  running = $state.raw<Applying | null>(null)
  readonly #workbench: Workbench
  readonly #newJob: () => string

  constructor(workbench: Workbench, newJob: () => string) {
    this.#workbench = workbench
    this.#newJob = newJob
  }

  /** Look at what a search finds, all of it chosen. */
  async show(query: string, unit: TaggingUnit): Promise<void> {
    this.query = query
    this.unit = unit
    this.unchosen = []
    this.current = 0
    this.pages.clear()
    await this.pages.start(async (after, limit) => {
      const { hits, next } = await this.#workbench.call('tagging.preview', { query, unit, after, limit })
      return { items: hits, next }
    })
  }

  /** The archive has changed: tags on the finds are read again. */
  async changed(): Promise<void> {
    if (this.pages.latest === null || this.running !== null) return
    await this.pages.renew()
    this.current = Math.max(0, Math.min(this.current, this.pages.items.length - 1))
  }

  async go(index: number): Promise<void> {
    this.current = Math.max(0, Math.min(index, this.pages.items.length - 1))
    if (this.current >= this.pages.items.length - 10) await this.pages.more()
  }

  isChosen(hit: Hit): boolean {
    return !this.unchosen.includes(hitKey(hit))
  }

  toggle(index: number): void {
    const hit = this.pages.items[index]
    if (!hit) return
    const key = hitKey(hit)
    this.unchosen = this.isChosen(hit)
      ? [...this.unchosen, key]
      : this.unchosen.filter((other) => other !== key)
  }

  /** Choose all again; when all are chosen already, leave out those read so far. */
  toggleAll(): void {
    this.unchosen = this.unchosen.length > 0 ? [] : this.pages.items.map(hitKey)
  }

  /** Put tags on the finds that are chosen, or take them off, and say what was done. True when it was. */
  async apply(tags: readonly string[], remove: boolean): Promise<boolean> {
    if (this.running !== null || tags.length === 0) return false
    const { query, unit } = this
    const job = this.#newJob()
    this.running = { job, done: 0, total: null, stopping: false }
    try {
      const chosen = await this.#chosen()
      const args = { job, query, unit, tags: [...tags], remove, chosen }
      const { passages } = await this.#workbench.call('tagging.apply', args)
      this.#told(tags, remove, passages)
      return true
    } catch (error) {
      if (error instanceof AppError && error.code === 'cancelled')
        this.#workbench.tell('The tagging was cancelled. What was done stays.', this.#undo)
      else this.#workbench.fail(error)
      return false
    } finally {
      this.running = null
      void this.changed()
    }
  }

  heard({ job, done, total }: EventValue<'progress'>): void {
    if (this.running?.job === job) this.running = { ...this.running, done, total }
  }

  async cancel(): Promise<void> {
    if (!this.running) return
    this.running = { ...this.running, stopping: true }
    await cancelJob(this.#workbench, this.running.job)
  }

  /** Null for all; the others by name, for which every find has to be read. */
  async #chosen(): Promise<{ versionId: number; start: number; end: number }[] | null> {
    if (this.unchosen.length === 0) return null
    while (this.pages.unread && this.pages.items.length <= MOST_CHOSEN) {
      if (this.running?.stopping) throw new AppError('cancelled', 'The tagging was cancelled.')
      const before = this.pages.items.length
      await this.pages.more()
      if (this.pages.failed !== null) throw new AppError('refused', this.pages.failed)
      // Another page was on its way, which nobody would wait for here.
      if (this.pages.items.length === before && this.pages.unread) await this.pages.renew()
    }
    const chosen = this.pages.items.filter((hit) => this.isChosen(hit))
    if (chosen.length > MOST_CHOSEN || this.pages.unread)
      throw new AppError(
        'refused',
        'Too many are found to leave some out. Narrow the search, or tag them all.'
      )
    if (chosen.length === 0) throw new AppError('refused', 'Nothing is chosen.')
    return chosen.map(({ versionId, start, end }) => ({ versionId, start, end }))
  }

  #told(tags: readonly string[], remove: boolean, passages: number): void {
    const names = listWords(tags.map((tag) => `“${tag}”`))
    const what = countWords(passages, 'passage')
    if (passages === 0)
      this.#workbench.tell(
        remove ? `No passage there carries ${names}.` : `All of them carry ${names} already.`
      )
    else this.#workbench.tell(remove ? `${names} taken off ${what}.` : `${what} tagged ${names}.`, this.#undo)
  }

  get #undo(): { readonly label: string; readonly run: () => void } {
    return { label: 'Undo', run: () => void travel(this.#workbench, 'undo') }
  }
}

export const [bulkTagging, setBulkTagging] = createContext<BulkTagging>()

/** What tells a find from every other. */
export function hitKey({ versionId, start, end }: Hit): string {
  return `${versionId}:${start}-${end}`
}
