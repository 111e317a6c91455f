import type { ItemOf } from '../../../../core/briefing/model.ts'
import type { QuoteEdit } from '../../../../core/briefing/quote-edit.ts'
import type { Span } from '../../../../core/passage/span.ts'
import type { Composer } from '../composer.svelte.ts'
import { wholeWords, withEdit, withoutEdit } from './edits.ts'

/** Words of a quote that something is to be done about. */
interface Selected extends Span {
  readonly item: number
}

/** Editing quotes in the two ways that stay honest: words left out, and words in brackets. */
export class Quoting {
  /** The words selected in a quote. */
  selected = $state.raw<Selected | null>(null)
  /** Where words in brackets are being typed, with what stands in the brackets so far. */
  saying = $state.raw<(Selected & { readonly text: string }) | null>(null)
  /** An edit that is looked at. */
  looked = $state.raw<{ readonly item: number; readonly edit: QuoteEdit } | null>(null)
  readonly #composer: Composer

  constructor(composer: Composer) {
    this.#composer = composer
  }

  select(selected: Selected | null): void {
    const { selected: before } = this
    if (selected?.item === before?.item && selected?.start === before?.start && selected?.end === before?.end)
      return
    this.selected = selected
    if (selected !== null) this.looked = null
  }

  /** Leave the selected words out; whole words, since half a word left out says what nobody wrote. */
  async leaveOut(): Promise<void> {
    const { selected } = this
    const quote = this.#quote(selected?.item)
    if (!selected || !quote) return
    const span = wholeWords(quote.text, selected)
    this.selected = null
    if (span) await this.#store(quote, withEdit(quote.text, quote.edits, { ...span, text: '' }))
  }

  /** Ask for words to stand in brackets: in place of those selected, or at the place between two. */
  ask(): void {
    const { selected } = this
    const quote = this.#quote(selected?.item)
    if (!selected || !quote) return
    const span = selected.start === selected.end ? selected : (wholeWords(quote.text, selected) ?? selected)
    this.saying = { item: selected.item, start: span.start, end: span.end, text: '' }
    this.looked = null
  }

  /** Change the words of an edit that is there. */
  askAgain(item: number, { start, end, text }: QuoteEdit): void {
    this.saying = { item, start, end, text }
    this.looked = null
  }

  /** Put what was typed in brackets; nothing typed changes nothing. */
  async say(text: string): Promise<void> {
    const { saying } = this
    const quote = this.#quote(saying?.item)
    this.saying = null
    this.selected = null
    if (!saying || !quote || text.trim() === '') return
    const { start, end } = saying
    await this.#store(quote, withEdit(quote.text, quote.edits, { start, end, text: text.trim() }))
  }

  look(item: number, edit: QuoteEdit | null): void {
    this.looked = edit && { item, edit }
    this.saying = null
    this.selected = null
  }

  /** The quote is left: nothing is to be done about its words any more. */
  leave(item: number): void {
    if (this.selected?.item === item) this.selected = null
    if (this.saying?.item === item) this.saying = null
    if (this.looked?.item === item) this.looked = null
  }

  /** Give the words back as they were. */
  async takeBack(item: number, edit: QuoteEdit): Promise<void> {
    const quote = this.#quote(item)
    this.looked = null
    this.saying = null
    if (quote) await this.#store(quote, withoutEdit(quote.edits, edit))
  }

  /** Whether words are selected that something can be done about. */
  get able(): boolean {
    return this.selected !== null
  }

  #quote(item: number | undefined): ItemOf<'quote'> | null {
    const found = this.#composer.items.find((one) => one.item === item)
    return found?.kind === 'quote' ? found : null
  }

  #store(quote: ItemOf<'quote'>, edits: QuoteEdit[]): Promise<void> {
    return this.#composer.tryRevise(quote.item, { edits })
  }
}
