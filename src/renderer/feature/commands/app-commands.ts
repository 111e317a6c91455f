import type { Command } from '../../commands.ts'
import type { Overlay } from './overlay.svelte.ts'

/** What one can do whichever archive is open, and with none. */
export function appCommands(overlay: Overlay): readonly Command[] {
  const command = (id: string, title: string, key: string | null, run: () => void): Command => ({
    id,
    title,
    group: 'View',
    key,
    run
  })
  return [
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
