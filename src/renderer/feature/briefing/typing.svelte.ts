import type { Briefing } from '../../../core/briefing/model.ts'
import type { Typed } from '../../../core/briefing/typed.ts'

/** What is being typed in a briefing and not stored yet, so that its pages can show it at once. */
export class Typing {
  /** Rises with every letter. */
  count = $state(0)
  #title: string | null = null
  #summary: string | null = null
  #items: readonly { readonly item: number; readonly text: string }[] = []

  title(text: string): void {
    this.#title = text
    this.count++
  }

  summary(text: string): void {
    this.#summary = text
    this.count++
  }

  item(item: number, text: string): void {
    this.#items = [...this.#items.filter((one) => one.item !== item), { item, text }]
    this.count++
  }

  /** Something was stored: what is the same now is typed no longer. */
  stored({ title, summary, items }: Briefing): void {
    if (this.#title?.trim() === title) this.#title = null
    if (this.#summary === summary) this.#summary = null
    this.#items = this.#items.filter(
      ({ item, text }) => items.find((one) => one.item === item)?.text !== text
    )
  }

  /** Nothing is being typed any more: what was not stored was given up. */
  ended(item: number | 'title' | 'summary'): void {
    if (item === 'title') this.#title = null
    else if (item === 'summary') this.#summary = null
    else this.#items = this.#items.filter((one) => one.item !== item)
    this.count++
  }

  /** As the preview takes it. A title of nothing is never shown, as it is never stored. */
  get typed(): Typed {
    return {
      ...(this.#title?.trim() ? { title: this.#title.trim() } : {}),
      ...(this.#summary === null ? {} : { summary: this.#summary }),
      items: this.#items.slice(-100)
    }
  }
}
