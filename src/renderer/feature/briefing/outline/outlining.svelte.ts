import type { Composer, NewItem } from '../composer.svelte.ts'
import { droppedAt, itemBefore, type Move, type Place } from './places.ts'

/** A heading or a comment that is being written for the first time: it is stored once it says something. */
export interface Begun {
  readonly kind: 'heading' | 'comment'
  readonly level: 1 | 2
  readonly before: Place
}

/** Where the analyst is in the outline, and what is on its way into it or through it. */
export class Outlining {
  /** The item last worked on: what is added goes after it. Null for the end. */
  current = $state<number | null>(null)
  begun = $state.raw<Begun | null>(null)
  /** The item that is dragged, with all that stands under it. */
  dragged = $state<number | null>(null)
  /** Where what is dragged would go; undefined while it is over no place. */
  over = $state.raw<Place | undefined>(undefined)
  #move: Move | null = null
  readonly #composer: Composer

  constructor(composer: Composer) {
    this.#composer = composer
  }

  /** Where something added now would go. */
  get place(): Place {
    const { current } = this
    return current === null ? null : this.#composer.after(current)
  }

  /** Work at another place: what is added next goes before the item named, or at the end. */
  goTo(place: Place): void {
    this.current = itemBefore(this.#composer.items, place)
  }

  begin(kind: Begun['kind'], level: 1 | 2 = 1, before: Place = this.place): void {
    this.begun = { kind, level, before }
  }

  /** Store what was begun; the item it became, or null when it said nothing. */
  async finish(text: string): Promise<number | null> {
    const { begun } = this
    this.begun = null
    if (begun === null || text.trim() === '') return null
    const { kind, level, before } = begun
    return this.add([kind === 'heading' ? { kind, text, level } : { kind, text }], before)
  }

  /** Put parts in, and stand on the last of them. The first of them, or null when they could not be put in. */
  async add(items: readonly NewItem[], before: Place): Promise<number | null> {
    const added = await this.#composer.add(items, before)
    this.current = added.at(-1) ?? this.current
    return added[0] ?? null
  }

  /** Take an item out; the one to go on with, or null when none is left. */
  async remove(item: number, section: boolean): Promise<number | null> {
    const before = this.#composer.items
    const at = before.findIndex((one) => one.item === item)
    await this.#composer.remove(item, section)
    const left = this.#composer.items.map((one) => one.item)
    const next =
      before.slice(at).find((one) => left.includes(one.item)) ??
      before.slice(0, at).findLast((one) => left.includes(one.item))
    this.current = next?.item ?? null
    return this.current
  }

  /** Something is dragged over the upper or the lower half of an item. */
  dragOver(item: number, upper: boolean): void {
    const { items } = this.#composer
    const gap = items.findIndex((one) => one.item === item) + (upper ? 0 : 1)
    this.#move = this.dragged === null ? null : droppedAt(items, this.dragged, gap)
    this.over = this.#move === null ? (items[gap]?.item ?? null) : this.#move.before
  }

  /** Let go of what is dragged, or of what came from outside; where to, undefined when over no place. */
  async drop(): Promise<Place | undefined> {
    const { dragged, over } = this
    const move = this.#move
    this.endDrag()
    if (dragged !== null && over !== undefined && move !== null) await this.#composer.move(dragged, move)
    return over
  }

  endDrag(): void {
    this.dragged = null
    this.over = undefined
    this.#move = null
  }
}
