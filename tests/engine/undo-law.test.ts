import { tmpdir } from 'node:os'
import { describe, expect, test } from 'vitest'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { openForReading, type Archive } from '../../src/store/open.ts'
import { articleText, freshFolder, logicalArchive, openEngineOn } from '../support/archive.ts'
import { Random } from '../support/random.ts'

const words = ['river', 'bridge', 'council', 'nought 0', 'Zoë', '🌊', 'repair', 'vote', '2030', 'Lenn']
const paths = ['aid', 'aid/food', 'aid/food/grain', 'Tone', 'figures', 'figures/zero']

/** One random writing call on what is there. Every kind of writing call but undo, redo and cancel is among them. */
async function randomCall(engine: InProcessEngine, random: Random, round: number): Promise<void> {
  const { articles } = await engine.call('article.list', { limit: 500 })
  const { passages } = await engine.call('passage.list', { limit: 500 })
  const tags = await engine.call('tag.list', {})
  const briefings = await engine.call('briefing.list', {})
  const article = articles.length === 0 ? null : random.pick(articles)
  const passage = passages.length === 0 ? null : random.pick(passages)
  const tag = tags.length === 0 ? null : random.pick(tags)
  const briefing =
    briefings.length === 0
      ? null
      : await engine.call('briefing.show', { briefing: random.pick(briefings).briefing })
  const item = briefing === null || briefing.items.length === 0 ? null : random.pick(briefing.items)
  const some = (most: number) => Array.from({ length: random.int(0, most) }, () => random.pick(paths))

  const calls: (() => Promise<unknown>)[] = [
    () => engine.call('import.run', { job: `job ${round}`, items: someFiles(random) }),
    () => engine.call('tag.add', { path: random.pick(paths) }),
    () =>
      engine.call('import.mapColumns', {
        columns: ['A', 'B'],
        mapping: { headline: random.pick(['A', 'B']) }
      }),
    () => engine.call('watch.add', { path: random.pick([tmpdir(), process.cwd()]) }),
    () => engine.dispatch('watch.remove', { watch: random.int(1, 2) })
  ]
  const imports = await engine.call('import.list', {})
  if (imports.length > 0) {
    const { import: id } = random.pick(imports)
    calls.push(
      () => engine.dispatch('import.resume', { import: id, job: `job ${round}` }),
      () => engine.dispatch('import.undo', { import: id, confirmed: random.chance(0.5) }),
      () => engine.dispatch('import.reread', { import: id, job: `job ${round}`, apply: true })
    )
  }
  if (article !== null) {
    calls.push(async () => {
      const { versionId, body } = await engine.call('article.show', { article: article.article })
      const start = random.int(0, Math.max(0, body.length - 12))
      const note = random.pick(['', 'a note', 'nought\n“0”'])
      await engine.dispatch('passage.add', {
        versionId,
        start,
        end: start + random.int(1, 10),
        tags: some(3),
        note
      })
    })
  }
  if (passage !== null) {
    calls.push(
      () =>
        engine.call('passage.revise', { passage: passage.passage, tags: some(2), note: random.pick(words) }),
      () => engine.call('passage.remove', { passage: passage.passage }),
      () => engine.call('briefing.add', { title: random.pick(words) })
    )
  }
  if (article !== null) {
    const { articles: others } = await engine.call('article.list', { limit: 500 })
    const version = random.int(1, article.versions)
    const into = random.pick(others).article
    calls.push(
      () => engine.dispatch('placement.recompute', { article: article.article }),
      () => engine.dispatch('article.split', { article: article.article, version }),
      () => engine.dispatch('article.join', { article: article.article, into }),
      () => engine.dispatch('article.moveVersion', { article: article.article, version, into }),
      () => engine.dispatch('article.addCopy', { article: article.article, of: into }),
      () => engine.dispatch('article.removeCopy', { article: article.article })
    )
  }
  if (passage !== null) {
    const versions = await engine.call('article.versions', { article: passage.article })
    const { version } = random.pick(versions)
    const start = random.int(0, 40)
    const decision = random.pick([
      { as: 'keep' },
      { as: 'lost' },
      { as: 'place', start, end: start + random.int(1, 20) }
    ])
    calls.push(() => engine.dispatch('placement.decide', { passage: passage.passage, version, decision }))
  }
  if (tag !== null) {
    calls.push(
      () =>
        engine.dispatch('tag.revise', { tag: tag.tag, name: random.pick(words), colour: random.int(0, 7) }),
      () =>
        engine.dispatch('tag.revise', {
          tag: tag.tag,
          parent: random.pick([null, ...tags.map((t) => t.tag)])
        }),
      () => engine.call('tag.remove', { tag: tag.tag }),
      () => engine.call('briefing.add', { title: random.pick(words), tag: tag.tag })
    )
  }
  if (briefing !== null) {
    const { briefing: id } = briefing
    const before = random.chance(0.5) ? (item?.item ?? null) : null
    const quotes = passage === null ? [] : [{ kind: 'quote' as const, passage: passage.passage }]
    calls.push(
      () => engine.call('briefing.revise', { briefing: id, title: random.pick(words) }),
      () => engine.call('briefing.remove', { briefing: id }),
      () =>
        engine.call('briefing.addItems', {
          briefing: id,
          before,
          items: [
            { kind: 'heading', text: random.pick(words) },
            ...quotes,
            { kind: 'comment', text: random.pick(words) }
          ]
        })
    )
    if (item !== null) {
      calls.push(
        () => engine.dispatch('briefing.reviseItem', { item: item.item, text: random.pick(words) }),
        () => engine.call('briefing.moveItem', { item: item.item, before }),
        () => engine.call('briefing.removeItem', { item: item.item })
      )
    }
  }
  await random.pick(calls)()
}

function someFiles(random: Random): { name: string; bytes: Uint8Array<ArrayBuffer> }[] {
  return Array.from({ length: random.int(1, 3) }, () => {
    const headline = random.pick([
      'Council votes to repair the old bridge',
      'Flood gauge fails in Arden',
      'Zoë wins 0–0'
    ])
    const first = `The council met on Monday about the ${random.pick(words)} and the old bridge over the Lenn.`
    const text = articleText({
      headline,
      paragraphs: [first, 'It will meet again, officials of the town said.']
    })
    return {
      name: `${random.pick(['bridge', 'flood'])}-${random.int(1, 3)}.txt`,
      bytes: new TextEncoder().encode(text)
    }
  })
}

/** What is not worked out though it could be, or was worked out from what is no longer so. */
function unsettled(db: Archive): unknown[] {
  return db
    .prepare(
      `SELECT 'place of passage' AS what, p.id AS of, v.number AS version
         FROM version o
         JOIN passage p ON p.version_id = o.id
         JOIN version v ON v.article_id = o.article_id AND v.id <> o.id
        WHERE NOT EXISTS (SELECT 1 FROM placement x WHERE x.passage_id = p.id AND x.version_id = v.id)
       UNION ALL
       SELECT 'change of article', v.article_id, v.number
         FROM version v
         LEFT JOIN version b ON b.article_id = v.article_id AND b.number = v.number - 1
         LEFT JOIN version_change c ON c.version_id = v.id
        WHERE b.id IS NOT c.from_id`
    )
    .all()
}

describe('undo and redo', () => {
  test.each([11, 23, 47, 101, 2026])(
    'any calls, undone, leave the archive as it was, and redone, as it became (seed %i)',
    async (seed) => {
      const random = new Random(seed)
      const folder = freshFolder()
      const engine = openEngineOn(folder)
      const reader = openForReading(folder)
      const states = [logicalArchive(reader.db)]
      for (let round = 0; round < 90; round++) {
        await randomCall(engine, random, round)
        const state = logicalArchive(reader.db)
        if (state !== states.at(-1)) states.push(state)
      }
      expect(states.length).toBeGreaterThan(25)
      expect(unsettled(reader.db)).toEqual([])
      for (const state of states.slice(0, -1).toReversed()) {
        expect((await engine.call('history.undo', {})).done).not.toBeNull()
        expect(logicalArchive(reader.db)).toBe(state)
      }
      expect(await engine.call('history.undo', {})).toMatchObject({ done: null, undo: null })
      for (const state of states.slice(1)) {
        expect((await engine.call('history.redo', {})).done).not.toBeNull()
        expect(logicalArchive(reader.db)).toBe(state)
      }
      expect(await engine.call('archive.check', {})).toMatchObject({ ok: true, problems: [] })
      reader.close()
    }
  )

  test('what can be undone is still there after the archive is closed and opened again', async () => {
    const folder = freshFolder()
    const first = openEngineOn(folder)
    await first.call('tag.add', { path: 'aid/food' })
    first.close()
    const second = openEngineOn(folder)
    expect(await second.call('history.undo', {})).toEqual({
      done: 'Made the tag aid/food',
      undo: null,
      redo: 'Made the tag aid/food'
    })
    expect(await second.call('tag.list', {})).toEqual([])
  })

  test('a new change makes what was undone impossible to redo', async () => {
    const engine = openEngineOn(freshFolder())
    await engine.call('tag.add', { path: 'aid' })
    await engine.call('history.undo', {})
    await engine.call('tag.add', { path: 'tone' })
    expect(await engine.call('history.redo', {})).toMatchObject({ done: null })
    expect((await engine.call('tag.list', {})).map(({ path }) => path)).toEqual(['tone'])
  })

  test('a whole import is undone as one step, and its articles are no longer found', async () => {
    const engine = openEngineOn(freshFolder())
    const files = ['one', 'two', 'three'].map((name) => ({
      name: `${name}.txt`,
      bytes: new TextEncoder().encode(
        articleText({ headline: `Headline ${name}`, paragraphs: [`The gauge of ${name} failed.`] })
      )
    }))
    await engine.call('import.run', { job: 'a', items: files })
    expect((await engine.call('search.run', { query: 'gauge' })).total).toBe(3)
    expect((await engine.call('history.undo', {})).done).toBe('Import of 3 new articles')
    expect((await engine.call('search.run', { query: 'gauge' })).total).toBe(0)
    await engine.call('history.redo', {})
    expect((await engine.call('search.run', { query: 'gauge' })).total).toBe(3)
  })
})
