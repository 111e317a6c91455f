import type { NativeMenu } from '../../../core/menu.ts'
import type { Call } from '../../call.ts'
import type { Later } from '../../part/later.ts'

/** How long menus must stay as they are before the system is told, in milliseconds. */
const PAUSE = 200

/** Keeps the native menus in step with the window's commands, and the system unbothered by what changed for a moment. */
export class MenusShown {
  readonly #call: Call
  readonly #later: Later
  #shown = ''
  #stop: () => void = () => undefined

  constructor(call: Call, later: Later) {
    this.#call = call
    this.#later = later
  }

  show(menus: NativeMenu[]): void {
    this.#stop()
    this.#stop = this.#later(() => {
      const text = JSON.stringify(menus)
      if (text === this.#shown) return
      this.#shown = text
      // Without menus everything is still in the palette.
      this.#call('shell.showMenus', { menus }).catch(() => (this.#shown = ''))
    }, PAUSE)
  }
}
