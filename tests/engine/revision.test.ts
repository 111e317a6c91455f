import { describe, expect, test } from 'vitest'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { openForReading, type Archive } from '../../src/store/open.ts'
import { freshFolder, logicalArchive, openEngineOn } from '../support/archive.ts'
import { damRelease, mark, placeOf, takeSamples, takeVersion } from '../support/story.ts'

const rateDecision = [1, 2].map((number) => `2026-01-22-meridian-rate-decision-${number}.txt`)

const HEADLINE = 'Library of Tarn floods'
const paragraphs = [
  'The cellar of the library in Tarn was flooded on Sunday night and 20 shelves of maps were wet through.',
  'Nobody had been in the house, said the librarian, Ruth Amsel, who lives across the square.',
  'A firm from Hollen will freeze the maps so that they can be dried leaf by leaf over the winter.'
]

describe('the difference between two versions', () => {
  test('of the dam story names the figures, the correction and what went, of the last two unless others are named', async () => {
    const engine = openEngineOn(freshFolder())
    await takeSamples(engine, ...damRelease)
    const last = await engine.call('revision.diff', { article: 1 })
    expect(last).toMatchObject({
      article: 1,
      from: 2,
      to: 3,
      summary: '7 figures, correction; 1 paragraph added, 2 paragraphs removed',
      silent: false
    })
    const sirens = last.changes.find(({ to }) => to?.text.startsWith('Civil protection'))
    expect(sirens?.words.map(({ from, to }) => [from.text, to.text])).toEqual([
      ['4:05 a.m.', '4:25 a.m.'],
      ['25', '45']
    ])
    const whole = await engine.call('revision.diff', { article: 1, from: 1, to: 3 })
    expect(
      whole.changes.some(({ part, classes }) => part === 'headline' && classes.includes('headline'))
    ).toBe(true)
    expect(await engine.call('revision.diff', { article: 1, from: 2 })).toEqual(last)
    expect(await engine.call('revision.diff', { article: 1, to: 2 })).toMatchObject({
      from: 1,
      to: 2,
      silent: true
    })
  })

  test('of the rate story takes figures whole and marks them as silent, since no notice tells of them', async () => {
    const engine = openEngineOn(freshFolder())
    await takeSamples(engine, ...rateDecision)
    const { silent, changes } = await engine.call('revision.diff', { article: 1 })
    expect(silent).toBe(true)
    const polled = changes.find(({ from }) => from?.text.includes('economists polled'))
    expect(polled).toMatchObject({
      kind: 'edited',
      classes: ['figure'],
      silent: true,
      words: [{ class: 'figure', from: { text: '20' }, to: { text: '30' } }]
    })
  })

  test('is the mirror image the other way round, and nothing from a version to itself', async () => {
    const engine = openEngineOn(freshFolder())
    await takeSamples(engine, ...rateDecision)
    const there = await engine.call('revision.diff', { article: 1, from: 1, to: 2 })
    const back = await engine.call('revision.diff', { article: 1, from: 2, to: 1 })
    expect(back.changes).toHaveLength(there.changes.length)
    expect(back.share).toBe(there.share)
    expect(await engine.call('revision.diff', { article: 1, from: 2, to: 2 })).toMatchObject({
      summary: 'no change',
      share: 0,
      changes: []
    })
  })

  test('is refused for an article of one version, and for what is not there', async () => {
    const engine = openEngineOn(freshFolder())
    await takeVersion(engine, HEADLINE, paragraphs)
    expect(await engine.dispatch('revision.diff', { article: 1 })).toMatchObject({ code: 'refused' })
    expect(await engine.dispatch('revision.diff', { article: 7 })).toMatchObject({ code: 'not-found' })
    expect(await engine.dispatch('revision.timeline', { article: 7 })).toMatchObject({ code: 'not-found' })
  })
})

describe('what a version changed', () => {
  test('is told of each version in the timeline, and of the newest in lists and among hits', async () => {
    const engine = openEngineOn(freshFolder())
    await takeSamples(engine, ...damRelease)
    const timeline = await engine.call('revision.timeline', { article: 1 })
    expect(
      timeline.map(({ version, change }) => [version, change?.summary ?? null, change?.silent ?? null])
    ).toEqual([
      [1, null, null],
      [2, expect.stringContaining('figures, 1 quote, headline'), true],
      [3, '7 figures, correction; 1 paragraph added, 2 paragraphs removed', false]
    ])
    expect(timeline[2]?.change?.share).toBeGreaterThan(0.05)
    expect(timeline[2]?.change?.share).toBeLessThan(0.2)
    const { articles } = await engine.call('article.list', {})
    const { share: _share, ...badge } = timeline[2]?.change ?? { share: 0 }
    expect(articles).toMatchObject([{ version: 3, change: badge }])
    const { hits } = await engine.call('search.run', { query: 'footbridge' })
    expect(hits).toMatchObject([
      { version: 3, change: { classes: expect.arrayContaining(['figure', 'correction']) as string[] } }
    ])
  })

  test('is told from the version before it in the story’s own time, whatever order they came in', async () => {
    const [first = '', second = '', third = ''] = damRelease
    const engine = openEngineOn(freshFolder())
    await takeSamples(engine, third)
    await takeSamples(engine, first)
    await takeSamples(engine, second)
    const lines = await engine.call('revision.timeline', { article: 1 })
    const days = lines.map(({ publishedOn }) => publishedOn)
    expect(days).toEqual([...days].sort())
    const diffs = await Promise.all(
      lines.slice(1).map(({ version }) => engine.call('revision.diff', { article: 1, to: version }))
    )
    expect(lines.slice(1).map(({ change }) => change?.summary)).toEqual(diffs.map(({ summary }) => summary))
  })

  test('follows when a version is taken out of the story and put back', async () => {
    const folder = freshFolder()
    const engine = openEngineOn(folder)
    await takeSamples(engine, ...damRelease)
    const passage = await mark(engine, 'the largest discharge since the dam was completed in 1968', {
      version: 1
    })
    const { db, close } = openForReading(folder)
    const before = logicalArchive(db)
    const split = await engine.call('article.split', { article: 1, version: 2 })
    const lines = await engine.call('revision.timeline', { article: 1 })
    expect(lines[1]?.change?.summary).toBe((await engine.call('revision.diff', { article: 1 })).summary)
    expect((await engine.call('revision.timeline', { article: split.article }))[0]?.change).toBeNull()
    expect(await engine.call('placement.list', { article: split.article })).toEqual([])
    await engine.call('article.join', { article: split.article, into: 1 })
    expect(
      (await engine.call('revision.timeline', { article: 1 })).map(({ change }) => change !== null)
    ).toEqual([false, true, true])
    expect(await placeOf(engine, passage, 2)).toMatchObject({ state: 'placed' })
    expect(await engine.call('archive.check', {})).toMatchObject({ ok: true, problems: [] })
    await engine.call('history.undo', {})
    await engine.call('history.undo', {})
    expect(logicalArchive(db)).toBe(before)
    close()
  })

  test('follows when the import that brought the version before it is undone', async () => {
    const engine = openEngineOn(freshFolder())
    for (const name of damRelease) await takeSamples(engine, name)
    await mark(engine, 'the largest discharge since the dam was completed in 1968', { version: 1 })
    await engine.call('import.undo', { import: 2 })
    const lines = await engine.call('revision.timeline', { article: 1 })
    expect(lines.map(({ change }) => change?.summary)).toEqual([
      undefined,
      (await engine.call('revision.diff', { article: 1 })).summary
    ])
    expect(await engine.call('placement.list', { article: 1 })).toHaveLength(1)
    expect(await engine.call('archive.check', {})).toMatchObject({ ok: true, problems: [] })
  })

  test('and where passages stand are the same when they are worked out again, which then is no step', async () => {
    const folder = freshFolder()
    const engine = openEngineOn(folder)
    await takeSamples(engine, ...damRelease)
    await mark(engine, 'At least 30 houses were flooded in St. Aldern', { version: 2 })
    const { db, close } = openForReading(folder)
    const before = logicalArchive(db)
    const { undo } = (await engine.call('archive.state', {})).history
    expect(await engine.call('placement.recompute', { article: 1 })).toEqual({
      placed: 2,
      review: 0,
      lost: 0
    })
    expect(logicalArchive(db)).toBe(before)
    expect((await engine.call('archive.state', {})).history.undo).toBe(undo)
    close()
  })
})

describe('the words a version added', () => {
  const added = (db: Archive, query: string) =>
    db
      .prepare<[string], { version: number }>(
        `SELECT v.number AS version FROM added_index w JOIN version v ON v.search_key = w.rowid
          WHERE added_index MATCH ? ORDER BY v.number`
      )
      .all(query)
      .map(({ version }) => version)

  test('are found in it alone, as words and as phrases, and go with it', async () => {
    const folder = freshFolder()
    const engine = openEngineOn(folder)
    await takeVersion(engine, HEADLINE, paragraphs)
    const later = ['The mayor of Tarn thanked the firemen.', ...paragraphs]
    await takeVersion(
      engine,
      HEADLINE,
      later.map((text) => text.replace('20 shelves', '30 shelves'))
    )
    const { db, close } = openForReading(folder)
    expect(added(db, '"thanked the firemen"')).toEqual([2])
    expect(added(db, 'fireman OR firemen')).toEqual([2])
    expect(added(db, '30')).toEqual([2])
    expect(added(db, 'cellar')).toEqual([])
    // Nothing that was there before may join two added words into a phrase.
    expect(added(db, '"firemen 30"')).toEqual([])
    const { start } = db
      .prepare<[], { start: number }>(`SELECT instr(body, 'thanked') - 1 AS start FROM added_text`)
      .get() ?? { start: -1 }
    const { body } = await engine.call('article.show', { article: 1 })
    expect(body.slice(start, start + 7)).toBe('thanked')
    await engine.call('history.undo', {})
    expect(added(db, 'firemen')).toEqual([])
    await engine.call('history.redo', {})
    expect(added(db, 'firemen')).toEqual([2])
    expect(await engine.call('archive.check', {})).toMatchObject({ ok: true })
    close()
  })
})

describe('what the analyst has read', () => {
  const seen = async (engine: InProcessEngine) => {
    const { articles } = await engine.call('article.list', {})
    return articles.map(({ readVersion, changedSinceRead }) => [readVersion, changedSinceRead])
  }

  test('is remembered by its latest version, without a step, and a later version is told as news', async () => {
    const engine = openEngineOn(freshFolder())
    const [first = '', second = '', third = ''] = damRelease
    await takeSamples(engine, first, second)
    expect(await seen(engine)).toEqual([[null, false]])
    const { history } = await engine.call('archive.state', {})
    await engine.call('article.markRead', { article: 1, version: 2 })
    await engine.call('article.markRead', { article: 1, version: 1 })
    expect(await seen(engine)).toEqual([[2, false]])
    expect((await engine.call('archive.state', {})).history).toEqual(history)
    await takeSamples(engine, third)
    expect(await seen(engine)).toEqual([[2, true]])
    await engine.call('article.markRead', { article: 1, version: 3 })
    expect(await seen(engine)).toEqual([[3, false]])
    expect(await engine.dispatch('article.markRead', { article: 1, version: 9 })).toMatchObject({
      code: 'not-found'
    })
  })

  test('does not make another article read that gets the number of one whose import was undone', async () => {
    const engine = openEngineOn(freshFolder())
    await takeVersion(engine, HEADLINE, paragraphs)
    await engine.call('article.markRead', { article: 1, version: 1 })
    await engine.call('history.undo', {})
    await takeSamples(engine, ...rateDecision)
    expect(await seen(engine)).toEqual([[null, false]])
  })
})

test('a version that only moves a paragraph shares all its words with the one before', async () => {
  const engine = openEngineOn(freshFolder())
  await takeVersion(engine, HEADLINE, paragraphs)
  await takeVersion(
    engine,
    HEADLINE,
    [0, 2, 1].map((at) => paragraphs[at] ?? '')
  )
  const { share, changes, summary } = await engine.call('revision.diff', { article: 1 })
  expect({ share, summary }).toEqual({ share: 0, summary: '1 paragraph moved' })
  expect(changes).toMatchObject([{ kind: 'moved', silent: false }])
})
