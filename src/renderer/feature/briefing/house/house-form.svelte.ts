import { usualHouse, type HouseLine, type HouseStyle } from '../../../../core/briefing/house.ts'
import type { Picture } from '../../../../core/briefing/picture.ts'
import { messageOf, type Call } from '../../../call.ts'
import { nameOfFile, revealing } from '../../../part/written-file.ts'
import type { Workbench } from '../../../workbench.svelte.ts'

/** A house style being filled in: a new one, or one there is. */
export class HouseForm {
  name = $state('')
  organisation = $state('')
  author = $state('')
  accent = $state<string>(usualHouse.accent)
  headFont = $state<HouseStyle['headFont']>(usualHouse.headFont)
  textFont = $state<HouseStyle['textFont']>(usualHouse.textFont)
  masthead = $state<string>(usualHouse.masthead)
  opening = $state('')
  closing = $state('')
  logo = $state.raw<Picture | null>(null)
  failed = $state<string | null>(null)
  /** The one that is changed; null for a new one. */
  readonly house: number | null
  readonly #workbench: Workbench

  constructor(workbench: Workbench, from: HouseLine | null) {
    this.#workbench = workbench
    this.house = from?.house ?? null
    if (from) Object.assign(this, fields(from), { logo: from.logo })
  }

  /** A colour that a briefing can be set in. */
  get sound(): boolean {
    return this.name.trim() !== '' && /^#[0-9a-f]{6}$/i.test(this.accent.trim())
  }

  /** Keep it; null where that was refused. */
  async save(): Promise<HouseLine | null> {
    return this.#try((call) =>
      call('house.save', {
        ...fields(this),
        accent: this.accent.trim().toLowerCase(),
        logo: this.logo?.picture ?? null,
        ...(this.house === null ? {} : { house: this.house })
      })
    )
  }

  async chooseLogo(): Promise<void> {
    await this.#try(async (call) => {
      const file = await call('shell.chooseOpen', { kind: 'picture' })
      if (file !== null) this.logo = await call('picture.add', { file })
    })
  }

  /** Write it to a file that a colleague can take in, as it is kept now. */
  async share(): Promise<void> {
    const { house } = this
    if (house === null) return
    await this.#try(async (call) => {
      const path = await call('shell.chooseSave', { kind: 'house', name: this.name })
      if (path === null) return
      const { file } = await call('house.export', { house, file: path })
      this.#workbench.tell(`The house style is in ${nameOfFile(file)}.`, revealing(this.#workbench, file))
    })
  }

  /** Take one in from a colleague's file; null where none was chosen, or it was refused. */
  async take(): Promise<HouseLine | null> {
    return this.#try(async (call) => {
      const file = await call('shell.chooseOpen', { kind: 'house' })
      return file === null ? null : call('house.import', { file })
    })
  }

  /** Delete it: briefings set in it are then set in Wiremark's own. */
  async remove(): Promise<boolean> {
    const { house } = this
    if (house === null) return false
    const removed = await this.#try(async (call) => {
      await call('house.remove', { house })
      return true
    })
    return removed ?? false
  }

  async #try<T>(run: (call: Call) => Promise<T>): Promise<T | null> {
    this.failed = null
    try {
      return await run(this.#workbench.call)
    } catch (error) {
      this.failed = messageOf(error)
      return null
    }
  }
}

function fields(house: HouseStyle): HouseStyle {
  const { name, organisation, author, accent, headFont, textFont, masthead, opening, closing } = house
  return { name, organisation, author, accent, headFont, textFont, masthead, opening, closing }
}
