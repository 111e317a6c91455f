import type { ArticleView } from '../../../core/article/calls.ts'
import type { Result } from '../../../core/contract.ts'
import { lanesOf } from '../../../core/passage/lanes.ts'
import type { Passage } from '../../../core/passage/model.ts'
import type { PlacementLine } from '../../../core/placement/calls.ts'
import type { TimelineLine } from '../../../core/revision/calls.ts'
import { messageOf, type Call } from '../../call.ts'
import { arrange, shownBlocks } from './arrange.ts'
import { placedIn, type Placed } from './placed.ts'

type Marks = Result<'search.marks'>
const NO_MARKS: Marks = { headline: [], body: [] }

/** The version on the screen, and everything known about it. */
export class Reading {
  view = $state.raw<ArticleView | null>(null)
  passages = $state.raw<readonly Passage[]>([])
  /** Where the passages of other versions stand in this one, or why they do not. */
  placements = $state.raw<readonly PlacementLine[]>([])
  versions = $state.raw<readonly TimelineLine[]>([])
  marks = $state.raw<Marks>(NO_MARKS)
  failed = $state<string | null>(null)
  /** The latest version the analyst had opened when this article was opened; null when none, or when it is not known. */
  readBefore = $state<number | null>(null)
  /** The passage chosen in the margin or the notes. */
  chosen = $state<number | null>(null)
  /** The hit last gone to, counted from 0; null before one was. */
  hit = $state<number | null>(null)
  unfolded = $state.raw<readonly number[]>([])

  readonly pieces = $derived(arrange(this.view?.blocks ?? []))
  readonly shown = $derived(shownBlocks(this.pieces, this.unfolded))
  readonly placed: readonly Placed[] = $derived(placedIn(this.passages, this.placements))
  readonly lanes = $derived(lanesOf(this.placed))
  readonly old = $derived(this.view !== null && this.view.version < this.view.versions)

  #ask: Call
  #latest = 0
  #latestMarks = 0

  constructor(ask: Call) {
    this.#ask = ask
  }

  /** Show a version, or read the one shown again after a change. A slow early answer never covers a late one. */
  async show(article: number, version?: number): Promise<void> {
    const ticket = ++this.#latest
    const which = version === undefined ? { article } : { article, version }
    try {
      const [view, passages, placements, versions] = await Promise.all([
        this.#ask('article.show', which),
        this.#ask('article.passages', which),
        this.#ask('placement.list', which),
        this.#ask('revision.timeline', { article })
      ])
      if (ticket !== this.#latest) return
      if (view.versionId !== this.view?.versionId) this.#forget()
      this.view = view
      this.passages = passages
      this.placements = placements
      this.versions = versions
      this.failed = null
    } catch (error) {
      if (ticket === this.#latest) {
        this.view = null
        this.failed = messageOf(error)
      }
    }
  }

  /** Mark a query's words in the version shown. */
  async mark(query: string, versionId: number): Promise<void> {
    const ticket = ++this.#latestMarks
    try {
      const marks = query.trim() === '' ? NO_MARKS : await this.#ask('search.marks', { query, versionId })
      if (ticket === this.#latestMarks) this.marks = marks
    } catch {
      // The search pane says what is wrong with a query; the text is simply shown without marks.
      if (ticket === this.#latestMarks) this.marks = NO_MARKS
    }
  }

  /** Show a folded piece, or fold it again. */
  unfold(start: number): void {
    const without = this.unfolded.filter((open) => open !== start)
    this.unfolded = without.length < this.unfolded.length ? without : [...without, start]
  }

  /** The passage next after an offset in reading order, or before it; round to the other end past the last. */
  passageFrom(offset: number, forward: boolean): Placed | null {
    const ordered = this.placed.toSorted((a, b) => a.start - b.start || b.end - a.end)
    const chosen = ordered.findIndex(({ passage }) => passage.passage === this.chosen)
    if (chosen !== -1) return ordered.at((chosen + (forward ? 1 : -1)) % ordered.length) ?? null
    return forward
      ? (ordered.find(({ start }) => start >= offset) ?? ordered[0] ?? null)
      : (ordered.findLast(({ start }) => start < offset) ?? ordered.at(-1) ?? null)
  }

  /** Go on to the next hit in the body, or back; null when there is none. */
  stepHit(forward: boolean): { start: number; end: number } | null {
    const count = this.marks.body.length
    if (count === 0) return null
    this.hit = this.hit === null ? (forward ? 0 : count - 1) : (this.hit + (forward ? 1 : count - 1)) % count
    return this.marks.body[this.hit] ?? null
  }

  #forget(): void {
    this.chosen = null
    this.hit = null
    this.unfolded = []
    this.marks = NO_MARKS
  }
}
