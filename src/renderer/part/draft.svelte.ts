import { later, type Later } from './later.ts'

/** How long one must stop typing before what was typed is stored. */
const PAUSE = 1500

interface Options {
  /** Text of white space alone is not stored. */
  readonly required?: boolean
  readonly later?: Later
}

/** Text being edited. What is typed is stored on a pause or when asked, once each, and never lost to a late answer. */
export class Draft {
  text = $state('')
  #stored = ''
  #stop: (() => void) | null = null
  #storing: Promise<void> = Promise.resolve()
  readonly #save: (text: string) => Promise<void>
  readonly #required: boolean
  readonly #later: Later

  constructor(stored: string, save: (text: string) => Promise<void>, options: Options = {}) {
    this.text = this.#stored = stored
    this.#save = save
    this.#required = options.required ?? false
    this.#later = options.later ?? later
  }

  get dirty(): boolean {
    return this.text !== this.#stored
  }

  /** Take what the archive holds now, unless something newer is being typed. */
  adopt(stored: string): void {
    if (!this.dirty) this.text = stored
    this.#stored = stored
  }

  type(text: string): void {
    this.text = text
    this.#stop?.()
    this.#stop = this.#later(() => void this.flush(), PAUSE)
  }

  /** Give up what was typed since it was stored last. */
  revert(): void {
    this.#stop?.()
    this.text = this.#stored
  }

  /** Store what was typed; resolves once it is. Calls follow one another, so that the last one typed stands. */
  flush(): Promise<void> {
    this.#stop?.()
    this.#stop = null
    if (this.dirty && !(this.#required && this.text.trim() === '')) {
      const text = this.text
      const before = this.#stored
      this.#stored = text
      this.#storing = this.#storing
        .then(() => this.#save(text))
        .catch(() => {
          // Still unsaved: typing on, or leaving the field, tries again.
          if (this.#stored === text) this.#stored = before
        })
    }
    return this.#storing
  }
}
