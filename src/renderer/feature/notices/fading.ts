import type { Notice } from '../../workbench.svelte.ts'
import type { Later } from '../../part/later.ts'

/** How long a notice stays, in milliseconds; null for one that stays until it is dismissed. */
export function staysFor({ text, tone, action }: Notice): number | null {
  if (tone === 'bad') return null
  // A reader takes in about 15 characters a second; something one may do about it takes a decision besides.
  return 4000 + (text.length / 15) * 1000 + (action ? 5000 : 0)
}

/** Lets a notice go after its while; the while begins again whenever it was looked at. */
export class Fading {
  readonly #later: Later
  readonly #gone: (id: number) => void
  #stops = new Map<number, () => void>()

  constructor(later: Later, gone: (id: number) => void) {
    this.#later = later
    this.#gone = gone
  }

  start(notice: Notice): void {
    this.hold(notice)
    const stay = staysFor(notice)
    if (stay !== null)
      this.#stops.set(
        notice.id,
        this.#later(() => this.#gone(notice.id), stay)
      )
  }

  /** Someone looks at it: it stays. */
  hold(notice: Notice): void {
    this.#stops.get(notice.id)?.()
    this.#stops.delete(notice.id)
  }
}
