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
  const opened = () => saved.opened !== null
  const some = () => saved.all.length > 0
  const command = (
    id: string,
    title: string,
    key: string | null,
    run: () => void,
    available: () => boolean = () => true
  ): Command => ({ id: `saved.${id}`, title, group: 'Searching', key, run, available })
  const unseen = ({ unseen }: { readonly unseen: number }) => unseen > 0
  return [
    { ...command('focus', 'Saved searches', 'Mod+8', focus), group: 'Go to' },
    {
      ...command(
        'add',
        'Save this search…',
        'Mod+S',
        () => overlay.open({ kind: 'saved', search: null }),
        () => search.shown
      ),
      whileTyping: true
    },
    command(
      'update',
      'Let the saved search look for this',
      null,
      () => void saved.updateOpened(),
      () => opened() && saved.opened?.query !== search.result?.query
    ),
    command(
      'markSeen',
      'Mark the new hits seen',
      'Shift+S',
      () => saved.opened && void saved.markSeen(saved.opened),
      () => saved.opened !== null && unseen(saved.opened)
    ),
    command(
      'unseenOnly',
      'Only new hits, or all',
      'Shift+U',
      () => void search.showUnseen(!search.unseenOnly),
      opened
    ),
    command(
      'markAllSeen',
      'Mark all saved searches seen',
      null,
      () => void saved.markAllSeen(),
      () => saved.all.some(unseen)
    ),
    command(
      'edit',
      'Change the saved search…',
      null,
      () => saved.opened && overlay.open({ kind: 'saved', search: saved.opened }),
      opened
    ),
    command(
      'remove',
      'Forget the saved search',
      null,
      () => saved.opened && void saved.remove(saved.opened),
      opened
    ),
    command('export', 'Export saved searches…', null, () => void saved.exportAll(), some),
    command('import', 'Import saved searches…', null, () => void saved.importAll())
  ]
}
