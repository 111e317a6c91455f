import { describe, expect, test } from 'vitest'
import { amongWords, foundWords, newWords, sizeOf } from '../../src/renderer/feature/search/found-words.ts'
import { held, settled } from './answers.ts'
import { found, searchDesk, type Found } from './search-desk.ts'

describe('searching as one types', () => {
  test('asks once the typing pauses, and only for what is there then', async () => {
    const { search, clock, asked } = searchDesk()
    for (const typed of ['h', 'ha', 'harbour ']) search.type(typed)
    expect(asked('search.run')).toEqual([])
    clock.pass()
    await settled()
    expect(asked('search.run').map(({ query }) => query)).toEqual(['harbour'])
  })

  test('shows the Inbox until the first hits are there', async () => {
    const slow = held<Found>()
    const { search, list, clock } = searchDesk({ 'search.run': () => slow.promise })
    await list.load()
    search.type('harbour')
    clock.pass()
    expect(list.rows.map(({ article }) => article)).toEqual([1, 2, 3])
    slow.let(found({ query: 'harbour' }, [2]))
    await settled()
    expect(list.rows.map(({ article }) => article)).toEqual([2])
  })

  test('a slow answer to fewer letters does not cover the quick one to more', async () => {
    const slow = held<Found>()
    const { search, clock } = searchDesk({
      'search.run': (args) => (args.query === 'ha' ? slow.promise : found(args, [7]))
    })
    search.type('ha')
    clock.pass()
    search.type('harbour')
    clock.pass()
    await settled()
    slow.let(found({ query: 'ha' }, [1, 2, 3]))
    await settled()
    expect(search.pages.items.map(({ article }) => article)).toEqual([7])
  })

  test('a newer search overtakes an older one, and reading on overtakes nothing', async () => {
    const { search, asked } = searchDesk({
      'search.run': (args) =>
        found(args, [args.after === null ? 1 : 2], { next: args.after === null ? 'on' : null })
    })
    search.type('harbour')
    await search.run()
    await search.arrange('best')
    await search.pages.more()
    expect(asked('search.run').map(({ after, box }) => [after, box])).toEqual([
      [null, 'search'],
      ['on', undefined],
      [null, 'search'],
      ['on', undefined]
    ])
  })

  test('tells the reader which words to mark, and stops when the field is emptied', async () => {
    const { search, workbench, clock } = searchDesk()
    search.type('harbour "stayed shut"')
    clock.pass()
    await settled()
    expect(workbench.query).toBe('harbour "stayed shut"')
    search.type('')
    expect(workbench.query).toBe('')
    expect(search.shown).toBe(false)
    expect(clock.waiting()).toBe(0)
  })

  test('leaves the page of a tag or an import for the hits', async () => {
    const { search, workbench } = searchDesk()
    workbench.view = { kind: 'tag', tag: 3 }
    search.type('harbour')
    await search.run()
    expect(workbench.view).toEqual({ kind: 'reader' })
  })

  test('a suggestion takes the place of what it is for, and is searched for', async () => {
    const { search, asked } = searchDesk()
    search.type('dam headlin:gate shut')
    await search.run()
    await search.amend({ at: 4, length: 12 }, 'headline:gate')
    expect(search.typed).toBe('dam headline:gate shut')
    expect(asked('search.run').map(({ query }) => query)).toEqual([
      'dam headlin:gate shut',
      'dam headline:gate shut'
    ])
  })

  test('another order asks again', async () => {
    const { search, asked } = searchDesk()
    search.type('harbour')
    await search.run()
    await search.arrange('best')
    expect(asked('search.run').map(({ order }) => order)).toEqual(['newest', 'best'])
  })
})

describe('hits stay put while an import brings articles', () => {
  test.each([
    ['two more', { total: 3 }, { count: 2 }],
    ['as many as before', { total: 1 }, null],
    ['fewer, since an import was undone', { total: 0 }, { count: null }],
    ['more than are counted', { total: 10_000, exact: false }, { count: null }]
  ])('when there are %s', async (_, more, news) => {
    let now: Partial<Found> = {}
    const { search, list, workbench } = searchDesk({ 'search.run': (args) => found(args, [2], now) })
    search.type('harbour')
    await search.run()
    now = more
    workbench.archive = { versions: 12 } as never
    await search.changed()
    expect(search.news).toEqual(news)
    expect(list.rows.map(({ article }) => article)).toEqual([2])
    await search.run()
    expect(search.news).toBeNull()
  })

  test('a tag set meanwhile is shown at once', async () => {
    const { search, asked } = searchDesk({ 'search.run': (args) => found(args, [2], { upTo: 7 }) })
    search.type('harbour')
    await search.run()
    await search.changed()
    expect(search.news).toBeNull()
    // The same hits, though an import may have stored others that the window has not heard of yet.
    expect(asked('search.run').map(({ upTo }) => upTo)).toEqual([undefined, 7])
  })
})

describe('what was found, in words', () => {
  test.each([
    [{ total: 0, stories: 0 }, 'No articles'],
    [{ total: 1, stories: 1 }, '1 article'],
    [{ total: 12, stories: 12 }, '12 articles'],
    [{ total: 41, stories: 3 }, '3 stories, 41 articles'],
    [{ total: 5, stories: 1 }, '1 story, 5 articles'],
    [{ total: 10_000, stories: 9000, exact: false }, 'over 10,000 articles']
  ])('%j reads %s', (result, words) => {
    expect(foundWords({ ...found({ query: 'harbour' }, []), ...result })).toBe(words)
  })

  test('what the best were chosen from, and what is new', () => {
    expect(amongWords({ among: 2000 })).toBe('best of the newest 2,000')
    expect(amongWords({ among: null })).toBeNull()
    expect([newWords(1), newWords(12), newWords(null)]).toEqual([
      '1 new hit',
      '12 new hits',
      'The archive has changed'
    ])
  })
})

test('what the first page says of the whole stands while further pages are read', async () => {
  const { search } = searchDesk({
    'search.run': (args) =>
      args.after === null
        ? found(args, [1, 2], { total: 500, next: 'on' })
        : found(args, [3], { total: 3, exact: false })
  })
  search.type('harbour')
  await search.run()
  await search.pages.more()
  expect(search.pages.items).toHaveLength(3)
  expect(search.result && foundWords(search.result)).toContain('500 articles')
})

test('where counting was given up early, there are at least as many as are shown', () => {
  const result = found({ query: 'harbour' }, [1, 2, 3], { total: 0, stories: 0, exact: false })
  expect(foundWords(sizeOf(result, null))).toBe('over 3 articles')
})
