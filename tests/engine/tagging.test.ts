import { beforeEach, describe, expect, test } from 'vitest'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { freshFolder, openEngineOn } from '../support/archive.ts'
import { mark, takeVersion } from '../support/story.ts'

let engine: InProcessEngine

beforeEach(async () => {
  engine = openEngineOn(freshFolder())
  await takeVersion(engine, 'Dam opens gates', [
    'The dam at Arden opened 0 gates on Monday. Sirens sounded along the river, the keeper said.',
    'The dam keeper 🌊 said sirens had been tested at the dam.'
  ])
  await takeVersion(engine, 'Ferry sinks', ['A ferry sank off Orsk. Sirens were heard.'], 'April 03, 2026')
})

async function previewed(query: string, unit: 'hit' | 'sentence' | 'paragraph'): Promise<string[]> {
  return (await engine.call('tagging.preview', { query, unit })).hits.map(({ text }) => text)
}

describe('tagging the finds of a search', () => {
  test('shows each hit, or the sentences and paragraphs that match by themselves', async () => {
    expect(await previewed('siren', 'hit')).toEqual(['Sirens', 'Sirens', 'sirens'])
    expect(await previewed('dam sirens', 'sentence')).toEqual([
      'The dam keeper 🌊 said sirens had been tested at the dam.'
    ])
    expect(await previewed('dam -keeper', 'sentence')).toEqual(['The dam at Arden opened 0 gates on Monday.'])
    expect(await previewed('headline:ferry siren', 'sentence')).toEqual(['Sirens were heard.'])
    expect(await previewed('since:2026-04-01 siren', 'hit')).toEqual(['Sirens'])
    expect(await previewed('gates siren', 'paragraph')).toHaveLength(1)
    expect(await engine.dispatch('tagging.preview', { query: 'source:NPA', unit: 'hit' })).toMatchObject({
      code: 'refused'
    })
  })

  test('comes page by page, in context, with the tags that are there', async () => {
    await mark(engine, 'sirens', { article: 1 }, ['alarm'])
    const first = await engine.call('tagging.preview', { query: 'siren', unit: 'hit', limit: 1 })
    expect(first.hits).toMatchObject([
      { article: 2, before: expect.stringContaining('Orsk. ') as string, tags: [] }
    ])
    const second = await engine.call('tagging.preview', { query: 'siren', unit: 'hit', after: first.next })
    expect(second).toMatchObject({ hits: [{ tags: [] }, { tags: [{ path: 'alarm' }] }], next: null })
  })

  test('tags all of them as one step, using the passages that stand there', async () => {
    const there = await mark(engine, 'sirens', { article: 1 }, ['alarm'])
    const args = { job: 'j', query: 'siren', unit: 'hit' as const, tags: ['alarm', 'sound'] }
    expect(await engine.call('tagging.apply', args)).toEqual({ hits: 3, passages: 3 })
    expect((await engine.call('passage.list', {})).total).toBe(3)
    expect((await engine.call('passage.show', { passage: there.passage })).tags).toHaveLength(2)
    expect(await engine.call('tagging.apply', args)).toEqual({ hits: 3, passages: 0 })
    expect((await engine.call('history.undo', {})).done).toBe('Tagged 3 finds of “siren” with alarm, sound')
    expect((await engine.call('passage.list', {})).total).toBe(1)
  })

  test('tags those chosen, and takes tags off passages that a find touches', async () => {
    const { hits } = await engine.call('tagging.preview', { query: 'siren', unit: 'sentence' })
    const chosen = hits.slice(0, 1).map(({ versionId, start, end }) => ({ versionId, start, end }))
    const args = { job: 'j', query: 'siren', unit: 'sentence' as const, tags: ['alarm'] }
    expect(await engine.call('tagging.apply', { ...args, chosen })).toEqual({ hits: 1, passages: 1 })
    expect(await engine.call('tagging.apply', { ...args, unit: 'hit', remove: true })).toEqual({
      hits: 3,
      passages: 1
    })
    expect((await engine.call('passage.list', {})).passages.map(({ tags }) => tags)).toEqual([[]])
  })
})

describe('a rule that suggests a tag', () => {
  test('fills a queue, tags nothing until a suggestion is accepted, and asks nothing twice', async () => {
    const { rule } = await engine.call('rule.add', { tag: 'alarm', query: 'siren' })
    expect(await engine.call('rule.run', { job: 'j' })).toEqual({ suggested: 3 })
    expect((await engine.call('passage.list', {})).total).toBe(0)
    const { suggestions, total } = await engine.call('suggestion.list', {})
    expect(total).toBe(3)
    expect(suggestions[0]).toMatchObject({ text: 'Sirens were heard.', path: 'alarm', rule, article: 2 })
    const [first, second] = suggestions.map(({ suggestion }) => suggestion)
    await engine.call('suggestion.accept', { suggestions: [first ?? 0] })
    await engine.call('suggestion.reject', { suggestions: [second ?? 0] })
    expect((await engine.call('passage.list', {})).passages).toMatchObject([{ tags: [{ path: 'alarm' }] }])
    expect(await engine.call('rule.list', {})).toMatchObject([{ waiting: 1, accepted: 1, rejected: 1 }])
    expect(await engine.call('rule.run', { job: 'j' })).toEqual({ suggested: 0 })
    expect(await engine.call('suggestion.accept', { rule })).toEqual({ passages: 1 })
    await engine.call('rule.remove', { rule })
    expect((await engine.call('passage.list', {})).total).toBe(2)
    await engine.call('history.undo', {})
    expect(await engine.call('rule.list', {})).toMatchObject([{ waiting: 0, accepted: 2 }])
  })

  test('loses what it suggested on an article whose import is undone', async () => {
    await engine.call('rule.add', { tag: 'alarm', query: 'siren' })
    await engine.call('rule.run', { job: 'j' })
    await engine.call('import.undo', { import: 2, confirmed: true })
    expect((await engine.call('suggestion.list', {})).total).toBe(2)
    expect(await engine.call('archive.check', {})).toMatchObject({ ok: true })
  })

  test('looks at what an import brings, and suggests no sentence twice that a later version keeps', async () => {
    await engine.call('rule.add', { tag: 'alarm', query: 'siren' })
    await takeVersion(engine, 'Ferry sinks', ['A ferry sank off Orsk. Sirens were heard.'], 'April 03, 2026')
    expect((await engine.call('suggestion.list', {})).total).toBe(0)
    await takeVersion(engine, 'Mill burns', ['Sirens woke Arden. Nobody was hurt.'], 'April 05, 2026')
    const waiting = async () => (await engine.call('suggestion.list', {})).suggestions
    expect(await waiting()).toMatchObject([{ text: 'Sirens woke Arden.' }])
    await takeVersion(
      engine,
      'Mill burns',
      ['Sirens woke Arden. Nobody was hurt.', 'Later two more sirens failed, the town said.'],
      'April 05, 2026'
    )
    expect(await waiting()).toMatchObject([
      { text: 'Later two more sirens failed, the town said.', version: 2 },
      { text: 'Sirens woke Arden.', version: 1 }
    ])
    expect((await engine.call('passage.list', {})).total).toBe(0)
    await engine.call('history.undo', {})
    expect(await waiting()).toMatchObject([{ text: 'Sirens woke Arden.' }])
    expect(await engine.call('archive.check', {})).toMatchObject({ ok: true })
  })
})
