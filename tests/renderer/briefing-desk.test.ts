import { describe, expect, test } from 'vitest'
import type { Briefing, ItemOf } from '../../src/core/briefing/model.ts'
import { AppError } from '../../src/core/error.ts'
import type { PassageLine } from '../../src/core/passage/model.ts'
import type { PlacementLine } from '../../src/core/placement/calls.ts'
import { OpenBriefings } from '../../src/renderer/feature/briefing/open-briefings.svelte.ts'
import { takeNow } from '../../src/renderer/feature/briefing/take-now.ts'
import { Exporting } from '../../src/renderer/feature/briefing/export/exporting.svelte.ts'
import { HouseForm } from '../../src/renderer/feature/briefing/house/house-form.svelte.ts'
import { Adding } from '../../src/renderer/feature/briefing/side/adding.svelte.ts'
import { quoteIn } from '../../src/renderer/feature/briefing/quote-in.ts'
import { Workbench } from '../../src/renderer/workbench.svelte.ts'
import { barePassage } from '../support/codebook.ts'
import { answering, handClock, settled, shortMemory } from './answers.ts'

const line = (passage: number): PassageLine => ({
  passage,
  article: 1,
  version: 1,
  versionId: 10,
  start: 0,
  end: 4,
  text: 'dams',
  ...barePassage,
  headline: null,
  source: null,
  publishedOn: null,
  before: '',
  after: '',
  newest: null
})
const quote = (item: number, passage: number): ItemOf<'quote'> => ({
  item,
  kind: 'quote',
  text: 'dams',
  edits: [],
  passage,
  citation: null
})
const briefing = (items: Briefing['items'] = []): Briefing => ({
  briefing: 1,
  title: 'Dams',
  madeOn: '2026-01-07',
  summary: '',
  from: null,
  layout: { design: 'digest', paper: 'a4', language: 'en', house: null },
  items
})

describe('several briefings', () => {
  test('stay open to the next start, each at its place', () => {
    const memory = shortMemory()
    const opened = new OpenBriefings(memory)
    for (const one of [4, 5, 6, 5]) opened.show(one)
    opened.leave(5, { item: 9, scroll: 120, side: 'check' })
    expect(opened.placeIn(5)).toEqual({ item: 9, scroll: 120, side: 'check' })
    expect(opened.placeIn(6)).toEqual({ item: null, scroll: 0, side: 'pages' })
    expect([opened.beside(6, 1), opened.beside(4, -1), opened.beside(4, 1)]).toEqual([4, 6, 5])
    expect(new OpenBriefings(memory).open).toEqual([4, 5, 6])
  })

  test('close one by one, the one beside shown next, and those that are gone go by themselves', () => {
    const opened = new OpenBriefings(shortMemory({ 'briefing.open': [4, 'x', 5, 6] }))
    expect(opened.open).toEqual([4, 5, 6])
    expect(opened.close(5)).toBe(6)
    opened.among([6])
    expect(opened.open).toEqual([6])
    expect(opened.close(6)).toBeNull()
  })
})

describe('adding passages', () => {
  const archive = answering({
    'tag.list': () => [],
    'passage.list': ({ query }) => ({
      passages: query === 'none' ? [] : [4, 7, 9].map(line),
      next: null,
      total: 3
    }),
    'briefing.fresh': () => ({ since: '2026-01-06T08:00:00Z', passages: [line(7)] })
  })

  test('they are added in the order they are listed, whatever order they were picked in', async () => {
    const adding = new Adding(archive.call, handClock().later)
    await adding.open(1, null)
    expect(adding.chosen).toEqual([4])
    adding.go(1)
    expect(adding.chosen).toEqual([7])
    adding.toggle(9)
    adding.toggle(4)
    expect(adding.chosen).toEqual([4, 9])
    expect([adding.draggedWith(9), adding.draggedWith(7)]).toEqual([[4, 9], [7]])
    adding.added()
    expect(adding.chosen).toEqual([7])
  })

  test('what is new comes first where a briefing took another’s shape', async () => {
    const adding = new Adding(archive.call, handClock().later)
    await adding.open(1, 2)
    expect(adding.onlyFresh).toBe(true)
    expect(adding.lines.map(({ passage }) => passage)).toEqual([7])
    adding.showFresh(false)
    expect(adding.total).toBe(3)
  })

  test('what is typed is looked for once typing pauses', async () => {
    const clock = handClock()
    const adding = new Adding(archive.call, clock.later)
    await adding.open(1, null)
    adding.type('no')
    adding.type('none')
    clock.pass()
    await settled()
    expect(adding.lines).toEqual([])
    expect(adding.filter).toEqual({ query: 'none' })
    const asked = archive.asked.filter(({ args }) => Reflect.get(args as object, 'query') === 'no')
    expect(asked).toEqual([])
  })

  test('none is quoted twice', async () => {
    const { call, asked } = answering({
      'briefing.show': () => briefing([quote(1, 4)]),
      'briefing.addItems': () => briefing()
    })
    const workbench = new Workbench(call)
    await quoteIn(workbench, 1, [4])
    await quoteIn(workbench, 1, [4, 7])
    expect(asked.filter(({ name }) => name === 'briefing.addItems').map(({ args }) => args)).toEqual([
      { briefing: 1, items: [{ kind: 'quote', passage: 7 }] }
    ])
    expect(workbench.notices.map(({ text }) => text)).toEqual([
      '“Dams” quotes that already.',
      '1 passage added to “Dams”. It quotes the other one already.'
    ])
  })
})

describe('an export', () => {
  function exporting(answer: (replace: boolean) => { warnings: string[] }) {
    const archive = answering({
      'shell.chooseSave': ({ name }) => `/tmp/${name}`,
      'briefing.export': ({ file, replace = false }) => ({ file, pages: 2, ...answer(replace) }),
      'job.cancel': () => true
    })
    const workbench = new Workbench(archive.call)
    const memory = shortMemory()
    return { workbench, memory, archive, state: new Exporting(workbench, memory, () => 'job') }
  }

  test('asks before a file of that name is replaced', async () => {
    const { state, workbench } = exporting((replace) => {
      if (!replace) throw new AppError('conflict', 'There is one.')
      return { warnings: [] }
    })
    state.ask()
    await state.run(briefing())
    expect(state.state).toEqual({ at: 'exists', file: '/tmp/Dams' })
    await state.write(briefing(), '/tmp/Dams', true)
    expect([state.open, workbench.notices[0]?.text]).toEqual([false, 'Exported 2 pages to Dams.'])
  })

  test('says what could not be set before it goes away', async () => {
    const { state } = exporting(() => ({ warnings: ['No font here has ᛒ.'] }))
    state.ask()
    const written = state.run(briefing())
    // Closed meanwhile, it opens again for what it has to say.
    state.open = false
    await written
    expect(state.open).toBe(true)
    expect(state.state).toMatchObject({ at: 'written', warnings: ['No font here has ᛒ.'] })
  })

  test('that is cancelled is no failure, and one that fails says so in the dialog', async () => {
    let error = new AppError('cancelled', 'Cancelled.')
    const { state } = exporting(() => {
      throw error
    })
    state.ask()
    await state.run(briefing())
    expect([state.state.at, state.failed]).toEqual(['asking', null])
    error = new AppError('archive', 'The disk is full.')
    await state.run(briefing())
    expect([state.state.at, state.failed, state.open]).toEqual(['asking', 'The disk is full.', true])
  })

  test('tells how far it is, and remembers the form it was asked for', async () => {
    const { state, memory, workbench } = exporting(() => {
      state.heard({ job: 'other', done: 9, total: 9, at: '' })
      state.heard({ job: 'job', done: 1, total: 4, at: '' })
      expect(state.state).toMatchObject({ done: 1, total: 4 })
      void state.cancel()
      expect(state.state).toMatchObject({ stopping: true })
      return { warnings: [] }
    })
    state.choose('docx')
    await state.run(briefing())
    expect(new Exporting(workbench, memory, () => '').format).toBe('docx')
  })
})

test('newer words are quoted only where it is certain where they stand', async () => {
  const place = { versionId: 12, version: 2, state: 'placed', start: 5, end: 9 } as PlacementLine
  const later = { version: 2, publishedOn: null, state: 'changed', text: 'dykes' } as const
  const citation = {
    article: 1,
    version: 1,
    headline: null,
    source: null,
    bylines: [],
    publishedOn: null
  } as const
  const item: ItemOf<'quote'> = {
    ...quote(3, 4),
    citation: { ...citation, bylines: [], status: 'usable', later }
  }
  const take = (state: PlacementLine['state'], there: PassageLine[] = []) => {
    const archive = answering({
      'article.passages': () => there,
      'placement.list': () => [{ ...place, state, passage: line(4) }],
      'passage.add': ({ versionId, start, end }) => ({ ...line(8), versionId, start, end })
    })
    return { taken: takeNow(archive.call, [item], 3), archive }
  }
  const { taken, archive } = take('placed')
  expect(await taken).toBe(8)
  expect(archive.asked.at(-1)?.args).toMatchObject({ versionId: 12, start: 5, end: 9 })
  const again = take('placed', [{ ...line(8), start: 5, end: 9 }])
  expect(await again.taken).toBe(8)
  expect(again.archive.asked.map(({ name }) => name)).not.toContain('passage.add')
  await expect(take('review').taken).rejects.toThrow('not certain')
})

test('a house style is kept with a colour that can be printed', async () => {
  const { call, asked } = answering({
    'house.save': ({ name }) => {
      if (name === 'Taken') throw new AppError('conflict', 'There is a style of that name.')
      throw new AppError('archive', 'never kept')
    }
  })
  const form = new HouseForm(new Workbench(call), null)
  expect(form.sound).toBe(false)
  form.name = 'Taken'
  form.accent = 'teal'
  expect(form.sound).toBe(false)
  form.accent = ' #0A7D8A '
  expect(form.sound).toBe(true)
  expect(await form.save()).toBeNull()
  expect(form.failed).toBe('There is a style of that name.')
  expect(asked[0]?.args).toMatchObject({ name: 'Taken', accent: '#0a7d8a', logo: null })
})
