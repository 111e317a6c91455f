import type { SavedSearch } from '../../../core/search/saved-calls.ts'
import type { MenuItem } from '../../part/menu.ts'
import type { SavedSearches } from './saved.svelte.ts'

interface Around {
  /** The query whose hits are shown; null when none are. */
  readonly shown: string | null
  /** Ask for another name, folder or query. */
  readonly edit: (search: SavedSearch) => void
}

/** What may be done with a saved search, as a menu. */
export function savedMenu(search: SavedSearch, saved: SavedSearches, { shown, edit }: Around): MenuItem[] {
  const move = (folder: string): MenuItem => ({
    label: folder === '' ? 'No folder' : folder,
    checked: search.folder === folder,
    run: () => void saved.change({ saved: search.saved, folder })
  })
  return [
    { label: 'Show its hits', keys: 'Enter', run: () => void saved.open(search) },
    { label: 'Mark seen', disabled: search.unseen === 0, run: () => void saved.markSeen(search) },
    { label: 'Change…', keys: 'F2', apart: true, run: () => edit(search) },
    { label: 'Move to', disabled: saved.folders.length === 0, items: ['', ...saved.folders].map(move) },
    {
      label: 'Let it search for what is shown',
      disabled: shown === null || shown === search.query,
      run: () => shown !== null && void saved.change({ saved: search.saved, query: shown })
    },
    { label: 'Forget', keys: 'Del', danger: true, apart: true, run: () => void saved.remove(search) }
  ]
}
