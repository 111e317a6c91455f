import { expect, test } from 'vitest'
import type { PassageLine } from '../../src/core/passage/model.ts'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { akin, fold, lineHas, runs, vocabulary } from '../core/search/slow-matcher.ts'
import { freshFolder, openEngineOn } from '../support/archive.ts'
import { Random } from '../support/random.ts'
import { RandomStories } from '../support/random-stories.ts'
import { mark, takeVersion } from '../support/story.ts'

const paths = ['aid', 'aid/food', 'aid/food/grain', 'law']

async function archiveOf(random: Random): Promise<InProcessEngine> {
  const engine = openEngineOn(freshFolder())
  const stories = new RandomStories(random)
  for (let round = 0; round < 2; round++) {
    const items = Array.from({ length: 12 }, (_, story) => stories.next(story))
    await engine.call('import.run', { job: 'a', items })
  }
  const { articles } = await engine.call('article.list', {})
  for (let made = 0; made < 40; made++) {
    const { article, versions } = random.pick(articles)
    const { versionId, body } = await engine.call('article.show', {
      article,
      version: random.int(1, versions)
    })
    const start = body.indexOf('The ', random.int(0, body.length - 60))
    const tags = Array.from({ length: random.int(0, 2) }, () => random.pick(paths))
    const note = random.pick(['', '', `Check the ${random.pick(vocabulary)}`])
    const end = body.indexOf(' stood', start)
    if (start >= 0 && end > start) await engine.call('passage.add', { versionId, start, end, tags, note })
  }
  return engine
}

interface Asked {
  readonly typed: string
  readonly holds: (passage: PassageLine) => boolean
}

/** Something asked of one passage, its words being those of the place the scope names. */
function asked(random: Random, textOf: (passage: PassageLine) => string, depth: number): Asked {
  if (depth > 0 && random.chance(0.6)) {
    const [a, b] = [asked(random, textOf, depth - 1), asked(random, textOf, depth - 1)]
    return random.pick([
      { typed: `(${a.typed}) (${b.typed})`, holds: (p: PassageLine) => a.holds(p) && b.holds(p) },
      { typed: `(${a.typed}) OR (${b.typed})`, holds: (p: PassageLine) => a.holds(p) || b.holds(p) },
      { typed: `(${a.typed}) NOT (${b.typed})`, holds: (p: PassageLine) => a.holds(p) && !b.holds(p) }
    ])
  }
  const word = random.pick(vocabulary)
  const path = random.pick(paths)
  return random.pick([
    { typed: word, holds: (p: PassageLine) => runs(textOf(p), [(one) => akin(one, fold(word))]).length > 0 },
    {
      typed: `tag:${path}`,
      holds: (p: PassageLine) => p.tags.some((tag) => `${tag.path}/`.startsWith(`${path}/`))
    },
    { typed: `note:${word}`, holds: (p: PassageLine) => lineHas(p.note, word) }
  ])
}

test.each([7, 31, 64, 909, 20261122])(
  'what is looked for in passages or notes holds of one and the same passage (seed %i)',
  async (seed) => {
    const random = new Random(seed)
    const engine = await archiveOf(random)
    const { passages } = await engine.call('passage.list', { limit: 500 })
    expect(passages.length).toBeGreaterThan(20)
    let found = 0
    for (let round = 0; round < 60; round++) {
      const scope = random.pick(['passages', 'notes'] as const)
      const textOf = (passage: PassageLine) => (scope === 'notes' ? passage.note : passage.text)
      const { typed, holds } = asked(random, textOf, 2)
      const query = `in:${scope} ${typed}`
      const due = passages.filter((passage) => textOf(passage) !== '' && holds(passage))
      const listed = await engine.call('passage.list', { query, limit: 500 })
      const shown = `seed ${seed}: ${query}`
      expect(
        listed.passages.map(({ passage }) => passage),
        shown
      ).toEqual(due.map(({ passage }) => passage))
      const hits = await engine.call('search.run', { query, limit: 200 })
      const articles = new Set(due.map(({ article }) => article))
      expect(new Set(hits.hits.map(({ article }) => article)), shown).toEqual(articles)
      expect(hits, shown).toMatchObject({ total: articles.size, exact: true })
      found += due.length
    }
    expect(found).toBeGreaterThan(60)
  }
)

test('a hit shows the passage, or the note, for which it was found', async () => {
  const engine = openEngineOn(freshFolder())
  const before = 'The council of Lenn sat until late on Monday and heard both sides. '.repeat(6)
  await takeVersion(engine, 'Council sits', [`${before}The mayor called the bridge a ruin.`])
  const { passage } = await mark(engine, 'The mayor called the bridge a ruin', {}, ['tone'])
  await engine.call('passage.revise', { passage, note: 'Ask the engineer about it' })
  const shown = async (query: string) => (await engine.call('search.run', { query })).hits[0]?.snippet ?? []
  const hit = (runs: Awaited<ReturnType<typeof shown>>) =>
    runs.filter((run) => run.hit).map(({ text }) => text)
  expect(hit(await shown('in:passages bridge'))).toEqual(['bridge'])
  expect(hit(await shown('in:passages tag:tone'))).toEqual(['The mayor called the bridge a ruin'])
  expect(await shown('in:notes engineer')).toEqual([
    { text: 'Ask the ', hit: false },
    { text: 'engineer', hit: true },
    { text: ' about it', hit: false }
  ])
})

test.each(paths)('the page of the tag %s lists what a search for it lists', async (path) => {
  const engine = await archiveOf(new Random(5))
  const tag = (await engine.call('tag.list', {})).find((one) => one.path === path)
  const page = await engine.call('passage.list', { tag: tag?.tag ?? 0, limit: 500 })
  const search = await engine.call('passage.list', { query: `in:passages tag:"${path}"`, limit: 500 })
  expect(page.total).toBeGreaterThan(0)
  expect(search).toEqual(page)
})
