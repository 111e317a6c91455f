import type { Picture } from '../../../core/briefing/picture.ts'
import type { Call } from '../../call.ts'

/** Pictures of the archive as addresses an image can load; each is read once, and let go of with the rest. */
export class Pictures {
  readonly #ask: Call
  readonly #urls = new Map<number, Promise<string>>()

  constructor(ask: Call) {
    this.#ask = ask
  }

  url({ picture }: Picture): Promise<string> {
    const known = this.#urls.get(picture)
    if (known !== undefined) return known
    const asked = this.#read(picture)
    this.#urls.set(picture, asked)
    // One that could not be read is asked for again.
    asked.catch(() => this.#urls.delete(picture))
    return asked
  }

  close(): void {
    for (const url of this.#urls.values())
      void url.then((made) => URL.revokeObjectURL(made)).catch(() => undefined)
    this.#urls.clear()
  }

  async #read(picture: number): Promise<string> {
    const { type, base64 } = await this.#ask('picture.show', { picture })
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    return URL.createObjectURL(new Blob([bytes], { type }))
  }
}
