import type { Command } from '../../commands.ts'
import type { MenuItem } from '../../part/menu.ts'
import type { Commands } from '../commands/registry.svelte.ts'
import type { HitExport } from './hit-export.svelte.ts'
import type { Search } from './search.svelte.ts'

/** What one can do with a search and its hits from anywhere in the window. */
export function searchCommands(search: Search, writing: HitExport): readonly Command[] {
  const found = () => search.shown
  const idle = () => (search.result?.total ?? 0) > 0 && writing.running === null
  const command = (
    id: string,
    title: string,
    key: string | null,
    run: () => void,
    available: () => boolean = found
  ): Command => ({ id, title, group: 'Searching', key, run, available })
  return [
    {
      ...command(
        'search.facets',
        'Show or hide counts by month, source, tag and language',
        'Mod+Shift+F',
        () => {
          search.facets.toggle()
          void search.count()
        }
      ),
      whileTyping: true
    },
    command('search.again', 'Show new hits', 'u', () => void search.run()),
    command(
      'search.exportCsv',
      'Export the hits as CSV…',
      'Mod+Shift+E',
      () => void writing.run('csv'),
      idle
    ),
    command(
      'search.exportJsonl',
      'Export the hits as JSON Lines…',
      null,
      () => void writing.run('jsonl'),
      idle
    ),
    command(
      'search.stopExport',
      'Cancel the export of hits',
      null,
      () => void writing.cancel(),
      () => writing.running !== null
    )
  ]
}

const inMenu = ['saved.update', 'saved.markSeen', 'search.again', 'search.exportCsv', 'search.exportJsonl']

/** The commands for the hits as a menu beside them, those alone that can be run. */
export function hitMenu(registry: Commands): MenuItem[] {
  return inMenu
    .map((id) => registry.all.find((command) => command.id === id))
    .filter((command) => command !== undefined)
    .filter(({ available }) => available?.() !== false)
    .map(({ id, title, run }) => ({ label: title, keys: registry.keyOf(id), run }))
}
