import type { Block } from '../../../core/article/model.ts'
import type { Span } from '../../../core/passage/span.ts'
import { snap, step, unitsOf, type UnitKind } from '../../../core/passage/units.ts'

/** A move of the reading cursor by one unit. */
export interface Move {
  readonly unit: UnitKind
  readonly forward: boolean
  readonly extend: boolean
}

/** Where the analyst is in a text, and what is selected: one state for the keyboard and the mouse. */
export class Cursor {
  anchor = $state(0)
  focus = $state(0)
  /** Null while nothing is selected. */
  readonly span: Span | null = $derived(
    this.anchor === this.focus
      ? null
      : { start: Math.min(this.anchor, this.focus), end: Math.max(this.anchor, this.focus) }
  )
  #body = ''
  #blocks: readonly Block[] = []
  #units: Partial<Record<UnitKind, Span[]>> = {}

  /** Move in another text, or in the same one with other blocks on the screen; the place is kept where it can be. */
  over(body: string, blocks: readonly Block[]): void {
    const same = body === this.#body
    this.#body = body
    this.#blocks = blocks
    this.#units = {}
    if (!same) this.anchor = this.focus = blocks[0]?.start ?? 0
  }

  move(move: Move): void {
    const selected = this.span
    const at = { anchor: this.anchor, focus: this.focus }
    // Leaving a selection without extending it starts from the end one moves towards, as in any editor.
    const from = selected && !move.extend ? (move.forward ? selected.end - 1 : selected.start) : this.focus
    this.focus = step(this.#of(move.unit), { ...at, focus: from }, move)
    if (!move.extend) this.anchor = this.focus
  }

  /** Select a span; a mouse's is widened to whole words unless it is meant exactly. */
  select(span: Span, exactly = true): void {
    const { start, end } = exactly || span.start === span.end ? span : snap(this.#of('word'), span)
    this.anchor = start
    this.focus = end
  }

  /** Let the next moves move the other edge of the selection. */
  turn(): void {
    ;[this.anchor, this.focus] = [this.focus, this.anchor]
  }

  /** Put one edge of the selection at a place, on the edge of a word unless it is meant exactly; the other stays. */
  setEdge(edge: 'start' | 'end', offset: number, exactly: boolean): void {
    const { span } = this
    if (!span) return
    const word = exactly
      ? { start: offset, end: offset }
      : snap(this.#of('word'), { start: offset, end: offset + 1 })
    const start = edge === 'start' ? Math.min(word.start, span.end - 1) : span.start
    const end = edge === 'end' ? Math.max(word.end, span.start + 1) : span.end
    ;[this.anchor, this.focus] = edge === 'start' ? [end, start] : [start, end]
  }

  collapse(): void {
    this.anchor = this.focus
  }

  /** The selection, or the sentence the cursor stands in: what a tag is put on. */
  target(): Span | null {
    if (this.span) return this.span
    const sentences = this.#of('sentence')
    return (
      sentences.find(({ start, end }) => start <= this.focus && this.focus < end) ??
      sentences.find(({ start }) => start >= this.focus) ??
      null
    )
  }

  #of(unit: UnitKind): Span[] {
    return (this.#units[unit] ??= unitsOf(unit, this.#body, this.#blocks))
  }
}
