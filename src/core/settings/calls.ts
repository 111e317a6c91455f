import { z } from 'zod'
import { Settings, SettingsChange } from './model.ts'

/** How one likes to work; kept outside every archive. */
export const settingsCalls = {
  'settings.read': { lane: 'shell', args: z.object({}), result: Settings },
  /** Change some and keep all. The settings as they are then. */
  'settings.revise': { lane: 'shell', args: SettingsChange, result: Settings }
} as const
