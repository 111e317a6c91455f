import { createContext } from 'svelte'
import type { PlacementDecision, ReviewLine } from '../../../core/placement/calls.ts'
import { Pages, type Page } from '../../part/pages.svelte.ts'
import type { Workbench } from '../../workbench.svelte.ts'

type ReviewPage = Page<ReviewLine> & { readonly total: number }

/** The passages whose place in a later version is not certain, and which of them one is at. */
export class ReviewQueue {
  readonly pages = new Pages<ReviewLine, ReviewPage>({ page: 50, most: 200 })
  at = $state(0)
  /** Whether a decision is being stored. */
  deciding = $state(false)
  readonly total = $derived(this.pages.latest?.total ?? 0)
  readonly current: ReviewLine | null = $derived(this.pages.items[this.at] ?? null)
  // The latest decision: undone, its passage is what one wants to see again.
  #decided: ReviewLine | null = null
  readonly #workbench: Workbench

  constructor(workbench: Workbench) {
    this.#workbench = workbench
  }

  /** Read the queue, or read it again after the archive has changed. One stays with the passage one is at while it waits. */
  async refresh(): Promise<void> {
    const before = this.current
    if (this.pages.latest) await this.pages.renew()
    else
      await this.pages.start(async (after, limit) => {
        const { reviews, next, total } = await this.#workbench.call('review.list', { after, limit })
        return { items: reviews, next, total }
      })
    const find = (one: ReviewLine | null): number =>
      this.pages.items.findIndex((line) => one !== null && sameReview(line, one))
    const undone = this.deciding ? -1 : find(this.#decided)
    const again = find(before)
    if (undone !== -1) {
      this.at = undone
      this.#decided = null
    } else if (again !== -1) this.at = again
    else this.at = Math.max(0, Math.min(this.at, this.pages.items.length - 1))
  }

  /** Go on to the next passage without a decision, or back; round past either end. */
  async step(by: 1 | -1): Promise<void> {
    if (by === 1 && this.at + 1 >= this.pages.items.length) await this.pages.more()
    const many = this.pages.items.length
    if (many > 0) this.at = (this.at + by + many) % many
  }

  /** Say where the passage one is at stands, or that it stands nowhere; the next one takes its place in the queue. */
  async decide(decision: PlacementDecision): Promise<void> {
    const line = this.current
    if (!line || this.deciding) return
    const { passage, version } = line.placement
    this.deciding = true
    try {
      await this.#workbench.call('placement.decide', { passage: passage.passage, version, decision })
      await this.refresh()
      this.#decided = line
    } catch (error) {
      this.#workbench.fail(error)
    }
    this.deciding = false
  }
}

export const [reviewQueue, setReviewQueue] = createContext<ReviewQueue>()

/** Whether two lines are about the same passage in the same version. */
export function sameReview(one: ReviewLine, other: ReviewLine): boolean {
  return (
    one.placement.passage.passage === other.placement.passage.passage &&
    one.placement.versionId === other.placement.versionId
  )
}
