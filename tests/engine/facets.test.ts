import { expect, onTestFinished, test } from 'vitest'
import type { SearchFacets } from '../../src/core/search/query-calls.ts'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { Boxes, inSteps } from '../../src/engine/search/box.ts'
import { facetsOf } from '../../src/store/facet.ts'
import { openForReading } from '../../src/store/open.ts'
import type { Steps } from '../../src/store/search-steps.ts'
import { randomQuery } from '../core/search/random-query.ts'
import { freshFolder, openEngineOn } from '../support/archive.ts'
import { Random } from '../support/random.ts'
import { takeVersion } from '../support/story.ts'
import { RandomStories } from '../support/random-stories.ts'

async function archiveOf(random: Random, folder = freshFolder()): Promise<InProcessEngine> {
  const engine = openEngineOn(folder)
  const stories = new RandomStories(random)
  for (let round = 0; round < 3; round++) {
    const items = Array.from({ length: 15 }, (_, story) => (round === 0 || random.chance(0.4) ? [story] : []))
    await engine.call('import.run', { job: 'a', items: items.flat().map((story) => stories.next(story)) })
  }
  const { articles } = await engine.call('article.list', {})
  for (const { article, versions } of articles.filter(() => random.chance(0.6))) {
    const { versionId } = await engine.call('article.show', { article, version: random.int(1, versions) })
    const tags = [random.pick(['aid', 'aid/food', 'aid/food/grain', 'law'])]
    await engine.call('passage.add', { versionId, start: 0, end: 12, tags })
  }
  return engine
}

/** How many articles a search finds. */
async function count(engine: InProcessEngine, query: string): Promise<number> {
  return (await engine.call('search.run', { query })).total
}

test.each([5, 29, 83, 20261122])(
  'a facet says how many articles are found when it is asked for as well (seed %i)',
  async (seed) => {
    const random = new Random(seed)
    const engine = await archiveOf(random)
    let counted = 0
    for (let round = 0; round < 25; round++) {
      const { typed } = randomQuery(random, random.int(0, 2))
      const facets: SearchFacets = await engine.call('search.facets', { query: typed })
      const shown = `seed ${seed}: ${typed}`
      expect(facets.counted, shown).toBe(await count(engine, typed))
      expect(facets.exact, shown).toBe(true)
      for (const { source, count: due } of facets.sources)
        expect(await count(engine, `(${typed}) source:"${source ?? ''}"`), shown).toBe(due)
      for (const { month, count: due } of facets.months)
        expect(await count(engine, `(${typed}) date:${month}`), shown).toBe(due)
      for (const { path, count: due } of facets.tags)
        expect(await count(engine, `(${typed}) tag:"${path}"`), shown).toBe(due)
      for (const { language, count: due } of facets.languages)
        if (language !== null) expect(await count(engine, `(${typed}) language:${language}`), shown).toBe(due)
      const sum = facets.sources.reduce((total, { count: some }) => total + some, 0)
      expect(sum, shown).toBe(facets.counted)
      counted += facets.counted + facets.tags.length
    }
    expect(counted).toBeGreaterThan(50)
  }
)

test('entities count for the articles that name them, by whatever name', async () => {
  const engine = openEngineOn(freshFolder())
  const town =
    'Mayor Ilse Varga spoke in Berlin on Monday about the bridge. Varga has led the town since 2019.'
  await takeVersion(engine, 'A bridge', [town])
  await takeVersion(engine, 'A ferry', [
    'The ferry from Berlin sails on Tuesday, its owners said, and the bridge stays shut.'
  ])
  await engine.call('entity.catchUp', { job: 'names' })
  const { entities, entitiesAmong } = await engine.call('search.facets', { query: 'bridge' })
  expect(entitiesAmong).toBeNull()
  const counts = Object.fromEntries(entities.map(({ name, count: due }) => [name, due]))
  expect(counts).toMatchObject({ Berlin: 2, 'Ilse Varga': 1 })
  for (const [name, due] of Object.entries(counts))
    expect(await count(engine, `bridge entity:"${name}"`)).toBe(due)
})

test('counting goes on between the answers to others, and a search that asks for nothing counts nothing', async () => {
  const folder = freshFolder()
  await archiveOf(new Random(1), folder)
  const { db, close } = openForReading(folder)
  onTestFinished(close)
  let steps = 0
  for (const work = facetsOf(db, { query: 'dam OR river', now: '2026-03-01' }); work.next().done !== true;)
    steps++
  expect(steps).toBeGreaterThan(1)
  expect(facetsOf(db, { query: '', now: '2026-03-01' }).next()).toMatchObject({
    done: true,
    value: { counted: 0, exact: true, sources: [] }
  })
})

function* endless(steps: string[], name: string): Steps<string> {
  try {
    for (let step = 0; step < 40; step++) {
      const until = performance.now() + 2
      while (performance.now() < until);
      yield
    }
    return name
  } finally {
    steps.push(`${name} closed`)
  }
}

test('a newer question of a box ends the older ones it overtakes, and no others', async () => {
  const boxes = new Boxes()
  const steps: string[] = []
  const ask = (name: string, box: string | undefined, kind: string, overtakes?: string[]) =>
    inSteps(boxes.turn(box, kind, overtakes), endless(steps, name)).catch((error: Error) => error.message)
  const overtaken = 'A newer question has taken the place of this one.'
  const answers = await Promise.all([
    ask('first', 'main', 'run', ['run', 'facets']),
    ask('its facets', 'main', 'facets'),
    ask('second', 'main', 'run', ['run', 'facets']),
    ask('another box', 'palette', 'run', ['run', 'facets']),
    ask('no box', undefined, 'run', ['run', 'facets']),
    ask('newer facets', 'main', 'facets')
  ])
  expect(answers).toEqual([overtaken, overtaken, 'second', 'another box', 'no box', 'newer facets'])
  expect(steps.toSorted()).toEqual(
    ['another box', 'first', 'its facets', 'newer facets', 'no box', 'second'].map((name) => `${name} closed`)
  )
})
