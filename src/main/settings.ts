import { nativeTheme } from 'electron'
import type { Handlers } from '../core/contract.ts'
import { firstSettings, Settings, type SettingsChange } from '../core/settings/model.ts'
import { readOwnFile, writeOwnFile } from './own-file.ts'

const FILE = 'settings.json'

/** The analyst's settings, kept in a small file and applied to what is not the window's own: dialogs, menus, frames. */
export class KeptSettings {
  #now: Settings

  constructor() {
    this.#now = readOwnFile(FILE, Settings) ?? firstSettings
    this.#apply()
  }

  get now(): Settings {
    return this.#now
  }

  revise(change: SettingsChange): Settings {
    this.#now = Settings.parse({ ...this.#now, ...change })
    writeOwnFile(FILE, this.#now)
    this.#apply()
    return this.#now
  }

  #apply(): void {
    nativeTheme.themeSource = this.#now.theme
  }
}

/** The calls with which the window reads and changes the settings. */
export function settingsHandlers(
  settings: KeptSettings,
  speak: (language: Settings['language']) => Promise<void>
): Pick<Handlers<'shell'>, 'settings.read' | 'settings.revise'> {
  return {
    'settings.read': () => settings.now,
    'settings.revise': async (change) => {
      const { language } = settings.now
      const now = settings.revise(change)
      if (now.language !== language) await speak(now.language)
      return now
    }
  }
}
