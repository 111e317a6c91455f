import { describe, expect, test } from 'vitest'
import type { Args, Result } from '../../src/core/contract.ts'
import { ArticleList } from '../../src/renderer/feature/list/list.svelte.ts'
import { foundWords, Search } from '../../src/renderer/feature/search/search.svelte.ts'
import { Workbench } from '../../src/renderer/workbench.svelte.ts'
import { answering, handClock, held, settled } from './answers.ts'

type Found = Result<'search.run'>
type Line = Result<'article.list'>['articles'][number]

const line = (article: number): Line => ({
  article,
  version: 1,
  versions: 1,
  headline: `Story ${article}`,
  source: 'Fjord Wire',
  publishedOn: '2026-01-07',
  status: 'usable',
  copies: 0,
  lead: 'The harbour stayed shut.',
  tagColours: [],
  change: null,
  readVersion: null,
  changedSinceRead: false
})
const found = (
  { query, order }: Args<'search.run'>,
  articles: readonly number[],
  more: Partial<Found> = {}
): Found => ({
  query,
  order: order ?? 'newest',
  understood: `articles with “${query}”`,
  problems: [],
  total: articles.length,
  stories: articles.length,
  exact: true,
  among: null,
  hits: articles.map((article) => ({
    ...line(article),
    versions: 3,
    language: 'en',
    cluster: null,
    newest: true,
    unseen: false,
    snippet: [{ text: query, hit: true }]
  })),
  next: null,
  ...more
})

function desk(run: (args: Args<'search.run'>) => Found | Promise<Found> = (args) => found(args, [2])) {
  const archive = answering({
    'search.run': run,
    'article.list': () => ({ articles: [line(1), line(2), line(3)], next: null, total: 3 })
  })
  const workbench = new Workbench(archive.call)
  const clock = handClock()
  const search = new Search(workbench, clock.later)
  const list = new ArticleList(workbench, search)
  return { workbench, clock, search, list, asked: archive.asked }
}

describe('searching as one types', () => {
  test('asks once the typing pauses, and only for what is there then', async () => {
    const { search, clock, asked } = desk()
    for (const typed of ['h', 'ha', 'harbour ']) search.type(typed)
    expect(asked).toEqual([])
    clock.pass()
    await settled()
    expect(asked.map(({ args }) => (args as { query: string }).query)).toEqual(['harbour'])
  })

  test('shows the Inbox until the first hits are there', async () => {
    const slow = held<Found>()
    const { search, list, clock } = desk(() => slow.promise)
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
    const { search, clock } = desk((args) => (args.query === 'ha' ? slow.promise : found(args, [7])))
    search.type('ha')
    clock.pass()
    search.type('harbour')
    clock.pass()
    await settled()
    slow.let(found({ query: 'ha' }, [1, 2, 3]))
    await settled()
    expect(search.pages.items.map(({ article }) => article)).toEqual([7])
  })

  test('tells the reader which words to mark, and stops when the field is emptied', async () => {
    const { search, workbench, clock } = desk()
    search.type('harbour "stayed shut"')
    clock.pass()
    await settled()
    expect(workbench.query).toBe('harbour "stayed shut"')
    search.type('')
    expect(workbench.query).toBe('')
    expect(search.shown).toBe(false)
    expect(clock.waiting()).toBe(0)
  })

  test('a suggestion takes the place of what it is for, and is searched for', async () => {
    const { search, asked } = desk()
    search.type('dam headlin:gate shut')
    await search.run()
    await search.amend({ at: 4, length: 12 }, 'headline:gate')
    expect(search.typed).toBe('dam headline:gate shut')
    expect(asked.map(({ args }) => (args as { query: string }).query)).toEqual([
      'dam headlin:gate shut',
      'dam headline:gate shut'
    ])
  })

  test('another order asks again', async () => {
    const { search, asked } = desk()
    search.type('harbour')
    await search.run()
    await search.arrange('best')
    expect(asked.map(({ args }) => (args as { order: string }).order)).toEqual(['newest', 'best'])
  })

  test('hits stay put while an import brings articles, and say so', async () => {
    const { search, workbench, asked } = desk()
    search.type('harbour')
    await search.run()
    workbench.archive = { versions: 12 } as never
    await search.changed()
    expect(search.stale).toBe(true)
    expect(asked).toHaveLength(1)
    await search.run()
    expect(search.stale).toBe(false)
  })
})

describe('what was found, in words', () => {
  test.each([
    [{ total: 0 }, 'No articles'],
    [{ total: 1 }, '1 article'],
    [{ total: 12 }, '12 articles'],
    [{ total: 10_000, exact: false }, 'over 10,000 articles'],
    [{ total: 9_000, among: 2000 }, '9,000 articles, best of the newest 2,000']
  ])('%j reads %s', (result, words) => {
    expect(foundWords({ ...found({ query: 'harbour' }, []), ...result })).toBe(words)
  })
})

describe('walking the list', () => {
  test('opens the next and the previous article and stops at the ends', async () => {
    const { list, workbench } = desk()
    await list.load()
    const seen: (number | undefined)[] = []
    for (const by of [1, 1, 1, 1, -1, -1, -1]) {
      await list.move(by)
      seen.push(workbench.open?.article)
    }
    expect(seen).toEqual([1, 2, 3, 3, 2, 1, 1])
  })

  test('keeps the place of the open article when the list is read again', async () => {
    const { list, workbench } = desk()
    await list.load()
    await list.go(1)
    await list.changed()
    expect(list.current).toBe(1)
    expect(workbench.open).toEqual({ article: 2 })
  })

  test('a hit in an older version opens that version', async () => {
    const { search, list, workbench } = desk()
    search.type('harbour')
    await search.run()
    await list.go(0)
    expect(workbench.open).toEqual({ article: 2, version: 1 })
  })
})
