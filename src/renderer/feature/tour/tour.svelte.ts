import { createContext } from 'svelte'

/** One stop of the tour: what it says, and the part of the window it stands beside, by the id of its element. */
export interface Stop {
  readonly id: string
  readonly beside: string
  readonly title: string
  readonly text: string
}

/** The walk through the window that one can take over the samples, leave at any stop, and take again. */
export class Tour {
  /** The stop one is at; null when none is under way. */
  at = $state<number | null>(null)
  readonly #stops: () => readonly Stop[]
  readonly #ready: (stop: Stop) => void

  /** The stops are asked for anew, since they tell keys; `ready` brings the window to where one of them can be seen. */
  constructor(stops: () => readonly Stop[], ready: (stop: Stop) => void) {
    this.#stops = stops
    this.#ready = ready
  }

  get stops(): readonly Stop[] {
    return this.#stops()
  }

  get stop(): Stop | null {
    return this.at === null ? null : (this.stops[this.at] ?? null)
  }

  get last(): boolean {
    return this.at === this.stops.length - 1
  }

  begin(): void {
    this.#go(0)
  }

  /** To the next stop; after the last, the tour is over. */
  next(): void {
    if (this.at === null) return
    if (this.last) this.end()
    else this.#go(this.at + 1)
  }

  back(): void {
    if (this.at !== null && this.at > 0) this.#go(this.at - 1)
  }

  end(): void {
    this.at = null
  }

  #go(to: number): void {
    const stop = this.stops[to]
    if (stop === undefined) return
    this.#ready(stop)
    this.at = to
  }
}

export const [tour, setTour] = createContext<Tour>()
