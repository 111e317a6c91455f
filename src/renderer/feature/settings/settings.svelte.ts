import { createContext } from 'svelte'
import { firstSettings, type Settings, type SettingsChange } from '../../../core/settings/model.ts'
import { messageOf, type Call } from '../../call.ts'

/** The analyst's settings in this window: changed here, kept by the program. */
export class OwnSettings {
  now = $state.raw<Settings>(firstSettings)
  failed = $state<string | null>(null)
  readonly #call: Call

  constructor(call: Call, now: Settings) {
    this.#call = call
    this.now = now
  }

  /** Change some; they hold at once, and from the next start on. */
  async revise(change: SettingsChange): Promise<void> {
    this.now = { ...this.now, ...change }
    try {
      await this.#call('settings.revise', change)
      this.failed = null
    } catch (error) {
      this.failed = messageOf(error)
    }
  }
}

export const [settings, setSettings] = createContext<OwnSettings>()
