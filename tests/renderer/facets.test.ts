import { describe, expect, test } from 'vitest'
import type { Result } from '../../src/core/contract.ts'
import { AppError } from '../../src/core/error.ts'
import { Brush } from '../../src/renderer/feature/search/brush.svelte.ts'
import { FacetCounts } from '../../src/renderer/feature/search/facets.svelte.ts'
import { foundWords } from '../../src/renderer/feature/search/found-words.ts'
import { barsOf, barWords, dateOf, reachOf, stretchWords } from '../../src/renderer/feature/search/months.ts'
import { held, settled } from './answers.ts'
import { found, searchDesk } from './search-desk.ts'

const NOW = '2026-11-22T12:00:00Z'
type Counted = Result<'search.facets'>

const counted = (source: string, count: number): Counted => ({
  sources: [{ source, count }],
  months: [{ month: '2026-01', count }],
  tags: [],
  languages: [{ language: 'en', count }],
  entities: [],
  entitiesAmong: null,
  counted: count,
  exact: true
})

describe('counts beside the hits', () => {
  test('are asked for after the hits, and only where they are shown', async () => {
    const { search, asked } = searchDesk({ 'search.facets': () => counted('AP', 3) })
    search.type('harbour')
    await search.run()
    expect(asked('search.facets')).toEqual([])
    search.facets.toggle()
    await search.count()
    await search.arrange('best')
    expect(asked('search.facets').map(({ query }) => query)).toEqual(['harbour', 'harbour'])
    expect(search.facets.counts?.sources).toEqual([{ source: 'AP', count: 3 }])
  })

  test('a source that was chosen leaves the others to be chosen as well', async () => {
    const { search } = searchDesk({
      'search.facets': ({ query }) => (query === 'harbour' ? counted('Reuters', 9) : counted('AP', 3))
    })
    search.facets.toggle()
    search.type('harbour source:AP')
    await search.run()
    expect(search.facets.counts?.sources).toEqual([{ source: 'Reuters', count: 9 }])
    expect(search.facets.counts?.languages).toEqual([{ language: 'en', count: 3 }])
  })

  test('a late count of an earlier query is dropped, and one that was overtaken is no failure', async () => {
    const slow = held<Counted>()
    const { search, workbench } = searchDesk({
      'search.facets': ({ query }) => (query === 'harbour' ? slow.promise : counted('AP', 1))
    })
    search.facets.toggle()
    search.type('harbour')
    const first = search.run()
    await settled()
    search.type('harbour ice')
    await search.run()
    slow.fail(new AppError('cancelled', 'A newer search overtook this one.'))
    await first
    expect(search.facets.counts?.query).toBe('harbour ice')
    expect(search.facets.loading).toBe(false)
    expect(workbench.notices).toEqual([])
  })

  test('say how many there are where the hits could not, though they are not shown', async () => {
    const { search, asked } = searchDesk({
      'search.run': (args) => found(args, [1, 2], { total: 2, exact: false }),
      'search.facets': () => counted('AP', 340)
    })
    search.type('harbour source:AP')
    await search.run()
    expect(search.size && foundWords(search.size)).toBe('340 articles')
    expect(asked('search.facets')).toHaveLength(1)
  })

  test('whether they are shown is remembered', () => {
    const { search, workbench, memory } = searchDesk()
    search.facets.toggle()
    expect(new FacetCounts(workbench, memory).open).toBe(true)
  })
})

describe('months as bars', () => {
  test('stand side by side without a gap', () => {
    const bars = barsOf([
      { month: '2025-11', count: 2 },
      { month: '2026-02', count: 5 }
    ])
    expect(bars.map(({ first, count }) => [first, count])).toEqual([
      ['2025-11', 2],
      ['2025-12', 0],
      ['2026-01', 0],
      ['2026-02', 5]
    ])
    expect(bars.map(barWords).at(-1)).toBe('Feb 2026: 5 articles')
  })

  test.each([
    [['2022-01', '2025-12'], 48, '2022-01', '2022-01'],
    [['2022-01', '2026-01'], 17, '2022-01', '2022-03'],
    [['2001-05', '2026-01'], 26, '2001-01', '2001-12'],
    [['1920-01', '2026-01'], 11, '1920-01', '1929-12']
  ])('%j are %i bars, as there is room for, the first from %s to %s', (months, count, first, last) => {
    const bars = barsOf(months.map((month) => ({ month, count: 1 })))
    expect(bars).toHaveLength(count)
    expect(bars[0]).toMatchObject({ first, last })
    expect(bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(2)
  })

  test('no months, no bars', () => {
    expect(barsOf([])).toEqual([])
  })

  const bars = barsOf(['2026-01', '2026-02', '2026-03', '2026-04'].map((month) => ({ month, count: 1 })))

  test.each([
    [0, 0, '2026-01'],
    [0, 2, '2026-01..2026-03'],
    [3, 1, '2026-02..2026-04']
  ])('from bar %i to bar %i is the date %s, which reaches them again', (from, to, date) => {
    expect(dateOf(bars, from, to)).toBe(date)
    expect(reachOf(bars, date, NOW)).toEqual([Math.min(from, to), Math.max(from, to)])
  })

  test.each([
    ['2026', [0, 3]],
    ['2026-02-14', [1, 1]],
    ['2026-02-14..', [1, 3]],
    ['..2026-02', [0, 1]],
    ['2025', null],
    ['sometime', null]
  ])('a date that was typed, %s, reaches %j', (date, reach) => {
    expect(reachOf(bars, date, NOW)).toEqual(reach)
  })

  test.each([
    ['2026-01', '2026-01', 'Jan 2026'],
    ['2026-01', '2026-03', 'Jan 2026 to Mar 2026'],
    ['2026-01', '2026-12', '2026'],
    ['1990-01', '1999-12', '1990 to 1999']
  ])('%s to %s is told as %s', (first, last, words) => {
    expect(stretchWords(first, last)).toBe(words)
  })
})

describe('choosing a stretch of bars', () => {
  test('by dragging, in either direction', () => {
    const brush = new Brush()
    brush.start(5)
    brush.drag(2)
    expect(brush.chosen).toEqual([2, 5])
    expect(brush.end()).toEqual([2, 5])
    expect(brush.chosen).toBeNull()
  })

  test('by arrows with Shift, within the bars there are', () => {
    const brush = new Brush()
    for (const key of ['ArrowRight', 'ArrowRight']) brush.move(key, 4, false)
    expect([brush.focus, brush.chosen]).toEqual([2, null])
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) brush.move(key, 4, true)
    expect(brush.chosen).toEqual([2, 3])
    brush.move('ArrowLeft', 4, false)
    expect(brush.chosen).toBeNull()
    expect(brush.move('x', 4, false)).toBe(false)
  })
})
