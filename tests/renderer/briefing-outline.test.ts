import { describe, expect, test } from 'vitest'
import type { BriefingItem } from '../../src/core/briefing/model.ts'
import { sectionFrom } from '../../src/core/briefing/section.ts'
import { kept } from '../../src/renderer/feature/briefing/same-items.ts'
import { titleOfCopy } from '../../src/renderer/feature/briefing/title-of-copy.ts'
import { Typing } from '../../src/renderer/feature/briefing/typing.svelte.ts'
import { droppedAt, isIdle, nudged, type Move } from '../../src/renderer/feature/briefing/outline/places.ts'
import { TableDraft } from '../../src/renderer/feature/briefing/outline/table-draft.svelte.ts'
import {
  isTabular,
  pasted,
  withCell,
  withColumn,
  withoutColumn,
  withoutRow,
  withRow,
  type Grid
} from '../../src/renderer/feature/briefing/outline/table-grid.ts'
import { held } from './answers.ts'

/** An outline as a word: capitals head sections, small letters are comments, figures head parts of a section. */
function outline(word: string): BriefingItem[] {
  return Array.from(word, (sign, at): BriefingItem => {
    const item = at + 1
    if (/\d/.test(sign)) return { item, kind: 'heading', text: sign, level: 2 }
    return /[A-Z]/.test(sign)
      ? { item, kind: 'heading', text: sign, level: 1 }
      : { item, kind: 'comment', text: sign }
  })
}

const wordOf = (items: readonly BriefingItem[]) => items.map(({ text }) => text).join('')
const numberOf = (items: readonly BriefingItem[], sign: string) =>
  items.find(({ text }) => text === sign)?.item ?? 0

function moved(items: readonly BriefingItem[], item: number, move: Move | null): string {
  if (move === null) return wordOf(items)
  const taken = move.section ? sectionFrom(items, item) : [item]
  if (move.before !== null && taken.includes(move.before)) return wordOf(items)
  const rest = items.filter((one) => !taken.includes(one.item))
  const at = move.before === null ? rest.length : rest.findIndex((one) => one.item === move.before)
  return wordOf(rest.toSpliced(at, 0, ...items.filter((one) => taken.includes(one.item))))
}

function nudge(word: string, sign: string, by: 1 | -1, alone = false): string {
  const items = outline(word)
  return moved(items, numberOf(items, sign), nudged(items, numberOf(items, sign), by, alone))
}

describe('an item that is moved by keys', () => {
  test.each([
    ['abc', 'b', -1, 'bac'],
    ['abc', 'c', 1, 'abc'],
    ['AbCd', 'b', 1, 'ACbd'],
    ['AbCdEf', 'E', -1, 'AbEfCd'],
    ['AbCdEf', 'A', 1, 'CdAbEf'],
    ['AbCdEf', 'A', -1, 'AbCdEf'],
    ['A1b2cD', '2', -1, 'A2c1bD'],
    ['A1b2cD', '1', 1, 'A2c1bD'],
    ['AbC1d', '1', -1, 'Ab1dC'],
    ['A1bCd', '1', 1, 'ACd1b']
  ] as const)(
    'in %s, %s by %i comes to %s: a section moves whole, past whole sections',
    (word, sign, by, now) => {
      expect(nudge(word, sign, by)).toBe(now)
    }
  )

  test('a heading added below plain parts goes up through them alone, and so takes them in', () => {
    expect(nudge('abA', 'A', -1)).toBe('aAb')
    expect(nudge('aAb', 'A', -1)).toBe('Aab')
    expect(nudge('Aab1', '1', -1)).toBe('Aa1b')
  })

  test('a heading can be moved without what stands under it', () => {
    expect(nudge('AbCd', 'C', -1, true)).toBe('ACbd')
    expect(nudge('AbCd', 'A', 1, true)).toBe('bACd')
  })

  test('whatever is moved, wherever to, nothing is lost, and a whole section is never torn apart', () => {
    for (const word of ['ab1cAd2e3fBgC', 'AB1', 'a', '1a2b', 'Ab1c2dEf3g'])
      for (const item of outline(word))
        for (let gap = 0; gap <= word.length; gap++) {
          const items = outline(word)
          const move = droppedAt(items, item.item, gap)
          const now = moved(items, item.item, move)
          expect(Array.from(now).sort()).toEqual(Array.from(word).sort())
          if (isIdle(items, item.item, move)) expect(now).toBe(word)
          if (!move.section) continue
          const section = sectionFrom(items, item.item).map((one) => items[one - 1]?.text ?? '')
          expect(now).toContain(section.join(''))
        }
  })
})

describe('a table', () => {
  const grid: Grid = {
    header: ['Place', 'Dead'],
    rows: [
      ['Orsk', '0'],
      ['Lund', '10']
    ]
  }

  test('grows and shrinks by rows and columns, and keeps one column', () => {
    expect(withCell(grid, { row: -1, column: 1 }, 'Hurt').header).toEqual(['Place', 'Hurt'])
    expect(withCell(grid, { row: 1, column: 0 }, 'Mora').rows).toEqual([
      ['Orsk', '0'],
      ['Mora', '10']
    ])
    expect(withRow(grid, 1).rows).toEqual([
      ['Orsk', '0'],
      ['', ''],
      ['Lund', '10']
    ])
    expect(withoutRow(grid, 0).rows).toEqual([['Lund', '10']])
    expect(withColumn(grid, 1)).toEqual({
      header: ['Place', '', 'Dead'],
      rows: [
        ['Orsk', '', '0'],
        ['Lund', '', '10']
      ]
    })
    expect(withoutColumn(withoutColumn(grid, 0), 0).header).toEqual(['Dead'])
  })

  test('takes what a spreadsheet put on the clipboard, and grows by what it lacks', () => {
    expect(isTabular('Orsk')).toBe(false)
    expect(isTabular('Orsk\r\n')).toBe(false)
    expect(isTabular('Orsk\t0')).toBe(true)
    expect(pasted(grid, { row: 1, column: 1 }, '20\t3\r\n30\t4\r\n')).toEqual({
      header: ['Place', 'Dead', ''],
      rows: [
        ['Orsk', '0', ''],
        ['Lund', '20', '3'],
        ['', '30', '4']
      ]
    })
    expect(pasted(grid, { row: -1, column: 0 }, 'Town\n=1+1')).toEqual({
      header: ['Town', 'Dead'],
      rows: [
        ['=1+1', '0'],
        ['Lund', '10']
      ]
    })
  })

  test('is stored once, and what could not be stored is stored again', async () => {
    const first = held<undefined>()
    const stored: Grid[] = []
    const draft = new TableDraft(grid, (now) => {
      stored.push(now)
      return stored.length === 1 ? first.promise : Promise.resolve()
    })
    draft.change(withCell(grid, { row: 0, column: 1 }, '2'))
    const failing = draft.flush()
    first.fail(new Error('full'))
    await failing
    draft.adopt(grid)
    expect(draft.grid.rows[0]).toEqual(['Orsk', '2'])
    await draft.flush()
    await draft.flush()
    expect(stored).toHaveLength(2)
  })
})

test('an item that did not change stays the very same, so that its line is left alone', () => {
  const items = outline('Ab')
  const briefing = { briefing: 1, title: 'T', madeOn: '', summary: '', from: null, items } as const
  const layout = { design: 'digest', paper: 'a4', language: 'en', house: null } as const
  const before = { ...briefing, items: [...items], layout }
  const now = kept(before, {
    ...before,
    items: structuredClone(items).with(1, { item: 2, kind: 'comment', text: 'new' })
  })
  expect(now.items[0]).toBe(before.items[0])
  expect(now.items[1]).toMatchObject({ text: 'new' })
  expect(kept(before, structuredClone(before)).items).toBe(before.items)
})

test('what is typed is shown until it is stored or given up', () => {
  const typing = new Typing()
  typing.title('  Ports ')
  typing.item(2, 'ne')
  typing.item(2, 'new')
  expect(typing.typed).toEqual({ title: 'Ports', items: [{ item: 2, text: 'new' }] })
  const layout = { design: 'digest', paper: 'a4', language: 'en', house: null } as const
  const items: BriefingItem[] = [{ item: 2, kind: 'comment', text: 'new' }]
  typing.stored({ briefing: 1, title: 'Old', madeOn: '', summary: '', from: null, layout, items })
  expect(typing.typed).toEqual({ title: 'Ports', items: [] })
  typing.title('   ')
  expect(typing.typed).toEqual({ items: [] })
  typing.summary('')
  expect(typing.typed).toEqual({ summary: '', items: [] })
  typing.ended('summary')
  expect(typing.typed).toEqual({ items: [] })
})

test.each([
  ['Floods, 7 January 2026', 'Floods, 8 January 2026'],
  ['Floods 7 January', 'Floods 8 January'],
  ['Floods 2026-01-07', 'Floods 2026-01-08'],
  ['Week 9', 'Week 10'],
  ['The dam', 'The dam']
])('the next of %j is proposed as %j', (title, next) => {
  expect(titleOfCopy(title, '2026-01-07', '2026-01-08')).toBe(next)
})
