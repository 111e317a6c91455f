import { beforeEach, describe, expect, test } from 'vitest'
import type { Passage } from '../../src/core/passage/model.ts'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { freshFolder, openEngineOn } from '../support/archive.ts'
import { mark, takeVersion } from '../support/story.ts'

const story = [
  'The relief fleet left Port Ansel on Monday with 40 tonnes of grain for the islands.',
  'Harbour officials said 0 ships had been lost. “The islands need support,” a teacher said.'
]

let engine: InProcessEngine

beforeEach(async () => {
  engine = openEngineOn(freshFolder())
  await takeVersion(engine, 'Relief fleet leaves Ansel', story)
})

async function tagNamed(path: string) {
  const tag = (await engine.call('tag.list', {})).find((each) => each.path === path)
  if (tag === undefined) throw new Error(`There is no tag ${path}.`)
  return tag
}

async function listed(): Promise<{ text: string; tags: string[]; note: string }[]> {
  const { passages } = await engine.call('passage.list', {})
  return passages.map(({ text, tags, note }) => ({ text, tags: tags.map(({ path }) => path), note }))
}

describe('merging a tag into another', () => {
  test('gives its passages the other, and joins those that overlap and carry the same', async () => {
    const fleet = await mark(engine, 'relief fleet left Port Ansel', {}, ['aid'])
    await engine.call('passage.revise', { passage: fleet.passage, note: 'first' })
    const left = await mark(engine, 'left Port Ansel on Monday', {}, ['support'])
    await engine.call('passage.revise', { passage: left.passage, note: 'second', starred: true })
    await mark(engine, 'The islands need support', {}, ['aid'])
    const { tag: aid } = await tagNamed('aid')
    const { tag: support } = await tagNamed('support')
    expect(await engine.call('tag.merge', { tag: aid, into: support })).toMatchObject({
      tag: { path: 'support', passages: 2, articles: 1 },
      passages: 2,
      joined: 1
    })
    expect(await listed()).toEqual([
      { text: 'relief fleet left Port Ansel on Monday', tags: ['support'], note: 'first\n\nsecond' },
      { text: 'The islands need support', tags: ['support'], note: '' }
    ])
    expect((await engine.call('passage.show', { passage: fleet.passage })).starred).toBe(true)
    expect((await engine.call('history.undo', {})).done).toBe('Merged “aid” into “support”, 2 passages')
    expect((await tagNamed('aid')).tag).toBe(aid)
  })

  test('leaves passages apart that carry other tags besides, or differ in tone', async () => {
    await mark(engine, 'relief fleet left Port Ansel', {}, ['aid', 'ships'])
    await mark(engine, 'left Port Ansel on Monday', {}, ['support'])
    const one = await mark(engine, 'officials said 0 ships', {}, ['aid'])
    const other = await mark(engine, '0 ships had been lost', {}, ['support'])
    await engine.call('passage.setTone', { passage: one.passage, entity: 'Harbour', value: 1 })
    await engine.call('passage.setTone', { passage: other.passage, entity: 'harbour', value: -1 })
    const { joined } = await engine.call('tag.merge', {
      tag: (await tagNamed('aid')).tag,
      into: (await tagNamed('support')).tag
    })
    expect(joined).toBe(0)
    expect(await listed()).toHaveLength(4)
  })

  test('takes the tags below along, merging those of one name', async () => {
    await mark(engine, 'grain', {}, ['aid/food'])
    await mark(engine, '40 tonnes', {}, ['support/food', 'aid/figures'])
    await engine.call('tag.merge', {
      tag: (await tagNamed('aid')).tag,
      into: (await tagNamed('support')).tag
    })
    expect((await engine.call('tag.list', {})).map(({ path, passages }) => [path, passages])).toEqual([
      ['support', 0],
      ['support/figures', 1],
      ['support/food', 2]
    ])
  })

  test('is refused into itself or below itself', async () => {
    await engine.call('tag.add', { path: 'aid/food' })
    const [aid, food] = [await tagNamed('aid'), await tagNamed('aid/food')]
    for (const into of [aid.tag, food.tag]) {
      expect(await engine.dispatch('tag.merge', { tag: aid.tag, into })).toMatchObject({ code: 'refused' })
    }
  })
})

describe('the codebook', () => {
  test('keeps a tag’s identity through renames, moves and explanations', async () => {
    const made = await engine.call('tag.add', { path: 'aid/food' })
    await engine.call('tag.revise', { tag: made.tag, name: 'nourishment', parent: null })
    const told = await engine.call('tag.revise', {
      tag: made.tag,
      description: 'Food of any kind',
      included: 'Grain, bread',
      excluded: 'Fodder',
      example: '40 tonnes of grain',
      archived: true
    })
    expect(told).toMatchObject({ guid: made.guid, path: 'nourishment', excluded: 'Fodder', archived: true })
    expect((await engine.call('history.undo', {})).done).toBe('Archived the tag nourishment')
  })

  test('orders siblings by name until one is moved; new ones then come last', async () => {
    for (const path of ['c', 'a', 'b']) await engine.call('tag.add', { path })
    const paths = async () => (await engine.call('tag.list', {})).map(({ path }) => path)
    expect(await paths()).toEqual(['a', 'b', 'c'])
    const [a, , c] = await engine.call('tag.list', {})
    await engine.call('tag.move', { tag: c?.tag ?? 0, parent: null, before: a?.tag ?? 0 })
    await engine.call('tag.add', { path: 'aa' })
    expect(await paths()).toEqual(['c', 'a', 'b', 'aa'])
    await engine.call('tag.move', { tag: c?.tag ?? 0, parent: a?.tag ?? 0 })
    expect(await paths()).toEqual(['a', 'a/c', 'b', 'aa'])
  })

  test('splits off the passages whose own words match', async () => {
    await mark(engine, '40 tonnes of grain', {}, ['aid'])
    await mark(engine, 'The islands need support', {}, ['aid'])
    const { tag } = await tagNamed('aid')
    const found = await engine.call('passage.list', { tag, query: 'grains OR bread' })
    expect(found.passages.map(({ text }) => text)).toEqual(['40 tonnes of grain'])
    await engine.call('tag.split', { tag, query: 'grains OR bread', into: 'aid/food' })
    expect(await listed()).toMatchObject([{ tags: ['aid/food'] }, { tags: ['aid'] }])
    expect((await engine.call('history.undo', {})).done).toBe('Split “aid/food” off “aid”, 1 passage')
    expect(await engine.dispatch('tag.split', { tag, query: 'bread', into: 'x' })).toMatchObject({
      message: 'No passage tagged “aid” matches “bread”.'
    })
  })

  test('tells where a tag is used', async () => {
    const grain = await mark(engine, 'grain', {}, ['aid/food', 'figures'])
    await engine.call('briefing.add', { title: 'Morning', passages: { tag: (await tagNamed('aid')).tag } })
    expect(await engine.call('tag.usage', { tag: (await tagNamed('aid')).tag })).toMatchObject({
      tag: { path: 'aid', passages: 0, passagesBelow: 1, articles: 1 },
      sources: [{ label: 'NPA', passages: 1 }],
      months: [{ label: '2026-03', passages: 1 }],
      beside: [{ path: 'figures', passages: 1 }],
      briefings: [{ title: 'Morning', quotes: 1 }],
      rules: 0
    })
    expect(grain.tags).toHaveLength(2)
  })
})

describe('a passage', () => {
  let passage: Passage
  beforeEach(async () => {
    passage = await mark(engine, '40 tonnes of grain', {}, ['aid'])
  })

  test('changes at either edge, and finds its place in other versions again', async () => {
    await takeVersion(engine, 'Relief fleet leaves Ansel', [
      story[0]?.replace('40', '50') ?? '',
      story[1] ?? ''
    ])
    const wider = await engine.call('passage.resize', { passage: passage.passage, end: passage.end + 16 })
    expect(wider).toMatchObject({ text: '40 tonnes of grain for the islands', tags: [{ path: 'aid' }] })
    const [line] = await engine.call('placement.list', { article: 1 })
    expect(line?.text).toBe('50 tonnes of grain for the islands')
    expect((await engine.call('history.undo', {})).done).toBe(
      'Changed the passage “40 tonnes of grain” to “40 tonnes of grain for the islands”'
    )
    expect(
      await engine.dispatch('passage.resize', { passage: passage.passage, start: passage.end })
    ).toMatchObject({ code: 'bad-request' })
  })

  test('takes one tag for another and keeps its range', async () => {
    const from = (await tagNamed('aid')).tag
    const changed = await engine.call('passage.swapTag', { passage: passage.passage, from, to: 'food' })
    expect(changed).toMatchObject({ start: passage.start, end: passage.end, tags: [{ path: 'food' }] })
    expect(
      await engine.dispatch('passage.swapTag', { passage: passage.passage, from, to: 'x' })
    ).toMatchObject({ code: 'refused' })
  })

  test('keeps a tone towards each name, with who set it, until it is taken back', async () => {
    const set = (entity: string, value: number | null) =>
      engine.call('passage.setTone', { passage: passage.passage, entity, value })
    await set('Port Ansel', 2)
    await set('port ansel', -2)
    const { tones } = await set('Mara Ode', 0)
    expect(tones).toMatchObject([
      { entity: 'Mara Ode', value: 0 },
      { entity: 'Port Ansel', value: -2 }
    ])
    expect(tones[0]?.by).not.toBe('')
    expect((await set('Port Ansel', null)).tones).toHaveLength(1)
    expect((await engine.call('history.undo', {})).done).toBe(
      'Took back the tone of “40 tonnes of grain” towards Port Ansel'
    )
  })

  test('leads from its note to what it links, and knows what links to it', async () => {
    const other = await mark(engine, 'Harbour officials')
    await engine.call('passage.revise', {
      passage: other.passage,
      note: `See [[passage:${passage.passage}]], [[article:1|the report]], [[passage:99]] and [[entity:Mara Ode]].`
    })
    expect((await engine.call('passage.links', { passage: other.passage })).links).toMatchObject([
      { kind: 'passage', label: '“40 tonnes of grain”', article: 1, passage: passage.passage },
      { kind: 'article', label: 'Relief fleet leaves Ansel', article: 1 },
      { kind: 'passage', label: null, passage: null },
      { kind: 'entity', target: 'Mara Ode', label: null, entity: null }
    ])
    await engine.call('entity.catchUp', { job: 'names' })
    const [place] = (await engine.call('entity.list', {})).entities
    await engine.call('passage.revise', { passage: other.passage, note: `[[entity:${place?.name}]]` })
    expect((await engine.call('passage.links', { passage: other.passage })).links).toMatchObject([
      { label: place?.name, entity: place?.entity }
    ])
    await engine.call('passage.revise', { passage: other.passage, note: `[[passage:${passage.passage}]]` })
    const { linkedFrom } = await engine.call('passage.links', { passage: passage.passage })
    expect(linkedFrom.map((line) => line.passage)).toEqual([other.passage])
  })
})

describe('passages across the archive', () => {
  beforeEach(async () => {
    await takeVersion(
      engine,
      'Storm turns north',
      ['A storm turned north on Friday, the bureau said.'],
      'April 03, 2026'
    )
    const storm = await mark(engine, 'storm turned north', { article: 2 }, ['weather', 'ships'])
    await engine.call('passage.setTone', { passage: storm.passage, entity: 'Bureau', value: -1 })
    await mark(engine, '0 ships', { article: 1 }, ['ships'])
    await mark(engine, 'grain', { article: 1 }, ['aid/food'])
  })

  test('are grouped, and each group lists as many as it counts', async () => {
    for (const by of ['source', 'month', 'tone', 'tag'] as const) {
      const groups = await engine.call('passage.groups', { by })
      expect(groups.length).toBeGreaterThan(0)
      for (const { filter, passages } of groups)
        expect((await engine.call('passage.list', filter)).total).toBe(passages)
    }
    const months = await engine.call('passage.groups', { by: 'month', tag: (await tagNamed('ships')).tag })
    expect(months.map(({ label, passages }) => [label, passages])).toEqual([
      ['2026-04', 1],
      ['2026-03', 1]
    ])
  })

  test('come in every order page by page, none twice and none left out', async () => {
    for (const order of ['newest', 'oldest', 'source', 'marked'] as const) {
      const found: number[] = []
      let after: string | null = null
      do {
        const page: { passages: Passage[]; next: string | null } = await engine.call('passage.list', {
          order,
          after,
          limit: 1
        })
        found.push(...page.passages.map(({ passage }) => passage))
        after = page.next
      } while (after !== null)
      expect(found.toSorted()).toEqual([1, 2, 3])
    }
    const { passages } = await engine.call('passage.list', { order: 'oldest' })
    expect(passages.map(({ text }) => text)).toEqual(['grain', '0 ships', 'storm turned north'])
  })

  test('answer to words, stars, names and facts together', async () => {
    const texts = async (filter: object) =>
      (await engine.call('passage.list', filter)).passages.map(({ text }) => text)
    expect(await texts({ query: 'ship OR storm' })).toEqual(['storm turned north', '0 ships'])
    expect(await texts({ query: 'storm -turned' })).toEqual([])
    expect(await texts({ query: 'headline:storm' })).toEqual(['storm turned north'])
    expect(await texts({ query: 'since:2026-04-01' })).toEqual(['storm turned north'])
    expect(await texts({ entity: 'bureau' })).toEqual(['storm turned north'])
    expect(await texts({ starred: true })).toEqual([])
    const [weather, ships] = [await tagNamed('weather'), await tagNamed('ships')]
    expect(await texts({ tag: ships.tag, withTag: weather.tag })).toEqual(['storm turned north'])
  })
})
