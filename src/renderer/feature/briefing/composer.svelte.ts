import type { Grouping } from '../../../core/briefing/calls.ts'
import type { Briefing, BriefingItem } from '../../../core/briefing/model.ts'
import type { Args } from '../../../core/contract.ts'
import type { PassageFilter } from '../../../core/passage/filter.ts'
import { messageOf, type Call } from '../../call.ts'
import { isIdle, nudged, type Move, type Place } from './outline/places.ts'
import { kept } from './same-items.ts'

export type NewItem = Args<'briefing.addItems'>['items'][number]
export type ItemChange = Omit<Args<'briefing.reviseItem'>, 'item'>
export type BriefingChange = Omit<Args<'briefing.revise'>, 'briefing'>

/** One briefing being put together. Every change is one call, and so one step of undo. */
export class Composer {
  briefing = $state.raw<Briefing | null>(null)
  failed = $state<string | null>(null)
  readonly items: readonly BriefingItem[] = $derived(this.briefing?.items ?? [])
  /** The passages it quotes. */
  readonly quoted: readonly number[] = $derived(
    this.items.flatMap((item) => (item.kind === 'quote' && item.passage !== null ? [item.passage] : []))
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
      this.briefing = kept(this.briefing, shown)
      this.failed = null
    } catch (error) {
      if (ticket !== this.#latest) return
      this.briefing = null
      this.failed = messageOf(error)
    }
  }

  /** Change the title, the summary, the day or the layout. Fails where it could not be stored. */
  change(change: BriefingChange): Promise<void> {
    return this.#change(({ briefing }) => this.#ask('briefing.revise', { briefing, ...change }))
  }

  /** Change a part. Fails where it could not be stored. */
  revise(item: number, change: ItemChange): Promise<void> {
    return this.#change(() => this.#ask('briefing.reviseItem', { item, ...change }))
  }

  /** The same, telling the analyst when it fails. */
  tryChange(change: BriefingChange): Promise<void> {
    return this.#try(({ briefing }) => this.#ask('briefing.revise', { briefing, ...change }))
  }

  tryRevise(item: number, change: ItemChange): Promise<void> {
    return this.#try(() => this.#ask('briefing.reviseItem', { item, ...change }))
  }

  /** Put parts in; the numbers they were given, in order, and none when they could not be. */
  async add(items: readonly NewItem[], before: Place): Promise<readonly number[]> {
    return this.#added(({ briefing }) =>
      this.#ask('briefing.addItems', { briefing, before, items: [...items] })
    )
  }

  /** Quote every passage that a filter keeps and that is not quoted yet. */
  async addFound(passages: PassageFilter, before: Place): Promise<readonly number[]> {
    return this.#added(({ briefing }) => this.#ask('briefing.addFound', { briefing, before, passages }))
  }

  /** Move an item as was said. Where it stands already, nothing is called. */
  async move(item: number, move: Move): Promise<void> {
    await this.#try(async (briefing) => {
      if (isIdle(briefing.items, item, move)) return briefing
      return this.#ask('briefing.moveItem', { item, ...move })
    })
  }

  /** Move an item one place up or down from where it stands once the changes before this one are made. */
  async nudge(item: number, by: 1 | -1, alone = false): Promise<void> {
    await this.#try(async (briefing) => {
      const move = nudged(briefing.items, item, by, alone)
      return move === null ? briefing : this.#ask('briefing.moveItem', { item, ...move })
    })
  }

  /** Take an item out; a heading with `section` takes all that stands under it along. */
  async remove(item: number, section = false): Promise<void> {
    await this.#try(() => this.#ask('briefing.removeItem', { item, section }))
  }

  async group(by: Grouping): Promise<void> {
    await this.#try(({ briefing }) => this.#ask('briefing.group', { briefing, by }))
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

  async #added(ask: (briefing: Briefing) => Promise<Briefing>): Promise<readonly number[]> {
    let before: readonly BriefingItem[] = []
    await this.#try((briefing) => {
      before = briefing.items
      return ask(briefing)
    })
    const old = before.map(({ item }) => item)
    return this.items.map(({ item }) => item).filter((item) => !old.includes(item))
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
      this.briefing = kept(this.briefing, changed)
    })
    this.#changing = done.catch(() => undefined)
    await done
  }
}
