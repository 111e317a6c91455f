import type { Command } from '../../commands.ts'
import type { Overlay } from '../commands/overlay.svelte.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import type { Exchange } from './exchange.svelte.ts'

/** Taking tagging out and in, and the archive out as a whole, from anywhere in the window. */
export function exchangeCommands(exchange: Exchange, overlay: Overlay, workbench: Workbench): Command[] {
  const command = (id: string, title: string, key: string | null, run: () => void): Command => ({
    id: `exchange.${id}`,
    title,
    group: 'Archive',
    key,
    available: () => !exchange.busy,
    run
  })
  return [
    command('export', 'Export tagging…', 'Mod+Shift+K', () =>
      overlay.open({
        kind: 'export-tagging',
        tag: workbench.view.kind === 'tag' ? workbench.view.tag : null
      })
    ),
    command('exportCodebook', 'Export the codebook…', null, () => void exchange.export('qdc')),
    command('archive', 'Export the archive as open files…', null, () => void exchange.exportArchive()),
    command('import', 'Import tagging or a codebook…', 'Mod+Shift+A', () => void exchange.import()),
    command('merge', 'Merge another archive’s tagging…', null, () => void exchange.look())
  ]
}
