import { expect, onTestFinished, test } from 'vitest'
import { addedOnly } from '../../src/core/search/added-only.ts'
import { planOf } from '../../src/core/search/plan.ts'
import { understand } from '../../src/core/search/query.ts'
import type { Node } from '../../src/core/search/tree.ts'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { openForReading, type Archive } from '../../src/store/open.ts'
import { matchAt } from '../../src/store/search-walk.ts'
import { randomQuery } from '../core/search/random-query.ts'
import { freshFolder, openEngineOn } from '../support/archive.ts'
import { Random } from '../support/random.ts'
import { RandomStories } from '../support/random-stories.ts'
import { takeVersion } from '../support/story.ts'

const SEARCHES = 40

test.each([3, 17, 59, 202, 4711, 20261122])(
  'what is unseen is what searching finds among the versions that imports brought since one looked (seed %i)',
  async (seed) => {
    const random = new Random(seed)
    const folder = freshFolder()
    const engine = openEngineOn(folder)
    const stories = new RandomStories(random)
    for (let at = 0; at < SEARCHES; at++) {
      const { typed } = randomQuery(random, random.int(0, 3))
      await engine.call('saved.add', { name: `Search ${at}`, query: typed, addedOnly: at % 3 === 0 })
    }
    const { db, close } = openForReading(folder)
    onTestFinished(close)
    const due = new Map<number, Set<number>>()
    let found = 0
    for (let round = 0; round < 8; round++) {
      const some = new Set(Array.from({ length: random.int(1, 6) }, () => random.int(0, 11)))
      const items = Array.from(some, (story) => stories.next(story))
      const report = await engine.call('import.run', { job: 'round', items })
      for (const { saved, query, addedOnly: alerts, unseen } of await engine.call('saved.list', {})) {
        const articles = due.get(saved) ?? new Set<number>()
        for (const article of matching(db, report.import, query, alerts)) articles.add(article)
        due.set(saved, articles)
        expect(unseen, `seed ${seed}, import ${report.import}: ${query}`).toBe(articles.size)
        found += articles.size
        if (!random.chance(0.2)) continue
        await engine.call('saved.seen', { saved })
        due.delete(saved)
      }
    }
    expect(found).toBeGreaterThan(SEARCHES)
  }
)

/** The articles with a version from an import that a search finds now, or, of an alert, whose added words it finds. */
function matching(db: Archive, importId: number, query: string, alerts: boolean): number[] {
  const { tree } = understand(query, new Date().toISOString())
  if (tree === null) return []
  const versions = db
    .prepare<[number], { key: number; article: number; update: 0 | 1 }>(
      `SELECT search_key AS key, article_id AS article,
              EXISTS (SELECT 1 FROM version_change c WHERE c.version_id = version.id) AS "update"
         FROM version WHERE import_id = ?`
    )
    .all(importId)
  const found = (node: Node, key: number): boolean =>
    matchAt(db, { plan: planOf(node), together: false, upTo: Number.MAX_SAFE_INTEGER }, key) !== null
  return versions
    .filter(({ key, update }) => found(tree, key) && (!alerts || update === 0 || found(addedOnly(tree), key)))
    .map(({ article }) => article)
}

async function unseen(engine: InProcessEngine): Promise<number[]> {
  return (await engine.call('saved.list', {})).map((search) => search.unseen)
}

test('an undone import takes what it brought away again, and redoing it brings that back', async () => {
  const engine = openEngineOn(freshFolder())
  await engine.call('saved.add', { name: 'River', query: 'river' })
  await takeVersion(engine, 'River rises', ['The river rose on Monday.'])
  await takeVersion(engine, 'Mill reopens', ['The mill by the river reopened.'])
  expect(await unseen(engine)).toEqual([2])
  await engine.call('history.undo', {})
  expect(await unseen(engine)).toEqual([1])
  await engine.call('history.redo', {})
  expect(await unseen(engine)).toEqual([2])
  await engine.call('import.undo', { import: 1 })
  expect(await unseen(engine)).toEqual([1])
  await engine.call('history.undo', {})
  expect(await unseen(engine)).toEqual([2])
})

test('what was looked at stays looked at, whatever is undone and redone', async () => {
  const engine = openEngineOn(freshFolder())
  const { saved } = await engine.call('saved.add', { name: 'River', query: 'river' })
  await takeVersion(engine, 'River rises', ['The river rose on Monday.'])
  await engine.call('saved.seen', { saved })
  expect(await unseen(engine)).toEqual([0])
  await engine.call('history.undo', {})
  await engine.call('history.redo', {})
  expect(await unseen(engine)).toEqual([0])
})

test('an alert on added text is silent about an update that says nothing new of it', async () => {
  const engine = openEngineOn(freshFolder())
  const first = ['The river rose on Monday over the meadows of Lenn.', 'Nobody was hurt, the town said.']
  await takeVersion(engine, 'Weather in Lenn', first)
  await engine.call('saved.add', { name: 'River', query: 'river', addedOnly: true })
  await engine.call('saved.add', { name: 'River, any update', query: 'river' })
  await takeVersion(engine, 'Weather in Lenn', [...first, 'The school is closed until Friday.'])
  expect(await unseen(engine)).toEqual([0, 1])
  await takeVersion(engine, 'Weather in Lenn', [...first, 'By night the river fell again.'])
  expect(await unseen(engine)).toEqual([1, 1])
})

test('articles that are joined are one to look at, until undo parts them again', async () => {
  const engine = openEngineOn(freshFolder())
  await engine.call('saved.add', { name: 'River', query: 'river' })
  await takeVersion(engine, 'River rises', ['The river rose on Monday.'])
  await takeVersion(engine, 'Mill reopens', ['The mill by the river reopened.'])
  expect(await unseen(engine)).toEqual([2])
  await engine.call('article.join', { article: 2, into: 1 })
  expect(await unseen(engine)).toEqual([1])
  await engine.call('history.undo', {})
  expect(await unseen(engine)).toEqual([2])
  await engine.call('history.redo', {})
  await engine.call('article.split', { article: 1, version: 2 })
  expect(await unseen(engine)).toEqual([2])
})

test('a hit says whether it is unseen, and the unseen ones can be shown alone', async () => {
  const engine = openEngineOn(freshFolder())
  await takeVersion(engine, 'River rises', ['The river rose on Monday.'])
  const { saved } = await engine.call('saved.add', { name: 'River', query: 'river' })
  await takeVersion(engine, 'Mill reopens', ['The mill by the river reopened.'])
  const all = await engine.call('search.run', { query: 'river', saved })
  expect(all.hits.map(({ headline, unseen }) => ({ headline, unseen }))).toEqual(
    expect.arrayContaining([
      { headline: 'Mill reopens', unseen: true },
      { headline: 'River rises', unseen: false }
    ])
  )
  const some = await engine.call('search.run', { query: 'river', saved, unseenOnly: true })
  expect(some.hits.map(({ headline }) => headline)).toEqual(['Mill reopens'])
  expect(some).toMatchObject({ total: 1, exact: true })
})

test('a search that asks for something else has nothing unseen, until undo gives both back', async () => {
  const engine = openEngineOn(freshFolder())
  const { saved } = await engine.call('saved.add', { name: 'River', query: 'river' })
  await takeVersion(engine, 'River rises', ['The river rose on Monday.'])
  await engine.call('saved.change', { saved, name: 'Rivers' })
  expect(await unseen(engine)).toEqual([1])
  await engine.call('saved.change', { saved, query: 'mill' })
  expect(await unseen(engine)).toEqual([0])
  await engine.call('history.undo', {})
  expect(await unseen(engine)).toEqual([1])
})
