import type { BriefingDocument, DocumentPart } from '../../../src/core/briefing/document.ts'
import { comment, fullDocument, quote, sourceOf } from '../../support/full-document.ts'

const days = Array.from({ length: 21 }, (_, day) => `2026-01-${String(day + 6).padStart(2, '0')}`)
const chart: DocumentPart = {
  kind: 'chart',
  item: 8,
  caption: 'Articles that name both, counted once a day.',
  chart: {
    title: 'How often the papers name the union and the port office',
    form: 'lines',
    along: 'Day',
    counted: 'Mentions',
    labels: days,
    series: [
      { name: 'Harbour union', values: days.map((_, day) => (day * 7) % 12) },
      { name: 'Port office', values: days.map((_, day) => (day === 4 ? null : (day * 5) % 9)) }
    ],
    note: 'Two articles without a date are left out.'
  }
}

/** A day's briefing as an office would send it: every kind of part, sources of all kinds, changes since. */
export function anIssue(over: Partial<BriefingDocument> = {}): BriefingDocument {
  const full = fullDocument()
  return {
    ...full,
    title: 'No ferry to the islands: what the papers say of the third day of the strike',
    extent: '7 quotes from 5 sources',
    house: { ...full.house, accent: '#8a1538', headFont: 'sans' },
    summary:
      'The union stays away from the table until the port office names a new mediator. Stores on Sankt Almo have bread for two days.\n\nThe ministry has not said whether it will hire ships.',
    sections: [
      {
        heading: 'At the table',
        item: 1,
        parts: [
          comment(
            2,
            'Both sides spoke to the morning papers, and neither to the other. The union’s wording is new.'
          ),
          quote(
            3,
            'We will not sign before noon, and not with the man who read our letter aloud. That is all there is to say.',
            1,
            'Changed in version 3.'
          ),
          quote(
            4,
            'The port office calls the offer fair and final; it “regrets the tone of the last hours” and asks for patience until Friday, when its board meets in Lindhaven.',
            2
          ),
          { kind: 'subheading', item: 5, text: 'What the ministry knew' },
          quote(
            6,
            'A letter of 12 January warned of a strike. It lay unopened for nine days, says a clerk […] who asked not to be named.',
            3
          ),
          quote(7, 'Nobody in the house recalls such a letter.', null, null),
          chart
        ]
      },
      {
        heading: 'On the islands',
        item: 9,
        parts: [
          quote(
            10,
            'Bread for two days, flour for four. The school kitchen closed on Monday; the baker’s boat takes forty loaves a crossing and crosses when the wind lets it. Old people are asked to telephone the parish, which sends someone with a handcart. Nobody is hungry. Nobody is calm either.',
            4
          ),
          {
            kind: 'table',
            item: 11,
            caption: 'Ferries that left, as the harbour master counts them.',
            header: ['Day', 'Planned', 'Left', 'Passengers'],
            rows: [
              ['Monday', '14', '12', '3,120'],
              ['Tuesday', '14', '0', '0'],
              ['Wednesday', '14', '1', '86']
            ]
          },
          comment(12, 'The one crossing on Wednesday carried patients.'),
          quote(13, 'Two hulls lie at anchor off the mole, their lamps lit as though someone were coming.', 5)
        ]
      }
    ],
    sources: [
      sourceOf(1, { source: 'Harbour Wire', headline: 'Union: not before noon' }),
      sourceOf(2, {
        source: 'The Lindhaven Courier',
        headline: 'Port office calls offer fair and final as talks enter a third night without a mediator',
        authors: 'Ines Varga'
      }),
      sourceOf(3, { source: 'Ostmark Dispatch', headline: 'The letter that nobody opened', authors: '' }),
      sourceOf(4, { source: 'Almo Parish Letter', headline: null, authors: 'Teo Marchetti' }),
      sourceOf(5, { source: null, headline: 'Lamps on the water', published: null })
    ],
    findings: full.findings.map((finding) => ({
      ...finding,
      sentence: finding.sentence.replace(/Wire [12]/, 'Wire')
    })),
    ...over
  }
}
