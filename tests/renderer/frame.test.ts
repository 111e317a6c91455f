import { describe, expect, test } from 'vitest'
import type { Command } from '../../src/renderer/commands.ts'
import { travel } from '../../src/renderer/feature/commands/history.ts'
import { Palette, ranked } from '../../src/renderer/feature/commands/palette.svelte.ts'
import { Fading, staysFor } from '../../src/renderer/feature/notices/fading.ts'
import { Layout, paneLimits } from '../../src/renderer/part/layout.svelte.ts'
import { Workbench } from '../../src/renderer/workbench.svelte.ts'
import { bareTag } from '../support/codebook.ts'
import { keptSearch } from './search-desk.ts'
import { answering, handClock, settled, shortMemory } from './answers.ts'

describe('the panes', () => {
  test('keep their widths and what is hidden from one start to the next', () => {
    const memory = shortMemory()
    const first = new Layout(memory)
    first.resize('list', 420)
    first.toggle('sidebar')
    const second = new Layout(memory)
    expect(second.widths.list).toBe(420)
    expect(second.hidden).toEqual({ sidebar: true, list: false })
  })

  test('never become too narrow to use or wide enough to cover the reader', () => {
    const layout = new Layout(shortMemory())
    layout.resize('sidebar', -50)
    expect(layout.widths.sidebar).toBe(paneLimits.sidebar.least)
    layout.resize('sidebar', 5000)
    expect(layout.widths.sidebar).toBe(paneLimits.sidebar.most)
  })

  test.each([[null], ['wide'], [{ widths: { list: 'x' } }], [{ widths: { list: 1e9 }, hidden: 3 }], [[]]])(
    'start sound whatever was remembered: %j',
    (kept) => {
      const { widths, hidden } = new Layout(shortMemory({ layout: kept }))
      expect(widths.list).toBeGreaterThanOrEqual(paneLimits.list.least)
      expect(widths.list).toBeLessThanOrEqual(paneLimits.list.most)
      expect(hidden).toEqual({ sidebar: false, list: false })
    }
  )
})

describe('undo and redo', () => {
  const history = { undo: null, redo: null }

  test('say what was undone, and offer to do it again', async () => {
    const archive = answering({
      'history.undo': () => ({ ...history, done: 'tagged “dry riverbed” with aid' }),
      'history.redo': () => ({ ...history, done: 'tagged “dry riverbed” with aid' })
    })
    const workbench = new Workbench(archive.call)
    await travel(workbench, 'undo')
    expect(workbench.notices[0]?.text).toBe('Undone: tagged “dry riverbed” with aid')
    workbench.notices[0]?.action?.run()
    await settled()
    expect(archive.asked.map(({ name }) => name)).toEqual(['history.undo', 'history.redo'])
  })

  test('say when there is nothing to undo', async () => {
    const workbench = new Workbench(answering({ 'history.undo': () => ({ ...history, done: null }) }).call)
    await travel(workbench, 'undo')
    expect(workbench.notices[0]?.text).toBe('There is nothing to undo.')
  })
})

describe('notices', () => {
  const notice = { id: 1, text: 'Two passages added.', tone: 'plain' } as const

  test('errors stay until they are dismissed', () => {
    expect(staysFor({ ...notice, tone: 'bad' })).toBeNull()
  })

  test('one with something to do stays longer', () => {
    const plain = staysFor(notice) ?? 0
    expect(staysFor({ ...notice, action: { label: 'Undo', run: () => undefined } })).toBeGreaterThan(plain)
  })

  test('one that is looked at stays, and goes a while after', () => {
    const clock = handClock()
    const gone: number[] = []
    const fading = new Fading(clock.later, (id) => gone.push(id))
    fading.start(notice)
    fading.hold(notice)
    clock.pass()
    expect(gone).toEqual([])
    fading.start(notice)
    clock.pass()
    expect(gone).toEqual([1])
  })
})

describe('the palette', () => {
  const command = (id: string, title: string, available?: () => boolean): Command => ({
    id,
    title,
    group: 'Archive',
    key: null,
    run: () => undefined,
    ...(available ? { available } : {})
  })

  test('finds commands, tags, briefings, entities and articles by a few letters', async () => {
    const archive = answering({
      'entity.find': ({ begins }) =>
        begins
          ? [{ entity: 5, name: 'Import Authority', kind: 'organisation', mentions: 2, articles: 1 }]
          : [],
      'search.run': ({ query }) => ({
        query,
        order: 'newest',
        understood: '',
        problems: [],
        total: 1,
        stories: 1,
        exact: true,
        among: null,
        upTo: 0,
        next: null,
        hits: [
          {
            article: 3,
            version: 1,
            versions: 1,
            headline: 'Imported grain rots',
            source: null,
            publishedOn: null,
            status: 'usable',
            language: null,
            cluster: null,
            copies: 0,
            newest: true,
            unseen: false,
            snippet: [],
            tagColours: [],
            change: null,
            readVersion: null,
            changedSinceRead: false
          }
        ]
      })
    })
    const clock = handClock()
    const palette = new Palette(
      new Workbench(archive.call),
      {
        commands: () => [
          command('a', 'Import files…'),
          command('b', 'Undo'),
          command('c', 'Import none', () => false)
        ],
        tags: () => [
          {
            tag: 1,
            parent: null,
            name: 'imports',
            path: 'trade/imports',
            colour: 1,
            ...bareTag
          }
        ],
        saved: () => [keptSearch(3, { name: 'Import watch' })],
        briefings: () => [{ briefing: 2, title: 'On impört duties', quotes: 0, changedAt: '' }]
      },
      clock.later
    )
    palette.type('import')
    clock.pass()
    await settled()
    expect(palette.found.map(({ kind }) => kind)).toEqual([
      'command',
      'saved',
      'tag',
      'briefing',
      'entity',
      'article'
    ])
  })

  test('puts what begins with the word first', () => {
    expect(ranked(['Show tags', 'Tags', 'Other'], 'tag', (each) => each)).toEqual(['Tags', 'Show tags'])
  })
})
