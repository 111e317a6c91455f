import { describe, expect, test } from 'vitest'
import type { ChartData } from '../../../src/core/briefing/chart.ts'
import { documentOf } from '../../../src/core/briefing/document.ts'
import { usualHouse } from '../../../src/core/briefing/house.ts'
import {
  briefing,
  chart,
  citation,
  comment,
  heading,
  picture,
  plainDocument,
  quote,
  table
} from './sample.ts'

describe('a document made of a briefing', () => {
  test('opens a section at every heading, and one without a heading for what comes before the first', () => {
    const { sections } = plainDocument(
      briefing([comment('First.'), heading('Quay'), quote('Closed.'), heading('Union')])
    )
    expect(sections).toEqual([
      { heading: null, item: null, parts: [{ kind: 'comment', item: 1, text: 'First.' }] },
      {
        heading: 'Quay',
        item: 2,
        parts: [{ kind: 'quote', item: 3, text: 'Closed.', source: 1, remark: null }]
      },
      { heading: 'Union', item: 4, parts: [] }
    ])
  })

  test('lists the same version once, however often it is quoted, and another version of it apart', () => {
    const { sections, sources } = plainDocument(
      briefing([
        quote('20 of 30 boats', citation({ article: 9 })),
        quote('10 boats', citation({ article: 9, version: 2 })),
        quote('0 boats', citation({ article: 9 }))
      ])
    )
    expect(sources.map(({ number, version }) => [number, version])).toEqual([
      [1, 1],
      [2, 2]
    ])
    expect(sections[0]?.parts.map((part) => part.kind === 'quote' && part.source)).toEqual([1, 2, 1])
  })

  test('says names, days and the extent in words', () => {
    const cited = citation({ bylines: ['Ana Lindqvist', 'Tomas McVey', 'Ines Varga-Holt'] })
    const document = plainDocument(briefing([quote('a', cited), quote('b', cited)]))
    expect(document).toMatchObject({
      date: '27 January 2026',
      madeOn: '2026-01-27',
      extent: '2 quotes from 1 source'
    })
    expect(document.sources[0]).toMatchObject({
      authors: 'Ana Lindqvist, Tomas McVey and Ines Varga-Holt',
      published: '7 January 2026'
    })
  })

  test('leaves unknown what the source did not say', () => {
    const cited = citation({ headline: null, source: null, bylines: [], publishedOn: null })
    expect(plainDocument(briefing([quote('Closed.', cited)])).sources).toEqual([
      { number: 1, article: 7, version: 1, source: null, headline: null, authors: '', published: null }
    ])
  })

  test('a quote whose citation is gone keeps its words and has no number', () => {
    expect(plainDocument(briefing([quote('Closed.', null)]))).toMatchObject({
      extent: '1 quote',
      sources: [],
      sections: [{ parts: [{ kind: 'quote', text: 'Closed.', source: null }] }]
    })
  })

  test('an empty briefing is an empty document', () => {
    expect(plainDocument(briefing([]))).toMatchObject({ sections: [], sources: [], extent: '' })
  })

  test('shows what a quote leaves out and adds, and says in a few words what became of its source', () => {
    const words = 'The quay was closed on Monday.'
    const edits = [{ start: 9, end: 12, text: 'is' }]
    const later = { version: 3, publishedOn: null, text: null }
    const items = [
      quote(words, citation(), { edits }),
      quote(words, citation({ later: { ...later, state: 'changed' } })),
      quote(words, citation({ later: { ...later, state: 'review' } })),
      quote(words, citation({ later: { ...later, state: 'lost' } })),
      quote(words, citation({ later: { ...later, state: 'lost' }, status: 'withdrawn' }))
    ]
    const [{ parts } = { parts: [] }] = plainDocument(briefing(items)).sections
    expect(parts.map((part) => part.kind === 'quote' && [part.text, part.remark])).toEqual([
      ['The quay [is] closed on Monday.', null],
      [words, 'Changed in version 3.'],
      [words, 'May have changed in version 3.'],
      [words, 'No longer in version 3.'],
      [words, 'The article has since been withdrawn.']
    ])
  })

  test('is set in its house, in its layout, with its charts and with what is to be said of its sources', () => {
    const data: ChartData = {
      title: 'Tags',
      form: 'bars',
      along: '',
      counted: '',
      labels: [],
      series: [],
      note: null
    }
    const house = {
      ...usualHouse,
      house: 4,
      name: 'Ferry Office',
      organisation: 'Office of Ferries',
      logo: null
    }
    const finding = { kind: 'lost', item: 1, sentence: 'Gone.', quoted: 'Closed.', now: null } as const
    const made = briefing(
      [picture('The quay', 'A quay'), table('Boats', ['a'], [['1']]), chart('Drawn'), chart('Not to be had')],
      'The quay',
      { summary: ' All is well. ', layout: { design: 'note', paper: 'letter', language: 'pt-BR', house: 4 } }
    )
    const document = documentOf(made, { house, charts: new Map([[3, data]]), findings: [finding] })
    expect(document).toMatchObject({
      design: 'note',
      paper: 'letter',
      language: 'pt-BR',
      summary: 'All is well.',
      house: { organisation: 'Office of Ferries' },
      findings: [{ sentence: 'Gone.', quoted: 'Closed.', now: null }]
    })
    expect(document.sections[0]?.parts.map(({ kind, item }) => [kind, item])).toEqual([
      ['picture', 1],
      ['table', 2],
      ['chart', 3]
    ])
  })

  test.each(Array.from({ length: 40 }, (_, seed) => seed))(
    'keeps every word in its order (seed %i)',
    (seed) => {
      const next = randomFrom(seed)
      const items = Array.from({ length: next(30) }, (_, index) => {
        const text = [' Words  10 ', '\n\n', '“é” 😀\n\nגשר', ''][next(4)] + String(index)
        const cited = citation({ article: 1 + next(4), version: 1 + next(2) })
        return (
          [heading(text, next(2) === 0 ? 1 : 2), comment(text), quote(text, cited)][next(3)] ?? comment(text)
        )
      })
      const { sections, sources } = plainDocument(briefing(items))

      const words = sections.flatMap(({ heading: text, parts }) => [
        ...(text === null ? [] : [text]),
        ...parts.map((part) => ('text' in part ? part.text : ''))
      ])
      expect(words).toEqual(items.map(({ text }) => text))

      const numbers = sections.flatMap(({ parts }) =>
        parts.flatMap((part) => (part.kind === 'quote' ? [part.source] : []))
      )
      expect([...new Set(numbers)], 'numbered as they are first cited').toEqual(
        sources.map(({ number }) => number)
      )
      const cited = items.flatMap((item) => (item.kind === 'quote' ? (item.citation ?? []) : []))
      expect(numbers.map((number) => sources[(number ?? 0) - 1])).toMatchObject(
        cited.map(({ article, version }) => ({ article, version }))
      )
    }
  )
})

function randomFrom(seed: number): (below: number) => number {
  let state = seed + 1
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
