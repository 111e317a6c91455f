import type { BriefingDocument, DocumentPart, DocumentSource } from '../../src/core/briefing/document.ts'
import { usualHouse } from '../../src/core/briefing/house.ts'
import type { Picture } from '../../src/core/briefing/picture.ts'

/** A red square of four dots, as a PNG. */
export const pngBase64 =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg=='

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="120" height="40" fill="#0b5d8a"/></svg>'

/** One white dot, as WebP. */
const webpBase64 = 'UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=='

/** The bytes of the pictures below, as an archive has them. */
export function base64Of({ type }: Picture): string {
  if (type === 'image/svg+xml') return Buffer.from(drawing).toString('base64')
  return type === 'image/webp' ? webpBase64 : pngBase64
}

/** A picture of a kind; the number stands for its bytes. */
export function pictureOf(type: Picture['type'] = 'image/png'): Picture {
  return { picture: 1, type, width: 400, height: 300 }
}

/** A source of an invented paper under a number. */
export function sourceOf(number: number, over: Partial<DocumentSource> = {}): DocumentSource {
  return {
    number,
    article: number,
    version: 1 + (number % 3),
    source: `Harbour Wire ${String(number)}`,
    headline: `Ferry talks resume after midnight, part ${String(number)}`,
    authors: 'Ana Lindqvist and Teo Marchetti',
    published: '7 January 2026',
    ...over
  }
}

/** A document in which nothing is empty: every kind of part, every field; `over` says what differs. */
export function fullDocument(over: Partial<BriefingDocument> = {}): BriefingDocument {
  return {
    title: 'The quay at Sankt Almo',
    madeOn: '2026-01-27',
    date: '27 January 2026',
    extent: '3 quotes from 2 sources',
    language: 'en',
    design: 'report',
    paper: 'a4',
    house: {
      ...usualHouse,
      organisation: 'Ministry of Harbours',
      author: 'Desk for the Coast',
      masthead: 'DAILY DIGEST',
      opening: 'For official use.\nNot to be passed on.',
      closing: 'Questions to desk@harbours.example',
      logo: { picture: 2, type: 'image/svg+xml', width: 120, height: 40 }
    },
    summary: 'Talks went on through the night.\n\nNo ferry has left since.',
    sections: [
      { heading: null, item: null, parts: [comment(1, 'Before any heading.')] },
      {
        heading: 'At the table',
        item: 2,
        parts: [
          { kind: 'subheading', item: 3, text: 'The first round' },
          quote(
            4,
            'We will not sign before noon.\nNot one of us.\n\nThat is all.',
            1,
            'Changed in version 3.'
          ),
          quote(5, 'Nobody slept.', 1, null),
          quote(6, 'A letter without a sender.', null, null)
        ]
      },
      {
        heading: 'On the water',
        item: 7,
        parts: [
          quote(8, 'Two hulls lie at anchor […] off the mole.', 2, null),
          {
            kind: 'picture',
            item: 9,
            picture: pictureOf(),
            caption: 'The mole at dawn',
            alternative: 'Two ferries at anchor before a mole'
          },
          {
            kind: 'table',
            item: 10,
            caption: 'Ferries by day',
            header: ['Day', 'Left', 'Stayed'],
            rows: [
              ['Monday', '12', '3'],
              ['Tuesday', '0', '15']
            ]
          },
          {
            kind: 'chart',
            item: 11,
            caption: 'As counted on Tuesday',
            chart: {
              title: 'Mentions of the strike',
              form: 'lines',
              along: 'Day',
              counted: 'Mentions',
              labels: ['2026-01-05', '2026-01-06'],
              series: [
                { name: 'Harbour union', values: [4, 1731] },
                { name: 'Port office', values: [2, null] }
              ],
              note: 'Two articles without a date are left out.'
            }
          }
        ]
      }
    ],
    sources: [sourceOf(1), sourceOf(2)],
    findings: [
      {
        sentence: 'Harbour Wire 1 changed these words in version 3.',
        quoted: 'We will not sign before noon.',
        now: 'We may sign before noon.'
      },
      { sentence: 'Harbour Wire 2 dropped these words.', quoted: 'Two hulls lie at anchor', now: null }
    ],
    ...over
  }
}

export function comment(item: number, text: string): DocumentPart {
  return { kind: 'comment', item, text }
}

export function quote(
  item: number,
  text: string,
  source: number | null = null,
  remark: string | null = null
): DocumentPart {
  return { kind: 'quote', item, text, source, remark }
}
