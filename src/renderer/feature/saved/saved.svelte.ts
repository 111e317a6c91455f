import { createContext } from 'svelte'
import type { Args } from '../../../core/contract.ts'
import type { SavedSearch } from '../../../core/search/saved-calls.ts'
import type { Memory } from '../../part/remember.ts'
import { treeStep } from '../../part/tree-keys.ts'
import { countWords } from '../../part/words.ts'
import { nameOfFile, revealing } from '../../part/written-file.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import type { Search } from '../search/search.svelte.ts'
import { foldersOf, savedId, savedNodes, type SavedNode } from './saved-tree.ts'

/** What imports have brought to saved searches, and which. */
export interface SavedNews {
  readonly hits: number
  readonly searches: readonly SavedSearch[]
}

/** The searches kept by name, as a tree by folder that one can fold and walk. */
export class SavedSearches {
  all = $state.raw<readonly SavedSearch[]>([])
  folded = $state.raw<readonly string[]>([])
  /** The line the keyboard is on. */
  focused = $state<string | null>(null)
  /** What imports brought while the window was open; null when nothing, or when the analyst was told. */
  readonly news: SavedNews | null = $derived.by(() => this.#newsOf(this.all))
  readonly nodes: readonly SavedNode[] = $derived(savedNodes(this.all, this.folded))
  readonly folders: readonly string[] = $derived(foldersOf(this.all))
  /** The saved search whose hits are shown. */
  opened = $derived.by(() => this.all.find(({ saved }) => saved === this.#search.saved) ?? null)
  readonly #workbench: Workbench
  readonly #search: Search
  readonly #memory: Memory
  /** How many unseen hits of each the analyst knows of. */
  #known = $state.raw<Readonly<Record<number, number>>>({})

  constructor(workbench: Workbench, search: Search, memory: Memory) {
    this.#workbench = workbench
    this.#search = search
    this.#memory = memory
    const kept = memory.recall('saved.folded')
    if (Array.isArray(kept)) this.folded = kept.filter((folder) => typeof folder === 'string')
  }

  /** Read them again, and notice what an import brought to them. */
  async refresh(): Promise<void> {
    try {
      this.all = await this.#workbench.call('saved.list', {})
      this.#known = countsOf(this.all, ({ saved, unseen }) => Math.min(this.#known[saved] ?? unseen, unseen))
    } catch (error) {
      this.#workbench.fail(error)
    }
  }

  /** Show a search's hits, those that are unseen marked. */
  async open(search: SavedSearch): Promise<void> {
    this.focused = savedId(search.saved)
    this.#known = { ...this.#known, [search.saved]: search.unseen }
    await this.#search.open(search)
  }

  /** The analyst has been told what imports brought. */
  dismissNews(): void {
    this.#known = countsOf(this.all, ({ unseen }) => unseen)
  }

  fold(folder: string, folded: boolean): void {
    const others = this.folded.filter((each) => each !== folder)
    this.folded = folded ? [...others, folder] : others
    this.#memory.keep('saved.folded', this.folded)
  }

  /** Do what a key means in a tree; false for a key that means nothing here. */
  key(key: string): boolean {
    const step = treeStep(this.nodes, this.focused, key)
    if (step === null) return false
    if ('go' in step) this.focused = step.go
    else if ('fold' in step) this.#foldLine(step.fold, step.folded)
    else if ('show' in step) this.#showLine(step.show)
    return true
  }

  /** Keep a search by name, and open it as the saved one it now is. */
  async add(kept: Args<'saved.add'>): Promise<boolean> {
    const search = await this.#told(() => this.#workbench.call('saved.add', kept))
    if (search === null) return false
    this.all = [...this.all, search]
    if (this.#workbench.query === search.query) this.#search.saved = search.saved
    this.#workbench.tell(`Saved as “${search.name}”.`)
    return true
  }

  async change(change: Args<'saved.change'>): Promise<boolean> {
    return (await this.#told(() => this.#workbench.call('saved.change', change))) !== null
  }

  /** Let the saved search whose hits were narrowed look for what is shown from now on. */
  async updateOpened(): Promise<void> {
    const query = this.#search.result?.query
    if (this.opened && query !== undefined) await this.change({ saved: this.opened.saved, query })
  }

  async remove({ saved }: SavedSearch): Promise<void> {
    await this.#told(async () => {
      await this.#workbench.call('saved.remove', { saved })
      if (this.#search.saved === saved) this.#search.saved = null
    })
  }

  /** Say that all it found so far has been looked at. */
  async markSeen({ saved }: SavedSearch): Promise<void> {
    await this.#told(() => this.#workbench.call('saved.seen', { saved }))
  }

  /** Say that all that any of them found has been looked at. */
  async markAllSeen(): Promise<void> {
    for (const search of this.all.filter(({ unseen }) => unseen > 0)) await this.markSeen(search)
  }

  /** Write all of them to a file of the analyst's choice. */
  async exportAll(): Promise<void> {
    await this.#told(async () => {
      const path = await this.#workbench.call('shell.chooseSave', { kind: 'saved', name: 'Saved searches' })
      if (path === null) return
      const written = await this.#workbench.call('saved.export', { path })
      this.#workbench.tell(
        `Exported ${countWords(written.searches, 'saved search', 'saved searches')} to ${nameOfFile(written.path)}.`,
        revealing(this.#workbench, written.path)
      )
    })
  }

  /** Take in saved searches from a file of the analyst's choice. */
  async importAll(): Promise<void> {
    await this.#told(async () => {
      const path = await this.#workbench.call('shell.chooseOpen', { kind: 'saved' })
      if (path === null) return
      const { added, changed, skipped } = await this.#workbench.call('saved.import', { path })
      this.#workbench.tell(
        `From ${nameOfFile(path)}: ${added} added, ${changed} changed, ${skipped} left as they were.`
      )
    })
  }

  #foldLine(id: string, folded: boolean): void {
    const node = this.nodes.find((each) => each.id === id)
    if (node) this.fold(node.folder, folded)
  }

  #showLine(id: string): void {
    const node = this.nodes.find((each) => each.id === id)
    if (node?.search) void this.open(node.search)
    else if (node) this.fold(node.folder, node.open === true)
  }

  #newsOf(all: readonly SavedSearch[]): SavedNews | null {
    const more = ({ saved, unseen }: SavedSearch) => unseen - (this.#known[saved] ?? unseen)
    const searches = all.filter((search) => more(search) > 0)
    const hits = searches.reduce((sum, search) => sum + more(search), 0)
    return hits === 0 ? null : { hits, searches }
  }

  /** Do something with a saved search; a failure is told as a notice. Null then. */
  async #told<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work()
    } catch (error) {
      this.#workbench.fail(error)
      return null
    }
  }
}

export const [savedSearches, setSavedSearches] = createContext<SavedSearches>()

function countsOf(
  all: readonly SavedSearch[],
  count: (search: SavedSearch) => number
): Readonly<Record<number, number>> {
  return Object.fromEntries(all.map((search) => [search.saved, count(search)]))
}
