import type { SavedSearch } from '../../../core/search/saved-calls.ts'
import type { TreeLine } from '../../part/tree-keys.ts'
import { locale } from '../../spoken.ts'

/** A line of the tree of saved searches: a search, or a folder with what is unseen in all of it. */
export interface SavedNode extends TreeLine<string> {
  readonly search: SavedSearch | null
  /** The folder's own path, or the path of the one the search is in. */
  readonly folder: string
  readonly unseen: number
}

/** The saved searches as a tree: within each folder first its folders, then its searches, each by name. */
export function savedNodes(all: readonly SavedSearch[], folded: readonly string[]): SavedNode[] {
  return nodesIn('', 1, all, folded)
}

/** Every folder there is, those above others among them. */
export function foldersOf(all: readonly SavedSearch[]): string[] {
  const paths = all.flatMap(({ folder }) => {
    const names = folder === '' ? [] : folder.split('/')
    return names.map((_, at) => names.slice(0, at + 1).join('/'))
  })
  return [...new Set(paths)].toSorted((a, b) => a.localeCompare(b, locale()))
}

/** The line of a search in its tree. */
export function savedId(saved: number): string {
  return `saved-${saved}`
}

function nodesIn(
  path: string,
  level: number,
  all: readonly SavedSearch[],
  folded: readonly string[]
): SavedNode[] {
  const folders = foldersOf(all).filter((each) => parentOf(each) === path)
  const searches = all.filter(({ folder }) => folder === path)
  return [
    ...folders.flatMap((folder) => {
      const open = !folded.includes(folder)
      const inside = all.filter((each) => `${each.folder}/`.startsWith(`${folder}/`))
      const unseen = inside.reduce((sum, each) => sum + each.unseen, 0)
      const label = folder.slice(folder.lastIndexOf('/') + 1)
      const node = {
        id: `saved-folder-${encodeURIComponent(folder)}`,
        level,
        open,
        label,
        search: null,
        folder,
        unseen
      }
      return open ? [node, ...nodesIn(folder, level + 1, all, folded)] : [node]
    }),
    ...searches
      .toSorted((a, b) => a.name.localeCompare(b.name, locale()))
      .map((search) => ({
        id: savedId(search.saved),
        level,
        open: null,
        label: search.name,
        search,
        folder: path,
        unseen: search.unseen
      }))
  ]
}

function parentOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
}
