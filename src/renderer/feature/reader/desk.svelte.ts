import { tick } from 'svelte'
import type { Passage } from '../../../core/passage/model.ts'
import type { Span } from '../../../core/passage/span.ts'
import type { Memory } from '../../part/remember.ts'
import type { Open, Place, Workbench } from '../../workbench.svelte.ts'
import { Collecting } from '../briefing/collecting.svelte.ts'
import { ArticleEntities } from '../entities/article-entities.svelte.ts'
import { QuotesInText } from '../entities/quotes.svelte.ts'
import { Tagging } from '../tagging/tagging.svelte.ts'
import { Cursor, type Move } from './cursor.svelte.ts'
import { describePassage } from './describe.ts'
import type { Placed } from './placed.ts'
import { Reading } from './reading.svelte.ts'

/** The text as it stands on the screen. */
export interface Page {
  /** Bring the cursor into sight. */
  reveal(where?: 'near' | 'third'): void
  /** Where the selection stands in the window. */
  selectionBox(): DOMRect
  /** Give the text the focus. */
  focus(): void
  /** Show it from its top. */
  toTop(): void
}

/** Where articles are read and tagged: the text on the screen, the place in it, and what one does there. */
export class Desk {
  readonly reading: Reading
  readonly cursor = new Cursor()
  readonly tagging: Tagging
  readonly collecting: Collecting
  readonly entities: ArticleEntities
  readonly quotes: QuotesInText
  /** Whether the names in the text are marked: while the side panel lists them. */
  naming = $state(false)
  /** The passage whose edges are being moved; the selection is where they stand. */
  edging = $state.raw<Passage | null>(null)
  /** What is selected in the headline, of which the cursor knows nothing. */
  titled = $state.raw<Span | null>(null)
  /** The words that are being said to name someone or something. */
  marking = $state.raw<Place | null>(null)
  /** Whether words of the headline are being chosen for that. */
  markingHeadline = $state(false)
  /** The passage whose tone is being set. */
  toning = $state.raw<Passage | null>(null)
  /** Where the palette belongs to. */
  anchor = $state.raw(new DOMRect())
  page: Page | null = null

  /** The passage chosen, the one selected exactly, or the shortest that holds the cursor. */
  readonly current: Passage | null = $derived.by(() => {
    const chosen = this.#chosen()
    if (chosen) return chosen.passage
    const { start, end } = this.cursor.span ?? { start: this.cursor.focus, end: this.cursor.focus + 1 }
    const holding = this.reading.passages.filter((passage) => passage.start <= start && end <= passage.end)
    return holding.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null
  })

  readonly #workbench: Workbench
  #shownAt: unknown = null

  constructor(workbench: Workbench, memory: Memory) {
    this.#workbench = workbench
    this.reading = new Reading(workbench.call)
    this.tagging = new Tagging(workbench.call, memory)
    this.collecting = new Collecting(workbench, memory)
    this.entities = new ArticleEntities(workbench.call)
    this.quotes = new QuotesInText(workbench.call)
  }

  /** Show what was opened, and go to the place in it that was meant. True when it is another text than before. */
  async show(open: Open): Promise<boolean> {
    const before = this.reading.view?.versionId
    await this.reading.show(open.article, open.version)
    const { view } = this.reading
    const another = view?.versionId !== before
    if (view) {
      void this.entities.show(view.article, view.version)
      void this.quotes.show(view.article, view.version)
    }
    await tick()
    if (another) {
      this.edging = null
      this.page?.toTop()
    }
    if (open.at && this.#shownAt !== open && this.reading.view?.article === open.article) {
      this.#shownAt = open
      this.goTo(open.at)
      const { start, end, inHeadline = false } = open.at
      const there = this.reading.passages.find((passage) => passage.start === start && passage.end === end)
      this.reading.chosen = inHeadline ? null : (there?.passage ?? null)
    }
    return another
  }

  goTo({ inHeadline = false, ...span }: Place): void {
    if (inHeadline) {
      this.titled = span
      this.page?.toTop()
      return
    }
    this.titled = null
    this.cursor.select(span)
    this.page?.reveal('third')
  }

  /** Say whom or what the selection names. */
  mark(): void {
    this.marking = this.titled === null ? this.cursor.span : { ...this.titled, inHeadline: true }
  }

  goToPassage(placed: Placed | null): void {
    if (!placed) return
    this.reading.chosen = placed.passage.passage
    this.goTo(placed)
  }

  goToHit(forward: boolean): void {
    const mark = this.reading.stepHit(forward)
    if (mark) this.goTo(mark)
  }

  /** Move the cursor; while edges are being moved every move extends. */
  move(by: Move): void {
    this.cursor.move(this.edging ? { ...by, extend: true } : by)
    if (!this.edging) this.reading.chosen = null
    this.page?.reveal()
  }

  showVersion(version: number): void {
    const { view, versions } = this.reading
    if (view && version >= 1 && version <= versions.length)
      this.#workbench.read({ article: view.article, version })
  }

  compare(from: number, to: number): void {
    if (this.reading.view) this.#workbench.compare(this.reading.view.article, from, to)
  }

  /** Open the palette on the selection; without one, on the passage under the cursor, or else its sentence. */
  async tag(): Promise<void> {
    const view = this.reading.view
    const span = this.#target()
    if (!view || !span || !this.page) return
    this.cursor.select(span)
    await tick()
    this.page.reveal()
    this.anchor = this.page.selectionBox()
    const placed = this.reading.placed.find(({ start, end }) => start === span.start && end === span.end)
    const { start, end } = span
    const text = view.body.slice(start, end)
    void this.tagging.open({ versionId: view.versionId, start, end, text, passage: placed?.passage ?? null })
  }

  /** Put the tags used last on the selection, or on what `tag` would take without one. */
  async tagAgain(): Promise<void> {
    const view = this.reading.view
    const span = this.#target()
    const tags = this.tagging.last
    if (!view || !span || tags.length === 0) return
    const there = this.reading.passages.find(({ start, end }) => start === span.start && end === span.end)
    await this.#change(async (call) => {
      const stored = there
        ? await call('passage.revise', {
            passage: there.passage,
            tags: together(there, tags)
          })
        : await call('passage.add', {
            versionId: view.versionId,
            start: span.start,
            end: span.end,
            tags: [...tags]
          })
      this.cursor.select(span)
      this.reading.chosen = stored.passage
      return stored
    })
  }

  async remove(passage: number): Promise<void> {
    await this.#change(async (call) => {
      await call('passage.remove', { passage })
      this.reading.chosen = null
      return null
    })
  }

  /** Set a star on a passage, or take it off. */
  async star({ passage, starred }: Passage): Promise<void> {
    await this.#change((call) => call('passage.revise', { passage, starred: !starred }))
  }

  /** Say how a passage speaks of someone; null takes back what was said. Whether it was stored. */
  setTone(passage: Passage, entity: string, value: number | null): Promise<boolean> {
    const entityId = this.entities.all.find(({ name }) => name === entity)?.entity ?? null
    return this.#change((call) =>
      call('passage.setTone', { passage: passage.passage, entity, entityId, value })
    )
  }

  /** Begin to move the edges of a passage: the selection becomes them. */
  moveEdges(passage: Passage): void {
    this.tagging.close()
    this.edging = passage
    this.reading.chosen = passage.passage
    this.goTo(passage)
    this.page?.focus()
  }

  /** Store where the edges of the passage stand now. */
  async keepEdges(): Promise<void> {
    const passage = this.edging
    const span = this.cursor.span
    if (!passage || !span) return
    await this.#change(async (call) => {
      const { start, end } = span
      const moved = start !== passage.start || end !== passage.end
      const stored = moved ? await call('passage.resize', { passage: passage.passage, start, end }) : passage
      this.edging = null
      return stored
    })
  }

  /** Leave the edges of the passage where they were. */
  leaveEdges(): void {
    if (this.edging) this.cursor.select(this.edging)
    this.edging = null
  }

  #chosen(): Placed | undefined {
    return this.reading.placed.find(({ passage }) => passage.passage === this.reading.chosen)
  }

  #target(): Span | null {
    return this.cursor.span ?? this.#chosen() ?? this.current ?? this.cursor.target()
  }

  /** Go back to the text from the palette, and say what it stored; null when it stored nothing. */
  tagged(stored: Passage | null): void {
    if (stored) this.#workbench.say(describePassage(stored))
    this.page?.focus()
  }

  /** Make a change, which gives the passage as it is now, or null once it is gone. */
  async #change(change: (call: Workbench['call']) => Promise<Passage | null>): Promise<boolean> {
    try {
      const passage = await change(this.#workbench.call)
      this.#workbench.say(passage === null ? 'The passage is removed.' : describePassage(passage))
      this.page?.focus()
      return true
    } catch (error) {
      this.#workbench.fail(error)
      return false
    }
  }
}

function together(passage: Passage, tags: readonly string[]): string[] {
  const there = passage.tags.map(({ path }) => path)
  return [...there, ...tags.filter((path) => !there.includes(path))]
}
