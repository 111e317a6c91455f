import { createContext } from 'svelte'
import type { Memory } from '../../part/remember.ts'

/** What stands beside the outline. */
export const sides = ['pages', 'passages', 'check'] as const
export type Side = (typeof sides)[number]

/** Where the analyst was in a briefing. */
export interface Whereabouts {
  readonly item: number | null
  readonly scroll: number
  /** Null while the outline has the width to itself. */
  readonly side: Side | null
}

const KEPT = 'briefing.open'
/** Where one is in a briefing that is opened for the first time. */
export const start: Whereabouts = { item: null, scroll: 0, side: 'pages' }

/** The briefings that are open, each with the place one was at in it. Which are open is kept to the next start. */
export class OpenBriefings {
  open = $state.raw<readonly number[]>([])
  readonly #memory: Memory
  #places: Readonly<Record<number, Whereabouts>> = {}

  constructor(memory: Memory) {
    this.#memory = memory
    const kept = memory.recall(KEPT)
    if (Array.isArray(kept)) this.open = kept.filter((one) => Number.isSafeInteger(one))
  }

  /** A briefing is shown: it is open from now on. */
  show(briefing: number): void {
    if (!this.open.includes(briefing)) this.#keep([...this.open, briefing])
  }

  /** Close one; the briefing to show in its place, null when none is open any more. */
  close(briefing: number): number | null {
    const at = this.open.indexOf(briefing)
    const rest = this.open.filter((one) => one !== briefing)
    this.#places = { ...this.#places, [briefing]: start }
    this.#keep(rest)
    return rest[Math.min(at, rest.length - 1)] ?? null
  }

  /** The briefing that is open beside one, going round. */
  beside(briefing: number, by: 1 | -1): number {
    const at = this.open.indexOf(briefing)
    return this.open[(at + by + this.open.length) % this.open.length] ?? briefing
  }

  /** Let go of those that are there no longer. */
  among(there: readonly number[]): void {
    if (this.open.some((one) => !there.includes(one)))
      this.#keep(this.open.filter((one) => there.includes(one)))
  }

  placeIn(briefing: number): Whereabouts {
    return this.#places[briefing] ?? start
  }

  leave(briefing: number, place: Whereabouts): void {
    this.#places = { ...this.#places, [briefing]: place }
  }

  #keep(open: readonly number[]): void {
    this.open = open
    this.#memory.keep(KEPT, open)
  }
}

export const [openBriefings, setOpenBriefings] = createContext<OpenBriefings>()
