import { describe, expect, test } from 'vitest'
import { usualLayout } from '../../src/core/briefing/layout.ts'
import type { Briefing } from '../../src/core/briefing/model.ts'
import { AppError } from '../../src/core/error.ts'
import type { PassageLine, Tag } from '../../src/core/passage/model.ts'
import { TagTree } from '../../src/renderer/feature/sidebar/tag-tree.svelte.ts'
import { follow } from '../../src/renderer/feature/notes/note-links.ts'
import { newestWords } from '../../src/renderer/feature/tag-page/newest-words.ts'
import { TagPassages } from '../../src/renderer/feature/tag-page/tag-passages.svelte.ts'
import { Workbench } from '../../src/renderer/workbench.svelte.ts'
import { barePassage, bareTag } from '../support/codebook.ts'
import { answering, shortMemory } from './answers.ts'

const tag = (id: number, path: string, parent: number | null = null): Tag => ({
  tag: id,
  parent,
  name: path.split('/').at(-1) ?? path,
  path,
  colour: 0,
  ...bareTag
})
const codebook = [
  tag(1, 'aid'),
  tag(2, 'water'),
  tag(3, 'water/dams', 2),
  tag(4, 'water/dams/tall', 3),
  tag(5, 'yield')
]

async function tree(memory = shortMemory()) {
  const workbench = new Workbench(
    answering({
      'tag.list': () => codebook,
      'tag.revise': () => Promise.reject(new AppError('refused', 'There is a tag of that name already.')),
      'tag.remove': () => null
    }).call
  )
  const state = new TagTree(workbench, memory)
  await state.refresh()
  return {
    state,
    workbench,
    memory,
    names: () => state.nodes.map(({ tag, level }) => `${level} ${tag.name}`)
  }
}

describe('the tag tree', () => {
  test('shows a tag below its parent, and hides all that is below a folded one', async () => {
    const { state, names } = await tree()
    expect(names()).toEqual(['1 aid', '1 water', '2 dams', '3 tall', '1 yield'])
    state.fold(2, true)
    expect(names()).toEqual(['1 aid', '1 water', '1 yield'])
  })

  test('remembers its folds', async () => {
    const { state, memory } = await tree()
    state.fold(3, true)
    expect((await tree(memory)).names()).toEqual(['1 aid', '1 water', '2 dams', '1 yield'])
  })

  test.each([
    ['down and up', ['ArrowDown', 'ArrowDown', 'ArrowUp'], 1],
    ['to the end and to the start', ['End', 'Home'], 1],
    ['to the first below with right', ['Home', 'ArrowDown', 'ArrowRight'], 3],
    [
      'to the parent with left, once it is folded',
      ['Home', 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowLeft'],
      2
    ],
    ['to the next that begins with a letter', ['Home', 'y'], 5],
    ['no further than the last', ['End', 'ArrowDown'], 5]
  ])('the keyboard goes %s', async (_, keys, focused) => {
    const { state } = await tree()
    for (const key of keys) state.key(key)
    expect(state.focused).toBe(focused)
  })

  test('Enter shows every passage of the tag', async () => {
    const { state, workbench } = await tree()
    state.key('End')
    state.key('Enter')
    expect(workbench.view).toEqual({ kind: 'tag', tag: 5 })
  })

  test('a rename that is refused says why', async () => {
    const { state, workbench } = await tree()
    expect(await state.revise({ tag: 1, name: 'water' })).toBe(false)
    expect(workbench.notices).toMatchObject([{ text: 'There is a tag of that name already.' }])
  })

  test('removing the tag that is shown goes back to the articles', async () => {
    const { state, workbench } = await tree()
    state.show(3)
    await state.remove(3)
    expect(workbench.view).toEqual({ kind: 'reader' })
  })
})

const passage = (id: number): PassageLine => ({
  passage: id,
  article: id * 10,
  version: 2,
  versionId: id * 100,
  start: 5,
  end: 9,
  text: 'dams',
  ...barePassage,
  headline: null,
  source: null,
  publishedOn: null,
  before: '',
  after: '',
  newest: null
})

const bare: Briefing = {
  briefing: 7,
  title: 'Dams',
  madeOn: '2026-01-07',
  summary: '',
  from: null,
  layout: usualLayout,
  items: []
}

async function page(passages = [1, 2, 3]) {
  const archive = answering({
    'passage.list': () => ({ passages: passages.map(passage), next: null, total: passages.length }),
    'briefing.add': ({ title }) => ({ ...bare, briefing: 8, title }),
    'briefing.show': ({ briefing }) => ({ ...bare, briefing }),
    'briefing.addItems': ({ briefing }) => ({ ...bare, briefing })
  })
  const workbench = new Workbench(archive.call)
  const state = new TagPassages(workbench)
  await state.show(2)
  const added = () => archive.asked.filter(({ name }) => name === 'briefing.addItems').map(({ args }) => args)
  return { state, workbench, added }
}

describe('the passages of a tag', () => {
  test('open where they stand, in the version they were marked in', async () => {
    const { state, workbench } = await page()
    state.open(passage(2))
    expect(workbench.open).toEqual({ article: 20, version: 2, at: { start: 5, end: 9 } })
  })

  test('those chosen go to a briefing in the order of the page', async () => {
    const { state, added } = await page()
    state.toggle(2)
    state.toggle(0)
    await state.addTo({ briefing: 7 })
    expect(added()).toEqual([
      {
        briefing: 7,
        items: [
          { kind: 'quote', passage: 1 },
          { kind: 'quote', passage: 3 }
        ]
      }
    ])
    expect(state.chosen).toEqual([])
  })

  test('the one the keyboard is on goes alone when none is chosen, to a new briefing too', async () => {
    const { state, workbench, added } = await page()
    await state.go(1)
    await state.addTo({ title: 'Dams' })
    expect(added()).toEqual([{ briefing: 8, items: [{ kind: 'quote', passage: 2 }] }])
    workbench.notices[0]?.action?.run()
    expect(workbench.view).toEqual({ kind: 'briefing', briefing: 8 })
  })

  test('choosing all and choosing all again lets go', async () => {
    const { state } = await page()
    state.toggleAll()
    expect(state.chosen).toEqual([1, 2, 3])
    state.toggleAll()
    expect(state.chosen).toEqual([])
  })

  test('a passage that is gone is no longer chosen', async () => {
    const there = [1, 2, 3]
    const { state } = await page(there)
    state.toggle(2)
    there.pop()
    await state.changed()
    expect(state.chosen).toEqual([])
  })
})

test('a passage of an older version says how it stands in the newest', () => {
  const told = [
    null,
    { version: 3, state: 'placed', how: 'same' },
    { version: 3, state: 'placed', how: 'changed' },
    { version: 2, state: 'review', how: null },
    { version: 2, state: 'lost', how: null }
  ] as const
  expect(told.map(newestWords)).toEqual([
    null,
    'unchanged in v3',
    'changed in v3',
    'needs review in v2',
    'lost in v2'
  ])
})

test('a link of a note leads to what it means, and says so when that is gone', async () => {
  const { call, asked } = answering({ 'passage.show': () => passage(4) })
  const workbench = new Workbench(call)
  const nowhere = { target: '4', label: null, article: null, passage: null, entity: null }
  await follow(workbench, { ...nowhere, kind: 'passage', label: '“dams”', article: 40, passage: 4 })
  expect(asked.map(({ args }) => args)).toEqual([{ passage: 4 }])
  expect(workbench.open).toEqual({ article: 40, version: 2, at: { start: 5, end: 9 } })
  await follow(workbench, { ...nowhere, kind: 'entity', target: 'Orsk', label: 'Orsk', entity: 9 })
  expect(workbench.view).toEqual({ kind: 'entity', entity: 9 })
  await follow(workbench, { ...nowhere, kind: 'article' })
  expect(workbench.notices.map(({ text }) => text)).toEqual(['Article 4 is gone.'])
})
