import { describe, expect, test } from 'vitest'
import { AppError } from '../../src/core/error.ts'
import type { Crosstab, Together } from '../../src/core/passage/overview-calls.ts'
import { besideCell } from '../../src/renderer/feature/overview/moves.ts'
import { LongWork } from '../../src/renderer/part/long-work.svelte.ts'
import { cellOf, Overview, pairCell } from '../../src/renderer/feature/overview/overview.svelte.ts'
import { Workbench } from '../../src/renderer/workbench.svelte.ts'
import { answering, held, settled } from './answers.ts'

const bySource: Crosstab = {
  columns: [
    { key: 'Harbour Gazette', label: 'Harbour Gazette', filter: { source: 'Harbour Gazette' }, total: 5 },
    { key: '', label: '', filter: { source: '' }, total: 2 }
  ],
  left: 0,
  rows: [
    { tag: 1, path: 'aid', filter: { tag: 1 }, counts: [3, 0], total: 3 },
    { tag: 2, path: 'water', filter: { tag: 2 }, counts: [1, 2], total: 3 }
  ]
}
const pairs: Together[] = [{ tag: 1, path: 'aid', withTag: 2, withPath: 'water', count: 1 }]
function overviewOn(workbench: Workbench): Overview {
  return new Overview(
    workbench,
    new LongWork(
      workbench,
      () => 'j',
      () => () => undefined
    )
  )
}
const nothing = { passages: [], next: null, total: 0 }

describe('looking across the archive', () => {
  test.each([
    ['a tag in a source', 1, 0, 'water, Harbour Gazette', { tag: 2, source: 'Harbour Gazette' }, 1],
    ['a tag in articles without a source', 1, 1, 'water, No source', { tag: 2, source: '' }, 2],
    ['a tag everywhere', 0, null, 'aid, all', { tag: 1 }, 3],
    ['all passages', null, null, 'All passages, all', {}, 7],
    ['all passages of a source', null, 0, 'All passages, Harbour Gazette', { source: 'Harbour Gazette' }, 5]
  ] as const)('a number says what it counts: %s', (_, row, column, label, filter, count) => {
    const cell = cellOf(
      { of: 'source', ...bySource },
      row === null ? null : (bySource.rows[row] ?? null),
      column
    )
    expect(cell).toMatchObject({ label, filter, count })
  })

  test('a number lists the passages of its row and its column', async () => {
    const { call, asked } = answering({
      'overview.crosstab': () => bySource,
      'passage.list': () => nothing
    })
    const overview = overviewOn(new Workbench(call))
    await overview.changed()
    await overview.list(cellOf({ of: 'source', ...bySource }, bySource.rows[1] ?? null, 1))
    expect(asked.at(-1)).toEqual({
      name: 'passage.list',
      args: { tag: 2, source: '', after: null, limit: 100 }
    })
    await overview.set('month')
    expect(overview.cell, 'another table has other numbers').toBeNull()
  })

  test('a pair lists the passages that stand together', async () => {
    const { call, asked } = answering({ 'overview.together': () => pairs, 'passage.list': () => nothing })
    const overview = overviewOn(new Workbench(call))
    await overview.set('together')
    const [pair] = pairs
    if (pair) await overview.list(pairCell(pair, 'overlap'))
    expect(asked.at(-1)?.args).toMatchObject({ pair: { tag: 1, withTag: 2, within: 'overlap' } })
    await overview.near('article')
    expect(overview.cell, 'other pairs are counted then').toBeNull()
  })

  test('a table that comes late does not cover the one asked for since', async () => {
    const slow = held<Crosstab>()
    const { call } = answering({
      'overview.crosstab': () => slow.promise,
      'overview.together': () => pairs
    })
    const overview = overviewOn(new Workbench(call))
    void overview.set('month')
    await overview.set('together')
    slow.let(bySource)
    await settled()
    expect(overview.answer).toEqual({ of: 'together', within: 'passage', pairs })
  })

  test('what cannot be counted is told in the place of the table', async () => {
    const { call } = answering({
      'overview.crosstab': () => Promise.reject(new AppError('refused', 'The archive is busy.'))
    })
    const overview = overviewOn(new Workbench(call))
    await overview.set('source')
    expect(overview.failed).toBe('The archive is busy.')
  })

  test('the table that is shown is the one written', async () => {
    const { call, asked } = answering({
      'overview.together': () => pairs,
      'shell.chooseSave': () => '/tmp/pairs.xlsx',
      'overview.export': ({ path }) => ({ path, rows: 1 })
    })
    const bench = new Workbench(call)
    const overview = overviewOn(bench)
    await overview.set('together')
    await overview.near('article')
    await overview.export('xlsx')
    expect(asked.at(-1)?.args).toEqual({
      of: { table: 'together', within: 'article' },
      format: 'xlsx',
      path: '/tmp/pairs.xlsx',
      job: 'j'
    })
    expect(bench.notices[0]?.text).toBe('Exported 1 row to pairs.xlsx.')
  })

  test('nothing is written when no place for it was chosen', async () => {
    const { call, asked } = answering({ 'shell.chooseSave': () => null })
    await overviewOn(new Workbench(call)).export('csv')
    expect(asked.map(({ name }) => name)).toEqual(['shell.chooseSave'])
  })
})

// 0 0 ·   0 2
//  ·  1 1 1 2
const cells = ['0 0', '0 2', '1 1', '1 2']

test.each([
  ['right, past an empty one', '0 0', 'ArrowRight', '0 2'],
  ['left', '1 2', 'ArrowLeft', '1 1'],
  ['down', '0 2', 'ArrowDown', '1 2'],
  ['up', '1 2', 'ArrowUp', '0 2'],
  ['not down where there is none', '0 0', 'ArrowDown', null],
  ['not left of the first', '0 0', 'ArrowLeft', null],
  ['to the end of its row', '1 1', 'End', '1 2'],
  ['to its start', '0 2', 'Home', '0 0'],
  ['nowhere with another key', '0 0', 'x', null]
])('arrow keys lead from number to number: %s', (_, from, key, to) => {
  expect(besideCell(cells, from, key)).toBe(to)
})
