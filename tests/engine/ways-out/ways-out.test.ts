import { describe, expect, test } from 'vitest'
import type { BriefingDocument } from '../../../src/core/briefing/document.ts'
import { htmlOf } from '../../../src/core/briefing/ways-out/html.ts'
import { markdownOf } from '../../../src/core/briefing/ways-out/markdown.ts'
import { plainTextOf } from '../../../src/core/briefing/ways-out/plain-text.ts'
import { paragraphsOf } from '../../../src/core/briefing/ways-out/shown.ts'
import { docxOf } from '../../../src/engine/ways-out/docx.ts'
import { Drawn } from '../../../src/engine/ways-out/drawn.ts'
import { base64Of, comment, fullDocument, quote, sourceOf } from '../../support/full-document.ts'
import { Random } from '../../support/random.ts'
import {
  textsOfDocx,
  textsOfHtml,
  textsOfMarkdown,
  textsOfPlain,
  type Texts
} from '../../support/read-ways-out.ts'

const drawn = new Drawn(() => [])

async function docx(document: BriefingDocument): Promise<Uint8Array> {
  const bytesOf: Parameters<typeof docxOf>[1]['bytesOf'] = (picture) =>
    Buffer.from(base64Of(picture), 'base64')
  return (await docxOf(document, { bytesOf, drawn }, () => Promise.resolve())).bytes
}

/** Every way out, as what its reader comes upon. */
const ways: Readonly<Record<string, (document: BriefingDocument) => Promise<Texts> | Texts>> = {
  Markdown: (document) => textsOfMarkdown([...markdownOf(document, { base64Of })].join('')),
  HTML: (document) => textsOfHtml([...htmlOf(document, { base64Of })].join('')),
  'plain text': (document) => textsOfPlain([...plainTextOf(document, { base64Of })].join('')),
  Word: async (document) => textsOfDocx(await docx(document))
}

/** Every field of the document below that a reader is to see, by what it is. */
const fields: Readonly<Record<string, string>> = {
  organisation: 'Ministry of Harbours',
  masthead: 'DAILY DIGEST',
  date: '27 January 2026',
  title: 'The quay at Sankt Almo',
  extent: '3 quotes from 2 sources',
  opening: 'For official use. Not to be passed on.',
  'summary’s name': 'Summary',
  summary: 'Talks went on through the night.',
  'summary’s second paragraph': 'No ferry has left since.',
  'contents’ name': 'Contents',
  heading: 'At the table',
  subheading: 'The first round',
  comment: 'Before any heading.',
  quote: 'We will not sign before noon. Not one of us.',
  'quote’s second paragraph': 'That is all.',
  'quote with an ellipsis': 'Two hulls lie at anchor […] off the mole.',
  'source of a quote': 'Harbour Wire 1 · Ana Lindqvist and Teo Marchetti · 7 January 2026 · version 2',
  'source that is not recorded': 'Source no longer recorded',
  remark: 'Changed in version 3.',
  'caption of a picture': 'The mole at dawn',
  'picture in words': 'Two ferries at anchor before a mole',
  'caption of a table': 'Ferries by day',
  'head of a table': 'Stayed',
  'cell of a table': 'Tuesday',
  'title of a chart': 'Mentions of the strike',
  'caption of a chart': 'As counted on Tuesday',
  'label of a chart': '5 January 2026',
  'name in a chart': 'Harbour union',
  'number of a chart': '1,731',
  'number that is not known': 'not known',
  'note of a chart': 'Two articles without a date are left out.',
  'findings’ name': 'Changes since quoted',
  finding: 'Harbour Wire 1 changed these words in version 3.',
  'words as quoted': 'We will not sign before noon.',
  'words as they stand now': 'We may sign before noon.',
  'words that are gone': 'These words are no longer there.',
  'sources’ name': 'Sources',
  'headline of a source': 'Ferry talks resume after midnight, part 2',
  closing: 'Questions to desk@harbours.example'
}

describe('every field of a briefing', () => {
  test.each(Object.entries(ways))('is in %s', async (_, way) => {
    const texts = (await way(fullDocument())).join('\n')
    expect(Object.entries(fields).filter(([, text]) => !texts.includes(text))).toEqual([])
  })
})

const hostile = [
  ...[
    '#panic("x")',
    '# h',
    '#metoo',
    '*a*',
    '**',
    '_',
    '__b__',
    '`c`',
    '```',
    '~~~',
    '~~d~~',
    '$e^2$',
    '$$',
    '\\(f\\)'
  ],
  ...[
    '<b>g</b>',
    '</p>',
    '<script>alert(1)</script>',
    '<!-- h -->',
    '<?i ?>',
    ']]>',
    '&amp;',
    '&copy',
    '&#35;',
    '&copy;'
  ],
  ...[
    '[j](k)',
    '![l](m)',
    '[^1]',
    '[^1]: n',
    '[o]: p',
    '[ ]',
    '| q | r |',
    '|---|',
    ':-:',
    '---',
    '===',
    '==s==',
    '***'
  ],
  ...[
    '1. t',
    '12) u',
    '- v',
    '+ w',
    '> x',
    '\\',
    '\\\\*',
    '{{y}}',
    '{#z}',
    '=SUM(A1)',
    ':smile:',
    '%%',
    '"',
    "'",
    '!'
  ],
  ...[
    'https://a_b.example/c_d?e=f&amp;g*h*',
    'http://i.example/(j).',
    'www.k_l.example/*m*',
    'n_o@p.example',
    '<https://q.r>'
  ],
  ...[
    'mailto:s@t.example',
    'ümläut',
    'שלום עולם',
    'مرحبا',
    '👩‍👩‍👧',
    '\u202e',
    '\ud800',
    '\u0000',
    '\u2028',
    '\t',
    '    code'
  ],
  ...[
    '\n',
    '\n',
    '\n\n',
    ' ',
    ' ',
    'tide',
    'Łódź',
    '北京',
    'unbroken'.repeat(30),
    'rIdaaaaaaaaaaaaaaaaaaaaa',
    '_Toc12'
  ],
  ...['"rIdaaaaaaaaaaaaaaaaaaaaa"', '</w:t>', 'PAGEREF _Toc3', '\ufffe', '\ufeff']
]

function hostileText(random: Random): string {
  return Array.from(
    { length: random.int(1, 9) },
    () => random.pick(hostile) + random.pick(['', '', ' '])
  ).join('')
}

/** A briefing made of texts that each format could take for its own. */
function hostileDocument(random: Random, parts: number): BriefingDocument {
  const text = () => `${random.pick(hostile)} ${hostileText(random)} a`
  return fullDocument({
    // Without contents Word's pages need not be laid out, which takes most of the time.
    design: 'note',
    title: text(),
    summary: text(),
    house: { ...fullDocument().house, opening: text(), closing: text(), organisation: text() },
    sections: [
      {
        heading: text(),
        item: 1,
        parts: Array.from({ length: parts }, (_, at) =>
          at % 3 === 0
            ? comment(at + 2, text())
            : at % 3 === 1
              ? quote(at + 2, text(), 1, text())
              : {
                  kind: 'table' as const,
                  item: at + 2,
                  caption: text(),
                  header: [text(), text()],
                  rows: [[text(), text()]]
                }
        )
      }
    ],
    sources: [sourceOf(1, { headline: text(), source: text(), authors: text() })],
    findings: [{ sentence: text(), quoted: text(), now: text() }]
  })
}

/** The paragraphs that a reader must come upon as they are. */
function paragraphsIn({ title, summary, house, sections, findings }: BriefingDocument): string[] {
  const whole = [title, findings[0]?.sentence ?? '', sections[0]?.heading ?? '']
  const parts = sections.flatMap((section) => section.parts)
  const cells = parts.flatMap((part) =>
    part.kind === 'table' ? [part.caption, ...part.header, ...part.rows.flat()] : []
  )
  const remarks = parts.flatMap((part) => (part.kind === 'quote' ? [part.remark ?? ''] : []))
  const broken = [
    ...[summary, house.opening, house.closing, findings[0]?.quoted ?? '', findings[0]?.now ?? ''],
    ...parts.flatMap((part) => (part.kind === 'comment' || part.kind === 'quote' ? [part.text] : []))
  ]
  return [
    ...[...whole, ...cells, ...remarks].map((text) => paragraphsOf(text).flat().join(' ')),
    ...broken.flatMap((text) => paragraphsOf(text).map((lines) => lines.join(' ')))
  ].map((text) => text.replace(/\s+/g, ' ').trim())
}

describe('text that looks like markup', () => {
  const seed = Number(process.env.WIREMARK_SEED ?? 20260127)
  test.each([
    ['Markdown', 20],
    ['HTML', 20],
    ['plain text', 40],
    ['Word', 10]
  ])(`comes out of %s as itself (seed ${String(seed)})`, async (name, rounds) => {
    const random = new Random(seed)
    for (let round = 0; round < rounds; round += 1) {
      const document = hostileDocument(random, 6)
      const texts = new Set(await ways[name]?.(document))
      // Plain text has nothing that parts a paragraph from its name or its source but line ends.
      const whole = name === 'plain text' ? [...texts].join('\n') : ''
      const missing = paragraphsIn(document).filter((text) => !texts.has(text) && !whole.includes(text))
      expect(missing, `round ${String(round)}`).toEqual([])
    }
  })
})
