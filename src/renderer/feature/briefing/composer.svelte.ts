import type { Briefing, BriefingItem } from '../../../core/briefing/model.ts'
import type { Args } from '../../../core/contract.ts'
import { messageOf, type Call } from '../../call.ts'

export type NewItem = Args<'briefing.addItems'>['items'][number]

/** One briefing being put together. Every change is one call, and so one step of undo. */
export class Composer {
  briefing = $state.raw<Briefing | null>(null)
  failed = $state<string | null>(null)
  readonly items: readonly BriefingItem[] = $derived(this.briefing?.items ?? [])
  /** The passages it quotes. */
  readonly quoted: readonly number[] = $derived(
    this.items.flatMap(({ passage }) => (passage === null ? [] : [passage]))
  )
  readonly #ask: Call
  readonly #fail: (error: unknown) => void
  #latest = 0
  #changing: Promise<unknown> = Promise.resolve()

  constructor(ask: Call, fail: (error: unknown) => void) {
    this.#ask = ask
    this.#fail = fail
  }

  /** Show a briefing, or read it again after a change of the archive. */
  async show(briefing: number): Promise<void> {
    const ticket = ++this.#latest
    try {
      const shown = await this.#ask('briefing.show', { briefing })
      if (ticket !== this.#latest) return
      this.briefing = shown
      this.failed = null
    } catch (error) {
      if (ticket !== this.#latest) return
      this.briefing = null
      this.failed = messageOf(error)
    }
  }

  retitle(title: string): Promise<void> {
    return this.#change(({ briefing }) => this.#ask('briefing.revise', { briefing, title }))
  }

  add(items: readonly NewItem[], before: number | null): Promise<void> {
    return this.#change(({ briefing }) =>
      this.#ask('briefing.addItems', { briefing, before, items: [...items] })
    )
  }

  revise(item: number, text: string): Promise<void> {
    return this.#change(() => this.#ask('briefing.reviseItem', { item, text }))
  }

  /** Put an item before another, or last. Where it stands already, nothing is called. */
  async move(item: number, before: number | null): Promise<void> {
    if (item === before || this.after(item) === before) return
    await this.#try(() => this.#ask('briefing.moveItem', { item, before }))
  }

  /** Move an item one place up or down from where it stands once the changes before this one are made. */
  async nudge(item: number, by: 1 | -1): Promise<void> {
    await this.#try(async (briefing) => {
      const { items } = briefing
      const at = items.findIndex((one) => one.item === item)
      const to = at + by
      if (at === -1 || to < 0 || to >= items.length) return briefing
      return this.#ask('briefing.moveItem', { item, before: items[by === 1 ? to + 1 : to]?.item ?? null })
    })
  }

  async remove(item: number): Promise<void> {
    await this.#try(() => this.#ask('briefing.removeItem', { item }))
  }

  /** The item that follows one; null for the last. */
  after(item: number): number | null {
    const at = this.items.findIndex((one) => one.item === item)
    return this.items[at + 1]?.item ?? null
  }

  /** Resolves once every change asked for so far is stored. */
  async settled(): Promise<void> {
    await this.#changing
  }

  async #try(ask: (briefing: Briefing) => Promise<Briefing>): Promise<void> {
    try {
      await this.#change(ask)
    } catch (error) {
      this.#fail(error)
    }
  }

  /**
   * Make a change and show what came of it. Changes follow one another in the order they were asked for, each from the
   * briefing that the one before it left.
   */
  async #change(ask: (briefing: Briefing) => Promise<Briefing>): Promise<void> {
    const done = this.#changing.then(async () => {
      if (this.briefing === null) return
      const changed = await ask(this.briefing)
      // An answer that was asked for before this one is older than it.
      this.#latest++
      this.briefing = changed
    })
    this.#changing = done.catch(() => undefined)
    await done
  }
}
