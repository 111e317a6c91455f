import { describe, expect, test } from 'vitest'
import type { ChartData } from '../../../src/core/briefing/chart.ts'
import { findingsOf, isPrinted } from '../../../src/core/briefing/check.ts'
import { briefing, chart, citation, comment, heading, picture, quote, type Unnumbered } from './sample.ts'

const data: ChartData = {
  title: 'Tags',
  form: 'bars',
  along: 'Tag',
  counted: 'Passages',
  labels: ['aid'],
  series: [{ name: 'Wire', values: [0] }],
  note: null
}
const words = 'The quay was closed for 20 days.'
const later = { version: 3, publishedOn: '2026-01-09', text: 'The quay was closed for 0 days.' }
const found = (items: readonly Unnumbered[], charts = new Map<number, ChartData>()) =>
  findingsOf(briefing(items), charts)

describe('what is looked at before sending', () => {
  test('nothing, when all is well', () => {
    const full = { ...data, series: [{ name: 'Wire', values: [0, 2] }] }
    const items = [heading('Quay'), quote(words), comment('So it is.'), picture('', 'A quay'), chart('Tags')]
    expect(found(items, new Map([[5, full]]))).toEqual([])
  })

  test('words that a later version changed, dropped, or may have changed, with both wordings', () => {
    const cited = (state: 'changed' | 'lost' | 'review', text: string | null) =>
      quote(words, citation({ later: { ...later, state, text } }))
    expect(found([cited('changed', later.text), cited('lost', null), cited('review', null)])).toEqual([
      {
        kind: 'changed',
        item: 1,
        sentence:
          'The words quoted from version 1 of “Ferry talks resume after midnight” (Harbour Wire) were changed in version 3 of 9 January 2026.',
        quoted: words,
        now: 'The quay was closed for 0 days.'
      },
      expect.objectContaining({
        kind: 'lost',
        item: 2,
        sentence: expect.stringContaining('no longer stand in version 3') as string,
        quoted: words,
        now: null
      }),
      expect.objectContaining({
        kind: 'review',
        sentence: expect.stringContaining('may have been changed') as string
      })
    ])
  })

  test('articles that were withdrawn or are withheld, beside what else is to be said of the quote', () => {
    const gone = quote(
      words,
      citation({ status: 'withdrawn', source: null, later: { ...later, state: 'lost' } })
    )
    expect(found([gone]).map(({ kind }) => kind)).toEqual(['withdrawn', 'lost', 'no-source'])
    expect(found([quote(words, citation({ status: 'withheld', headline: null }))])).toMatchObject([
      { kind: 'withheld', sentence: 'An article of Harbour Wire is withheld by its sender.' }
    ])
  })

  test('quotes that cannot be cited in full', () => {
    expect(
      found([quote(words, citation({ source: null, publishedOn: null })), quote(words, null)])
    ).toMatchObject([
      { kind: 'no-source', item: 1, sentence: `The quote “${words}” names no source.` },
      { kind: 'no-date', item: 1, sentence: `The quote “${words}” has no date.` },
      { kind: 'no-source', item: 2 }
    ])
  })

  test('sections with nothing in them, at either level', () => {
    const items = [heading('A'), heading('B'), heading('B1', 2), heading('B2', 2), comment('x'), heading('C')]
    expect(found(items).map(({ kind, item }) => [kind, item])).toEqual([
      ['empty-section', 1],
      ['empty-section', 3],
      ['empty-section', 6]
    ])
  })

  test('pictures without words, and charts without anything to show', () => {
    expect(found([picture('The quay'), chart(''), chart('Tags')], new Map([[3, data]]))).toMatchObject([
      { kind: 'no-alternative', sentence: 'The picture “The quay” says nothing to those who cannot see it.' },
      { kind: 'empty-chart', item: 2, sentence: 'A chart without a caption has nothing to show.' },
      { kind: 'empty-chart', item: 3 }
    ])
  })

  test('a briefing with nothing in it; a summary is something', () => {
    expect(found([])).toMatchObject([{ kind: 'empty-briefing', item: null }])
    expect(findingsOf(briefing([], 'The quay', { summary: 'Quiet.' }), new Map())).toEqual([])
  })

  test('a reader of the document is told of its sources alone', () => {
    const items = [heading('A'), quote(words, citation({ source: null, status: 'withdrawn' }))]
    expect(
      found(items)
        .filter(isPrinted)
        .map(({ kind }) => kind)
    ).toEqual(['withdrawn'])
  })
})
