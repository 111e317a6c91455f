import { describe, expect, test } from 'vitest'
import type { SavedSearch } from '../../src/core/search/saved-calls.ts'
import { savedNodes } from '../../src/renderer/feature/saved/saved-tree.ts'
import { SavedSearches } from '../../src/renderer/feature/saved/saved.svelte.ts'
import { keptSearch, searchDesk } from './search-desk.ts'

function desk(first: readonly SavedSearch[]) {
  let all = first
  const around = searchDesk({ 'saved.list': () => [...all], 'saved.seen': () => null })
  const saved = new SavedSearches(around.workbench, around.search, around.memory)
  const now = async (next: readonly SavedSearch[]) => {
    all = next
    await saved.refresh()
  }
  return { ...around, saved, now }
}

describe('saved searches as a tree', () => {
  const all = [
    keptSearch(1, { name: 'Dams', folder: 'desk/water', unseen: 2 }),
    keptSearch(2, { name: 'Rates', folder: 'desk' }),
    keptSearch(3, { name: 'Anything', unseen: 1 }),
    keptSearch(4, { name: 'Älv', folder: 'desk/water', unseen: 3 })
  ]

  test('folders come first, each with what is unseen in all of it', () => {
    expect(savedNodes(all, []).map(({ level, label, unseen }) => `${level} ${label} ${unseen}`)).toEqual([
      '1 desk 5',
      '2 water 5',
      '3 Älv 3',
      '3 Dams 2',
      '2 Rates 0',
      '1 Anything 1'
    ])
  })

  test('a folded folder hides all that is in it, and stays folded', async () => {
    const { saved, now, memory, workbench, search } = desk(all)
    await now(all)
    saved.fold('desk', true)
    expect(saved.nodes.map(({ label }) => label)).toEqual(['desk', 'Anything'])
    expect(new SavedSearches(workbench, search, memory).folded).toEqual(['desk'])
  })

  test('is walked by key', async () => {
    const { saved, now, workbench } = desk(all)
    await now(all)
    for (const key of ['Home', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'Enter']) saved.key(key)
    expect(saved.focused).toBe('saved-1')
    expect(workbench.query).toBe('harbour')
    saved.key('ArrowLeft')
    saved.key('ArrowLeft')
    expect(saved.nodes.map(({ label }) => label)).toEqual(['desk', 'water', 'Rates', 'Anything'])
  })
})

describe('what imports bring', () => {
  test('is told once it comes, not for what was there at the start', async () => {
    const { saved, now } = desk([])
    await now([keptSearch(1, { unseen: 7 }), keptSearch(2)])
    expect(saved.news).toBeNull()
    await now([keptSearch(1, { unseen: 9 }), keptSearch(2, { unseen: 1 })])
    expect(saved.news?.hits).toBe(3)
    expect(saved.news?.searches.map((search) => search.saved)).toEqual([1, 2])
    saved.dismissNews()
    expect(saved.news).toBeNull()
  })

  test('is told no more once it was looked at or marked seen', async () => {
    const { saved, now } = desk([])
    await now([keptSearch(1), keptSearch(2)])
    await now([keptSearch(1, { unseen: 2 }), keptSearch(2, { unseen: 4 })])
    await saved.open(keptSearch(1, { unseen: 2 }))
    expect(saved.news?.hits).toBe(4)
    await now([keptSearch(1, { unseen: 2 }), keptSearch(2)])
    expect(saved.news).toBeNull()
  })
})

describe('a saved search that is open', () => {
  test('asks which hits are unseen, and goes on asking when it is narrowed by a click', async () => {
    const { saved, search, asked } = desk([])
    await saved.open(keptSearch(5, { order: 'best' }))
    await search.change('harbour source:AP')
    await search.showUnseen(true)
    expect(asked('search.run').map(({ order, saved, unseenOnly }) => [order, saved, unseenOnly])).toEqual([
      ['best', 5, false],
      ['best', 5, false],
      ['best', 5, true]
    ])
  })

  test('is left by typing something else', async () => {
    const { saved, search, now } = desk([])
    await now([keptSearch(5)])
    await saved.open(keptSearch(5))
    expect(saved.opened?.saved).toBe(5)
    search.type('harbour ice')
    expect(saved.opened).toBeNull()
  })

  test('all of them can be marked seen', async () => {
    const { saved, now, asked } = desk([])
    await now([keptSearch(1, { unseen: 2 }), keptSearch(2), keptSearch(3, { unseen: 1 })])
    await saved.markAllSeen()
    expect(asked('saved.seen')).toEqual([{ saved: 1 }, { saved: 3 }])
  })
})
