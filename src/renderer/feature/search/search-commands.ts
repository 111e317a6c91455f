import type { Command } from '../../commands.ts'
import type { MenuItem } from '../../part/menu.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import type { Commands } from '../commands/registry.svelte.ts'
import type { HitExport } from './hit-export.svelte.ts'
import type { Search } from './search.svelte.ts'

interface Desk {
  readonly workbench: Workbench
  readonly search: Search
  readonly writing: HitExport
  /** Put the focus on the list. */
  readonly focusList: () => void
}

/** What one can do with a search and its hits from anywhere in the window. */
export function searchCommands({ workbench, search, writing, focusList }: Desk): readonly Command[] {
  const shown = () => search.shown
  const idle = () => (search.result?.total ?? 0) > 0 && writing.running === null
  const command = (id: string, title: string, run: () => void, more: Partial<Command> = {}): Command => ({
    id: `search.${id}`,
    title,
    group: 'Searching',
    key: null,
    available: shown,
    run,
    ...more
  })
  const back = () => {
    workbench.view = { kind: 'reader' }
    focusList()
  }
  const order = () => void search.arrange(search.order === 'newest' ? 'best' : 'newest')
  const facets = () => {
    search.facets.toggle()
    void search.count()
  }
  return [
    command('back', 'Hits of the search', back, { key: 'Mod+9', group: 'Go to' }),
    command('order', 'Newest or best first', order, { key: 'o' }),
    command('again', 'Show new hits', () => void search.run(), {
      key: 'u',
      available: () => search.news !== null
    }),
    command('facets', 'Show or hide counts by month, source, tag, entity and language', facets, {
      key: 'Mod+Shift+F',
      whileTyping: true
    }),
    command('exportCsv', 'Export the hits as CSV…', () => void writing.run('csv'), {
      key: 'Mod+Shift+E',
      available: idle
    }),
    command('exportJsonl', 'Export the hits as JSON Lines…', () => void writing.run('jsonl'), {
      available: idle
    }),
    command('stopExport', 'Cancel the export of hits', () => void writing.cancel(), {
      available: () => writing.running !== null
    })
  ]
}

const inMenu = [
  'saved.update',
  'saved.markSeen',
  'search.again',
  'search.exportCsv',
  'search.exportJsonl',
  'bulk.look',
  'bulk.suggest'
]

/** The commands for the hits as a menu beside them, those alone that can be run. */
export function hitMenu(registry: Commands): MenuItem[] {
  return inMenu
    .map((id) => registry.all.find((command) => command.id === id))
    .filter((command) => command !== undefined)
    .filter(({ available }) => available?.() !== false)
    .map(({ id, title, run }) => ({ label: title, keys: registry.keyOf(id), run }))
}
