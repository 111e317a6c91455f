import { beforeEach, describe, expect, test } from 'vitest'
import type { Briefing, ItemOf } from '../../src/core/briefing/model.ts'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { freshFolder, openEngineOn } from '../support/archive.ts'
import { aPicture } from '../support/pictures.ts'
import { Random } from '../support/random.ts'
import { mark, takeVersion } from '../support/story.ts'

let engine: InProcessEngine
let briefing: number

beforeEach(async () => {
  engine = openEngineOn(freshFolder())
  briefing = (await engine.call('briefing.add', { title: 'Costs “$&”' })).briefing
})

const said = ({ items }: Briefing): string[] => items.map(({ text }) => text)
const show = (): Promise<Briefing> => engine.call('briefing.show', { briefing })
const headings = (...texts: string[]) =>
  engine.call('briefing.addItems', {
    briefing,
    items: texts.map((text) => ({
      kind: text.startsWith('.') ? ('comment' as const) : ('heading' as const),
      text,
      ...(text.startsWith('-') ? { level: 2 as const } : {})
    }))
  })

describe('parts of a briefing', () => {
  test('of every kind are added in order and changed as far as their kind allows, each in one step', async () => {
    await takeVersion(engine, 'Ferry line of Skelm to close', [
      'The line will close in May, the county said.'
    ])
    const { passage } = await mark(engine, 'The line will close in May')
    const { picture } = await engine.call('picture.add', { file: aPicture() })
    const added = await engine.call('briefing.addItems', {
      briefing,
      items: [
        { kind: 'heading', text: 'Ferries', level: 2 },
        { kind: 'comment', text: 'So it is.' },
        { kind: 'quote', passage },
        { kind: 'picture', picture, text: 'The quay' },
        { kind: 'table', text: 'Boats', header: ['Town', 'Boats'], rows: [['Skelm', '0'], ['Ovre']] },
        { kind: 'chart', text: 'Tags', chart: { measure: 'tags' } }
      ]
    })
    const items = added.items
    expect(items).toMatchObject([
      { kind: 'heading', text: 'Ferries', level: 2 },
      { kind: 'comment', text: 'So it is.' },
      {
        kind: 'quote',
        text: 'The line will close in May',
        edits: [],
        passage,
        citation: { version: 1, later: null }
      },
      {
        kind: 'picture',
        text: 'The quay',
        alternative: '',
        picture: { picture, type: 'image/png', width: 4, height: 3 }
      },
      {
        kind: 'table',
        header: ['Town', 'Boats'],
        rows: [
          ['Skelm', '0'],
          ['Ovre', '']
        ]
      },
      { kind: 'chart', text: 'Tags', chart: { measure: 'tags', passages: {} } }
    ])
    const item = (kind: string): number => items.find((one) => one.kind === kind)?.item ?? 0
    const edits = [{ start: 4, end: 8, text: '' }]
    await engine.call('briefing.reviseItem', { item: item('quote'), edits })
    await engine.call('briefing.reviseItem', { item: item('picture'), alternative: 'A quay with one boat' })
    await engine.call('briefing.reviseItem', { item: item('heading'), level: 1 })
    const changed = await show()
    expect(changed.items).toMatchObject([
      { level: 1 },
      {},
      { edits },
      { alternative: 'A quay with one boat' },
      {},
      {}
    ])
    expect(
      await engine.dispatch('briefing.reviseItem', { item: item('quote'), text: 'Other words' })
    ).toMatchObject({
      code: 'refused',
      message: 'A quote keeps the words of its source.'
    })
    for (const bad of [[{ start: 0, end: 99, text: 'x' }], [{ start: 4, end: 4, text: '' }]])
      expect(await engine.dispatch('briefing.reviseItem', { item: item('quote'), edits: bad })).toMatchObject(
        { ok: false }
      )
    expect(await show()).toEqual(changed)
    expect(await engine.call('archive.check', {})).toMatchObject({ ok: true, problems: [] })
    for (let step = 0; step < 4; step++) await engine.call('history.undo', {})
    expect((await show()).items).toEqual([])
  })

  test('that name what is not there are refused, and nothing is added', async () => {
    for (const item of [
      { kind: 'quote', passage: 9 },
      { kind: 'picture', picture: 9 }
    ] as const)
      expect(
        await engine.dispatch('briefing.addItems', {
          briefing,
          items: [{ kind: 'comment', text: 'c' }, item]
        })
      ).toMatchObject({ code: 'not-found' })
    await headings('A')
    const other = await engine.call('briefing.add', { title: 'Other' })
    const [stranger] = (await show()).items
    expect(
      await engine.dispatch('briefing.addItems', {
        briefing: other.briefing,
        before: stranger?.item,
        items: [{ kind: 'comment', text: 'c' }]
      })
    ).toMatchObject({ code: 'conflict' })
    expect(await engine.dispatch('briefing.moveItem', { item: 999 })).toMatchObject({ code: 'not-found' })
    expect(said(await show())).toEqual(['A'])
  })

  test('are found again only where they are not quoted yet', async () => {
    await takeVersion(engine, 'Ferry line of Skelm to close', [
      'The line will close in May, the county said.'
    ])
    await mark(engine, 'The line', {}, ['ferry'])
    await engine.call('briefing.addFound', { briefing, passages: {} })
    await mark(engine, 'the county said', {}, ['ferry'])
    const [first] = (await show()).items
    const found = await engine.call('briefing.addFound', {
      briefing,
      before: first?.item ?? null,
      passages: {}
    })
    expect(said(found)).toEqual(['the county said', 'The line'])
    const { history } = await engine.call('archive.state', {})
    await engine.call('briefing.addFound', { briefing, passages: {} })
    expect((await engine.call('archive.state', {})).history).toEqual(history)
    expect(history.undo).toBe('Added passages to “Costs “$&””')
  })
})

describe('moving', () => {
  test('a heading takes its section along when asked to, and stays where it is before a part of itself', async () => {
    const { items } = await headings('A', '.a', '-A1', '.a1', 'B', '.b')
    const [a, , , a1, b] = items.map(({ item }) => item)
    const move = async (item: number | undefined, before: number | null | undefined, section: boolean) =>
      said(await engine.call('briefing.moveItem', { item: item ?? 0, before: before ?? null, section }))
    expect(await move(a, null, true)).toEqual(['B', '.b', 'A', '.a', '-A1', '.a1'])
    expect(await move(a, a1, true)).toEqual(['B', '.b', 'A', '.a', '-A1', '.a1'])
    expect(await move(a, b, false)).toEqual(['A', 'B', '.b', '.a', '-A1', '.a1'])
    expect(said(await engine.call('briefing.removeItem', { item: b ?? 0, section: true }))).toEqual(['A'])
    expect((await engine.call('history.undo', {})).done).toBe('Took a section out of “Costs “$&””')
    expect(said(await engine.call('briefing.removeItem', { item: b ?? 0 }))).toEqual([
      'A',
      '.b',
      '.a',
      '-A1',
      '.a1'
    ])
  })

  test.each([3, 8, 21])(
    'sections and parts over and over keeps every part once, as a list would (seed %i)',
    async (seed) => {
      const random = new Random(seed)
      let list = (
        await headings(...Array.from({ length: 12 }, (_, n) => `${random.pick(['.', '-', '', ''])}${n}`))
      ).items
      for (let round = 0; round < 60; round++) {
        const one = random.pick(list)
        const before = random.chance(0.2) ? null : random.pick(list).item
        const section = random.chance(0.5)
        const end = section && one.kind === 'heading' ? endOf(list, one) : list.indexOf(one) + 1
        const moving = list.slice(list.indexOf(one), end)
        if (!moving.some(({ item }) => item === before)) {
          const others = list.filter((other) => !moving.includes(other))
          const at = before === null ? others.length : others.findIndex(({ item }) => item === before)
          list = others.toSpliced(at, 0, ...moving)
        }
        const moved = await engine.call('briefing.moveItem', { item: one.item, before, section })
        expect(moved.items.map(({ item }) => item)).toEqual(list.map(({ item }) => item))
      }
    }
  )
})

/** Where the section of a heading ends in a list. */
function endOf(items: Briefing['items'], head: ItemOf<'heading'>): number {
  const at = items.indexOf(head)
  const next = items.findIndex(
    (item, index) => index > at && item.kind === 'heading' && item.level <= head.level
  )
  return next === -1 ? items.length : next
}
