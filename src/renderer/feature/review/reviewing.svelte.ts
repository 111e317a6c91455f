import type { ArticleView } from '../../../core/article/calls.ts'
import type { PlacementDecision, ReviewLine } from '../../../core/placement/calls.ts'
import { messageOf, type Call } from '../../call.ts'
import { arrange, shownBlocks } from '../reader/arrange.ts'
import { Cursor } from '../reader/cursor.svelte.ts'
import { sameReview } from './review-queue.svelte.ts'

/** A passage under review with both texts whole, and the words of the new one that are chosen for it. */
export class Reviewing {
  line = $state.raw<ReviewLine | null>(null)
  old = $state.raw<ArticleView | null>(null)
  now = $state.raw<ArticleView | null>(null)
  failed = $state<string | null>(null)
  /** The words chosen in the new text: the proposal, until others are selected. */
  readonly cursor = new Cursor()
  readonly proposal = $derived(
    this.line?.proposal ? { start: this.line.proposal.start, end: this.line.proposal.end } : null
  )
  /** What Enter stores; null while no words are chosen. */
  readonly decision: PlacementDecision | null = $derived.by(() => {
    const { span } = this.cursor
    if (!span) return null
    const kept = this.proposal?.start === span.start && this.proposal.end === span.end
    return kept ? { as: 'keep' } : { as: 'place', start: span.start, end: span.end }
  })
  readonly #ask: Call
  #latest = 0

  constructor(ask: Call) {
    this.#ask = ask
  }

  /**
   * Show a passage under review. A slow early answer never covers a late one. True when it is another than before: the one that is
   * shown keeps the words chosen for it, whatever else has changed in the archive.
   */
  async show(line: ReviewLine | null): Promise<boolean> {
    const ticket = ++this.#latest
    if (line === null) {
      this.line = this.old = this.now = null
      return true
    }
    if (this.line !== null && isSame(line, this.line)) {
      this.line = line
      return false
    }
    const { passage, version } = line.placement
    try {
      const [old, now] = await Promise.all([
        this.#ask('article.show', { article: passage.article, version: passage.version }),
        this.#ask('article.show', { article: passage.article, version })
      ])
      if (ticket !== this.#latest) return false
      this.line = line
      this.old = old
      this.now = now
      this.failed = null
      this.cursor.over(now.body, shownBlocks(arrange(now.blocks), []))
      this.propose()
      return true
    } catch (error) {
      if (ticket === this.#latest) this.failed = messageOf(error)
      return false
    }
  }

  /** Choose the proposal again; without one, nothing, with the cursor where the passage stood in the text before. */
  propose(): void {
    const { proposal, line, old, now } = this
    if (proposal) this.cursor.select(proposal)
    else if (line && old && now) {
      const share = line.placement.passage.start / Math.max(1, old.body.length)
      const near = now.blocks.findLast(({ start }) => start <= share * now.body.length) ?? now.blocks[0]
      this.cursor.select({ start: near?.start ?? 0, end: near?.start ?? 0 })
    }
  }
}

/** Whether a line says again what another said, with the same proposal. */
function isSame(line: ReviewLine, other: ReviewLine): boolean {
  const { proposal } = line
  return (
    sameReview(line, other) &&
    proposal?.start === other.proposal?.start &&
    proposal?.end === other.proposal?.end
  )
}
