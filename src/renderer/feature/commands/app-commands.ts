import type { Settings } from '../../../core/settings/model.ts'
import type { Command } from '../../commands.ts'
import type { Voice } from '../../part/voice.ts'
import type { Overlay } from './overlay.svelte.ts'

/** What one can do whichever archive is open, and with none. */
export function appCommands(overlay: Overlay, { call, fail }: Voice): readonly Command[] {
  const command = (id: string, title: string, key: string | null, run: () => void): Command => ({
    id,
    title,
    group: 'View',
    key,
    run
  })
  const speak = (language: Settings['language']) => void call('settings.revise', { language }).catch(fail)
  return [
    {
      ...command('commands.palette', 'All commands', 'Mod+K', () => overlay.open({ kind: 'palette' })),
      whileTyping: true
    },
    command('language.english', 'Speak English', null, () => speak('en')),
    command('language.german', 'Speak German', null, () => speak('de')),
    command('language.system', 'Speak the system’s language', null, () => speak('system')),
    {
      ...command('settings.open', 'Settings…', 'Mod+,', () => overlay.open({ kind: 'settings' })),
      whileTyping: true
    },
    command('manual.open', 'Manual', 'F1', () => overlay.open({ kind: 'manual', section: null })),
    command('commands.keys', 'Keys', '?', () => overlay.open({ kind: 'keys' })),
    command('diagnostics.open', 'Diagnostics…', null, () => overlay.open({ kind: 'diagnostics' })),
    command('about.open', 'About Wiremark', null, () => overlay.open({ kind: 'about' }))
  ]
}
