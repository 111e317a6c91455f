import { describe, expect, test } from 'vitest'
import { AppError } from '../../src/core/error.ts'
import { articleActions, asItems } from '../../src/renderer/feature/copies/article-items.ts'
import { Choosing } from '../../src/renderer/feature/copies/choosing.svelte.ts'
import { Relating } from '../../src/renderer/feature/copies/relating.ts'
import { languageWords } from '../../src/renderer/feature/reader/status-words.ts'
import { Workbench } from '../../src/renderer/workbench.svelte.ts'
import { answering, handClock, settled } from './answers.ts'

const other = { article: 2, headline: 'Ferry returns' }

describe('whose version and whose copy an article is', () => {
  test('an article joined with another is read there, and undo takes it back', async () => {
    const archive = answering({
      'article.join': ({ into }) => ({ article: into, version: 3, versionId: 9, versions: 4 }),
      'history.undo': () => ({ undo: null, redo: null, done: 'Joined article 1 to article 2' })
    })
    const workbench = new Workbench(archive.call)
    await new Relating(workbench).relate('join', { article: 1, version: 1 }, other)
    expect(workbench.open).toEqual({ article: 2, version: 3 })
    expect(workbench.notices[0]?.text).toBe('Joined with “Ferry returns”: version 3 of 4.')
    workbench.notices[0]?.action?.run()
    await settled()
    expect(archive.asked.at(-1)?.name).toBe('history.undo')
  })

  test('one version is moved to another article, and read there', async () => {
    const archive = answering({
      'article.moveVersion': ({ into }) => ({ article: into, version: 1, versionId: 9, versions: 2 })
    })
    const workbench = new Workbench(archive.call)
    await new Relating(workbench).relate('move', { article: 1, version: 3 }, other)
    expect(archive.asked[0]?.args).toEqual({ article: 1, version: 3, into: 2 })
    expect(workbench.notices[0]?.text).toBe('Moved to “Ferry returns”: version 1 of 2.')
  })

  test('a version split off is read as the article it is now', async () => {
    const archive = answering({
      'article.split': () => ({ article: 7, version: 1, versionId: 9, versions: 1 })
    })
    const workbench = new Workbench(archive.call)
    await new Relating(workbench).split(1, 2)
    expect(workbench.open).toEqual({ article: 7 })
  })

  test('what is refused is said, and nothing else happens', async () => {
    const refuse = () => Promise.reject(new AppError('refused', 'This article has no other version.'))
    const workbench = new Workbench(answering({ 'article.split': refuse }).call)
    await new Relating(workbench).split(1, 1)
    expect(workbench.open).toBeNull()
    expect(workbench.notices).toMatchObject([{ text: 'This article has no other version.', tone: 'bad' }])
  })

  test.each([
    [{ versions: 1, copies: 0 }, ['article.join', 'article.addCopy']],
    [{ versions: 2, copies: 0 }, ['article.join', 'article.split', 'article.moveVersion', 'article.addCopy']],
    [{ versions: 1, copies: 3 }, ['article.join', 'article.addCopy', 'article.removeCopy']]
  ])('with %j one may %j', (facts, ids) => {
    const relating = new Relating(new Workbench(answering({}).call))
    const actions = articleActions({ article: 1, version: 1, ...facts }, relating, () => undefined)
    expect(actions.filter(({ possible }) => possible).map(({ id }) => id)).toEqual(ids)
    expect(asItems(actions)).toHaveLength(ids.length)
  })
})

test('another article is chosen by its words, never the one it is for', async () => {
  const news = { change: null, readVersion: null, changedSinceRead: false }
  const hit = (article: number) => ({
    article,
    version: 1,
    versions: 1,
    headline: `Article ${article}`,
    source: null,
    publishedOn: null,
    status: 'usable' as const,
    language: null,
    cluster: null,
    copies: 0,
    newest: true,
    unseen: false,
    snippet: [],
    tagColours: [],
    ...news
  })
  const archive = answering({
    'search.run': ({ query }) => ({
      query,
      order: 'newest',
      understood: '',
      problems: [],
      total: 2,
      stories: 2,
      exact: true,
      among: null,
      upTo: 0,
      next: null,
      hits: [hit(1), hit(2)]
    })
  })
  const clock = handClock()
  const choosing = new Choosing(new Workbench(archive.call), 1, clock.later)
  choosing.type('fe')
  choosing.type('ferry')
  clock.pass()
  await settled()
  expect(archive.asked).toHaveLength(1)
  expect(choosing.found.map(({ article }) => article)).toEqual([2])
})

test.each([
  ['en', null],
  ['en-GB', null],
  [null, null],
  ['und', null],
  ['de', 'German'],
  ['pt-BR', 'Brazilian Portuguese'],
  ['not a language', 'not a language']
])('a text in %j is said to be in %j', (tag, words) => expect(languageWords(tag)).toBe(words))
