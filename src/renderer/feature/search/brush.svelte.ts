/** A stretch of bars, first and last. */
export type Stretch = readonly [number, number]

/** Choosing a stretch of bars with the mouse or with keys, before it is searched for. */
export class Brush {
  /** The bar the keyboard is on. */
  focus = $state(0)
  /** Where the stretch being chosen began; null while none is. */
  #anchor = $state<number | null>(null)
  /** The stretch being chosen, not searched for yet. */
  readonly chosen: Stretch | null = $derived(
    this.#anchor === null ? null : [Math.min(this.#anchor, this.focus), Math.max(this.#anchor, this.focus)]
  )

  /** Take hold of a bar; with `extend` the stretch begins where it did before. */
  start(at: number, extend = false): void {
    this.#anchor = extend ? (this.#anchor ?? this.focus) : at
    this.focus = at
  }

  /** Drag to another bar. */
  drag(at: number): void {
    if (this.#anchor !== null) this.focus = at
  }

  /** Let go: the stretch that was chosen, if any. */
  end(): Stretch | null {
    const { chosen } = this
    this.#anchor = null
    return chosen
  }

  /** Move by key among so many bars, taking the stretch along with Shift; false for a key that moves nothing. */
  move(key: string, count: number, extend: boolean): boolean {
    const to = { ArrowLeft: this.focus - 1, ArrowRight: this.focus + 1, Home: 0, End: count - 1 }[key]
    if (to === undefined) return false
    if (extend) this.#anchor ??= this.focus
    else this.#anchor = null
    this.focus = Math.max(0, Math.min(to, count - 1))
    return true
  }
}
