import { describe, expect, test } from 'vitest'
import { documentOf } from '../../../src/core/briefing/document.ts'
import { itemKinds } from '../../../src/core/briefing/model.ts'
import { briefing, citation, comment, heading, quote } from './sample.ts'

describe('a document made of a briefing', () => {
  test('opens a section at every heading, and one without a heading for what comes before the first', () => {
    const { sections } = documentOf(
      briefing([comment('First.'), heading('Quay'), quote('Closed.'), heading('Union')])
    )
    expect(sections).toEqual([
      { heading: null, parts: [{ kind: 'comment', text: 'First.' }] },
      { heading: 'Quay', parts: [{ kind: 'quote', text: 'Closed.', source: 1 }] },
      { heading: 'Union', parts: [] }
    ])
  })

  test('lists the same version once, however often it is quoted, and another version of it apart', () => {
    const { sections, sources } = documentOf(
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
    const document = documentOf(briefing([quote('a', cited), quote('b', cited)]))
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
    expect(documentOf(briefing([quote('Closed.', cited)])).sources).toEqual([
      { number: 1, article: 7, version: 1, source: null, headline: null, authors: '', published: null }
    ])
  })

  test('a quote whose citation is gone keeps its words and has no number', () => {
    expect(documentOf(briefing([quote('Closed.', null)]))).toMatchObject({
      extent: '1 quote',
      sources: [],
      sections: [{ parts: [{ kind: 'quote', text: 'Closed.', source: null }] }]
    })
  })

  test('an empty briefing is an empty document', () => {
    expect(documentOf(briefing([]))).toMatchObject({ sections: [], sources: [], extent: '' })
  })

  test.each(Array.from({ length: 40 }, (_, seed) => seed))(
    'keeps every word in its order (seed %i)',
    (seed) => {
      const next = randomFrom(seed)
      const items = Array.from({ length: next(30) }, (_, index) => ({
        kind: itemKinds[next(3)] ?? 'comment',
        text: [' Words  10 ', '\n\n', '“é” 😀\n\nגשר', ''][next(4)] + String(index),
        citation: citation({ article: 1 + next(4), version: 1 + next(2) })
      })).map((item) => (item.kind === 'quote' ? item : { ...item, citation: null }))
      const { sections, sources } = documentOf(briefing(items))

      const words = sections.flatMap(({ heading: text, parts }) => [
        ...(text === null ? [] : [text]),
        ...parts.map((part) => part.text)
      ])
      expect(words).toEqual(items.map(({ text }) => text))

      const numbers = sections.flatMap(({ parts }) =>
        parts.flatMap((part) => (part.kind === 'quote' ? [part.source] : []))
      )
      expect([...new Set(numbers)], 'numbered as they are first cited').toEqual(
        sources.map(({ number }) => number)
      )
      const cited = items.flatMap((item) => (item.citation === null ? [] : [item.citation]))
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
