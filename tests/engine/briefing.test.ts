import { beforeEach, describe, expect, test } from 'vitest'
import type { Briefing, ItemOf } from '../../src/core/briefing/model.ts'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { freshFolder, openEngineOn } from '../support/archive.ts'
import { mark, takeVersion } from '../support/story.ts'

const ferry = 'Ferry line of Skelm to close'
const bridge = 'Bridge of Ovre to be painted'
const early = [
  'The ferry line from Skelm to Ovre will close at the end of May, the county of Hadal said on Monday.',
  'It carried 20 cars a day last winter, the county said. The operator, Skelm Sea, had asked for 3 million crowns.',
  'A bus will meet the train at Ovre from June, and the school boat stays as it is.'
]
const later = [
  'The ferry line from Skelm to Ovre will close at the end of May, the county of Hadal said on Monday.',
  'It carried 30 cars a day last winter, the county said. The operator, Skelm Sea, had asked for 3 million crowns.',
  'The union of seamen called for a strike in all the ports of the county before the week is out.'
]

let engine: InProcessEngine

beforeEach(async () => {
  engine = openEngineOn(freshFolder())
  await takeVersion(engine, ferry, early)
  await takeVersion(engine, bridge, ['The bridge of Ovre will be painted in spring.'], 'March 01, 2026')
})

const quotesOf = ({ items }: Briefing): ItemOf<'quote'>[] => items.filter((item) => item.kind === 'quote')
const said = ({ items }: Briefing): string[] => items.map(({ text }) => text)

describe('a briefing begun from passages', () => {
  test('quotes those a filter keeps, oldest first, under headings by tag in the order of the codebook', async () => {
    const cars = await mark(engine, 'It carried 20 cars a day', {}, ['ferry/figures'])
    await mark(engine, 'A bus will meet the train', {}, ['buses'])
    const paint = await mark(engine, 'painted in spring', { article: 2 }, ['ferry/figures'])
    const all = await engine.call('briefing.add', { title: 'All', passages: {} })
    expect(said(all)).toEqual(['painted in spring', 'It carried 20 cars a day', 'A bus will meet the train'])
    const grouped = await engine.call('briefing.add', {
      title: 'Ferries',
      passages: { query: 'cars OR bus OR painted' },
      groupBy: 'tag',
      layout: { design: 'report', paper: 'letter' }
    })
    expect(said(grouped)).toEqual([
      'buses',
      'A bus will meet the train',
      'figures',
      'painted in spring',
      'It carried 20 cars a day'
    ])
    expect(grouped.layout).toEqual({ design: 'report', paper: 'letter', language: 'en', house: null })
    const tag = cars.tags[0]?.tag ?? 0
    expect(quotesOf(await engine.call('briefing.add', { title: 'T', passages: { tag } }))).toHaveLength(2)
    expect(paint.tags[0]?.tag).toBe(tag)
    expect(await engine.dispatch('briefing.add', { title: 'T', passages: { tag: 99 } })).toMatchObject({
      code: 'not-found'
    })
    expect(await engine.call('briefing.list', {})).toHaveLength(3)
  })

  test('is grouped by source, by day and by who is named, and the same again changes nothing', async () => {
    await mark(engine, 'the county of Hadal said on Monday')
    await mark(engine, 'The bridge of Ovre', { article: 2 })
    const { briefing } = await engine.call('briefing.add', { title: 'B', passages: {} })
    expect(said(await engine.call('briefing.group', { briefing, by: 'date' }))).toEqual([
      '1 March 2026',
      'The bridge of Ovre',
      '2 March 2026',
      'the county of Hadal said on Monday'
    ])
    expect(said(await engine.call('briefing.group', { briefing, by: 'source' }))[0]).toBe('NPA')
    await engine.call('entity.catchUp', { job: 'names' })
    const named = await engine.call('briefing.group', { briefing, by: 'entity' })
    expect(named.items.filter(({ kind }) => kind === 'heading').length).toBeGreaterThan(0)
    expect(await engine.call('briefing.group', { briefing, by: 'entity' })).toEqual(named)
    const { undo } = await engine.call('archive.state', {}).then(({ history }) => history)
    expect(undo).toBe('Grouped “B” by entity')
  })
})

describe('tomorrow’s briefing', () => {
  test('has the shape of today’s without its quotes, and is offered what was marked since', async () => {
    const cars = await mark(engine, 'It carried 20 cars a day', {}, ['ferry'])
    const old = await mark(engine, 'had asked for 3 million crowns', {}, ['ferry'])
    const { briefing } = await engine.call('briefing.add', { title: 'Today', layout: { design: 'note' } })
    await engine.call('briefing.revise', { briefing, summary: 'Quiet.', madeOn: '2026-03-02' })
    await engine.call('briefing.addItems', {
      briefing,
      items: [
        { kind: 'heading', text: 'Ferries' },
        { kind: 'quote', passage: cars.passage },
        { kind: 'comment', text: 'As seen from the quay.' },
        { kind: 'table', text: 'Boats', header: ['a'], rows: [['0']] },
        { kind: 'chart', text: 'Tags', chart: { measure: 'tags' } }
      ]
    })
    const bus = await mark(engine, 'A bus will meet the train', {}, ['ferry'])
    await mark(engine, 'the school boat stays', {}, ['other'])
    const copy = await engine.call('briefing.copy', { briefing, title: 'Tomorrow' })
    expect(said(copy)).toEqual(['Ferries', 'As seen from the quay.', 'Boats', 'Tags'])
    expect(copy).toMatchObject({ from: briefing, summary: '', layout: { design: 'note' } })
    expect(copy.madeOn).toBe(new Date().toISOString().slice(0, 10))
    const fresh = async () =>
      (await engine.call('briefing.fresh', { briefing: copy.briefing })).passages.map(
        ({ passage }) => passage
      )
    expect(await fresh()).toEqual([bus.passage])
    expect(old.passage).not.toBe(bus.passage)
    await engine.call('briefing.addItems', {
      briefing: copy.briefing,
      items: [{ kind: 'quote', passage: bus.passage }]
    })
    expect(await fresh()).toEqual([])
    await engine.call('briefing.remove', { briefing })
    expect(await engine.call('briefing.show', { briefing: copy.briefing })).toMatchObject({ from: null })
    await engine.call('history.undo', {})
    expect(await engine.call('briefing.show', { briefing: copy.briefing })).toMatchObject({ from: briefing })
  })
})

describe('a quote', () => {
  let briefing: number
  beforeEach(async () => {
    for (const words of [
      'It carried 20 cars a day',
      'A bus will meet the train',
      'had asked for 3 million crowns'
    ])
      await mark(engine, words, {}, ['ferry'])
    briefing = (await engine.call('briefing.add', { title: 'Ferries', passages: {} })).briefing
  })

  test('is checked against the newest version, with both wordings', async () => {
    await takeVersion(engine, ferry, later, 'March 03, 2026')
    const shown = quotesOf(await engine.call('briefing.show', { briefing }))
    expect(shown.map(({ citation }) => citation?.later)).toEqual([
      { version: 2, publishedOn: '2026-03-03', state: 'changed', text: 'It carried 30 cars a day' },
      null,
      { version: 2, publishedOn: '2026-03-03', state: 'lost', text: null }
    ])
    expect(await engine.call('briefing.check', { briefing })).toMatchObject([
      { kind: 'changed', quoted: 'It carried 20 cars a day', now: 'It carried 30 cars a day' },
      { kind: 'lost', quoted: 'A bus will meet the train', now: null }
    ])
  })

  test('whose passage went, or stands on other words now, is still looked for in the newest version', async () => {
    const [cars, asked, bus] = quotesOf(await engine.call('briefing.show', { briefing }))
    await engine.call('passage.remove', { passage: bus?.passage ?? 0 })
    await engine.call('passage.remove', { passage: asked?.passage ?? 0 })
    const { start } = await engine.call('passage.show', { passage: cars?.passage ?? 0 })
    await engine.call('passage.resize', { passage: cars?.passage ?? 0, start, end: start + 2 })
    await takeVersion(engine, ferry, later, 'March 03, 2026')
    for (const _ of ['worked out', 'remembered']) {
      const shown = quotesOf(await engine.call('briefing.show', { briefing }))
      expect(shown.map(({ citation }) => citation?.later)).toMatchObject([
        { state: 'changed', text: 'It carried 30 cars a day' },
        null,
        { state: 'lost', text: null }
      ] as object[])
    }
    expect(await engine.call('archive.check', {})).toMatchObject({ ok: true })
  })

  test('stays as it is when its tag goes, and goes with the import its version came by', async () => {
    const before = await engine.call('briefing.show', { briefing })
    const [tag] = await engine.call('tag.list', {})
    await engine.call('tag.remove', { tag: tag?.tag ?? 0 })
    expect(await engine.call('briefing.show', { briefing })).toEqual(before)
    const line = (await engine.call('import.list', {})).find((one) => one.import === 1)
    await engine.call('import.undo', { import: line?.import ?? 0, confirmed: true })
    expect(quotesOf(await engine.call('briefing.show', { briefing }))).toEqual([])
    await engine.call('history.undo', {})
    expect(await engine.call('briefing.show', { briefing })).toEqual(before)
  })

  test('of an article that its sender withdrew is flagged', async () => {
    const item = (over: object) => ({
      uri: 'urn:skelm:1',
      type: 'text',
      versioncreated: '2026-03-02T08:00:00Z',
      version: '1',
      headline: 'Quay of Skelm closed',
      body_text: 'The quay of Skelm was closed on Monday, the harbour master said.',
      ...over
    })
    const take = (over: object) =>
      engine.call('import.run', {
        job: 'ninjs',
        items: [{ name: 'quay.json', bytes: new TextEncoder().encode(JSON.stringify(item(over))) }]
      })
    await take({})
    const { passage } = await mark(engine, 'The quay of Skelm was closed', { article: 3 })
    const quay = await engine.call('briefing.add', { title: 'Quay' })
    await engine.call('briefing.addItems', { briefing: quay.briefing, items: [{ kind: 'quote', passage }] })
    await take({
      version: '2',
      pubstatus: 'canceled',
      versioncreated: '2026-03-02T09:00:00Z',
      body_text: 'The quay of Skelm was closed on Monday, the harbour master said. He took that back.'
    })
    expect(await engine.call('briefing.check', { briefing: quay.briefing })).toMatchObject([
      { kind: 'withdrawn', sentence: '“Quay of Skelm closed” has been withdrawn by its sender.' },
      { kind: 'no-source' }
    ])
  })
})
