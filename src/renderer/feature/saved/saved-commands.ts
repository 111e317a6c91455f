import type { SavedSearch } from '../../../core/search/saved-calls.ts'
import type { Command } from '../../commands.ts'
import type { Overlay } from '../commands/overlay.svelte.ts'
import type { Search } from '../search/search.svelte.ts'
import type { SavedSearches } from './saved.svelte.ts'

interface Desk {
  readonly search: Search
  readonly saved: SavedSearches
  readonly overlay: Overlay
  /** Put the focus on the saved searches in the sidebar. */
  readonly focus: () => void
}

/** What one can do with saved searches from anywhere in the window. */
export function savedCommands({ search, saved, overlay, focus }: Desk): readonly Command[] {
  const command = (id: string, title: string, run: () => void, more: Partial<Command> = {}): Command => ({
    id: `saved.${id}`,
    title,
    group: 'Searching',
    key: null,
    run,
    ...more
  })
  /** Something to do with the saved search whose hits are shown. */
  const onOpened = (
    id: string,
    title: string,
    run: (search: SavedSearch) => void,
    {
      able = () => true,
      key = null
    }: { readonly able?: (search: SavedSearch) => boolean; readonly key?: string | null } = {}
  ): Command =>
    command(id, title, () => saved.opened && run(saved.opened), {
      key,
      available: () => saved.opened !== null && able(saved.opened)
    })
  const unseen = (search: SavedSearch) => search.unseen > 0
  return [
    command('focus', 'Saved searches', focus, { key: 'Mod+8', group: 'Go to' }),
    command('add', 'Save this search…', () => overlay.open({ kind: 'saved', search: null }), {
      key: 'Mod+S',
      whileTyping: true,
      available: () => search.shown
    }),
    onOpened('update', 'Let the saved search look for this', () => void saved.updateOpened(), {
      able: ({ query }) => query !== search.result?.query
    }),
    onOpened('markSeen', 'Mark the new hits seen', (each) => void saved.markSeen(each), {
      able: unseen,
      key: 'Shift+S'
    }),
    onOpened('unseenOnly', 'Only new hits, or all', () => void search.showUnseen(!search.unseenOnly), {
      key: 'Shift+U'
    }),
    onOpened('edit', 'Change the saved search…', (each) => overlay.open({ kind: 'saved', search: each })),
    onOpened('remove', 'Forget the saved search', (each) => void saved.remove(each)),
    command('markAllSeen', 'Mark all saved searches seen', () => void saved.markAllSeen(), {
      available: () => saved.all.some(unseen)
    }),
    command('export', 'Export saved searches…', () => void saved.exportAll(), {
      available: () => saved.all.length > 0
    }),
    command('import', 'Import saved searches…', () => void saved.importAll())
  ]
}
