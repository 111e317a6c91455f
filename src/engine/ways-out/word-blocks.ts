import { Bookmark, InternalHyperlink, Paragraph, TableOfContents, TextRun, type FileChild } from 'docx'
import type { BriefingDocument } from '../../core/briefing/document.ts'
import { AppError } from '../../core/error.ts'
import type { Picture } from '../../core/briefing/picture.ts'
import { directionOf, directionOfLanguage } from '../../core/briefing/ways-out/direction.ts'
import { ourWords, type BlockOf, type SourceLine } from '../../core/briefing/ways-out/flow.ts'
import type { Paragraph as Lines } from '../../core/briefing/ways-out/shown.ts'
import type { Writers } from '../../core/briefing/ways-out/way-out.ts'
import type { Drawn } from './drawn.ts'
import { wordChart } from './word-chart.ts'
import { NoteAgain, noteMark } from './word-note.ts'
import { wordPicture } from './word-picture.ts'
import { quoteBorder } from './word-styles.ts'
import { wordTable } from './word-table.ts'
import { bookmarkOf, linesOf, paragraphIn, runsOf } from './word-text.ts'

/** What is written beside a document's own words. */
export interface WordMeans {
  bytesOf(picture: Picture): Uint8Array
  readonly drawn: Drawn
  /** Say in a sentence what could not be shown. */
  warn(sentence: string): void
  /** The room for text on a page, in twentieths of a point. */
  readonly room: { readonly width: number; readonly height: number }
}

type Written = readonly FileChild[] | Promise<readonly FileChild[]>

/** How each kind of block is written for Word. */
export function wordWriters(
  { language, house, design }: BriefingDocument,
  { bytesOf, drawn, warn, room }: WordMeans
): Writers<Written> {
  const page = directionOfLanguage(language)
  const [width, height] = [room.width / 15, room.height / 15]
  // Word wants every drawing of a document under a number of its own.
  let drawings = 0
  const plain = (style: string, text: string) => paragraphIn(style, page, text, runsOf(text))
  const some = (style: string, text: string) => (text === '' ? [] : [plain(style, text)])
  const all = (style: string, paragraphs: readonly Lines[]) =>
    paragraphs.map((lines) => paragraphIn(style, page, lines.join(' '), linesOf(lines)))
  const quoted = (paragraphs: readonly Lines[]) =>
    paragraphs.map((lines) => {
      const text = lines.join(' ')
      const leftward = (directionOf(text) ?? page) === 'rtl'
      const border = leftward && { border: quoteBorder(house.accent, 'rtl') }
      return paragraphIn('Quote', page, text, linesOf(lines), { ...border })
    })
  const picture = async (given: Picture, alternative: string, most: { width: number; height: number }) => {
    const place = { id: ++drawings, alternative, ...most }
    try {
      return new Paragraph({ children: [await wordPicture(given, bytesOf(given), place, drawn)] })
    } catch (error) {
      if (error instanceof AppError) throw error
      warn('A picture could not be drawn for Word; what it shows stands there in words.')
      return plain('Caption', alternative)
    }
  }
  const headed = (level: 1 | 2, text: string, anchor: string) =>
    paragraphIn(level === 1 ? 'Heading1' : 'Heading2', page, text, [
      new Bookmark({ id: bookmarkOf(anchor), children: runsOf(text) })
    ])

  return {
    masthead: async ({ organisation, masthead, date, logo }) => {
      const told = [organisation, date].filter((text) => text !== '')
      const mark = masthead === '' ? [] : [new TextRun({ text: masthead, style: 'Mark' })]
      const rest = told.map((text, at) => runsOf(at === 0 && mark.length === 0 ? text : `  ·  ${text}`))
      return [
        ...(logo === null ? [] : [await picture(logo, organisation, { width: 220, height: 64 })]),
        paragraphIn('Masthead', page, masthead, [...mark, ...rest.flat()])
      ]
    },
    title: ({ text }) => [plain('Title', text)],
    extent: ({ text }) => [plain('Subtitle', text)],
    standing: ({ paragraphs }) => all('StandingText', paragraphs),
    summary: ({ heading, paragraphs }) => [plain('TOCHeading', heading), ...all('Normal', paragraphs)],
    contents: ({ heading }) => [
      paragraphIn('TOCHeading', page, heading, runsOf(heading), { pageBreakBefore: design === 'report' }),
      new TableOfContents(heading, { hyperlink: true, headingStyleRange: '1-2', beginDirty: false })
    ],
    heading: ({ level, text, anchor }) => [headed(level, text, anchor)],
    comment: ({ paragraphs }) => all('Normal', paragraphs),
    quote: ({ paragraphs, source, first, remark }) => {
      const told = source === null ? ourWords.unrecorded : source.said.join(' · ')
      const note = source === null ? [] : [first ? noteMark(source.number) : new NoteAgain(source.number)]
      return [
        ...quoted(paragraphs),
        paragraphIn('QuoteSource', page, told, [...runsOf(`— ${told}`), ...note], {
          ...(remark !== '' && { keepNext: true, spacing: { after: 40 } })
        }),
        ...some('Remark', remark)
      ]
    },
    picture: async ({ picture: given, caption, alternative }) => [
      await picture(given, alternative, { width, height: height * 0.7 }),
      ...some('Caption', caption)
    ],
    table: ({ caption, header, rows }) => [
      ...some('FigureTitle', caption),
      wordTable({ header, rows }, page, room.width),
      plain('TableText', '')
    ],
    chart: (block) => {
      const drawing = wordChart(block, { id: ++drawings, width: Math.round(width), accent: house.accent })
      return [
        ...some('FigureTitle', block.title),
        ...(drawing === null ? [] : [new Paragraph({ children: [drawing] })]),
        ...some('Caption', block.caption),
        new Paragraph({
          style: 'Caption',
          children: [
            new InternalHyperlink({
              anchor: bookmarkOf(`numbers-${block.name}`),
              children: [new TextRun({ text: ourWords.numbersAtEnd, style: 'Hyperlink' })]
            })
          ]
        })
      ]
    },
    findings: ({ heading, findings }) => [
      headed(1, heading.text, heading.anchor),
      ...findings.flatMap(({ sentence, wordings }) => [
        plain('FigureTitle', sentence),
        ...wordings.flatMap(({ name, paragraphs }) => [
          paragraphIn('Caption', page, name, runsOf(name), { keepNext: true }),
          ...quoted(paragraphs)
        ])
      ])
    ],
    sources: ({ heading, sources }) => [
      headed(1, heading.text, heading.anchor),
      ...sources.map((source) =>
        paragraphIn('SourceEntry', page, source.headline ?? source.said.join(' '), [
          new Bookmark({
            id: bookmarkOf(source.anchor),
            children: [new TextRun(`${String(source.number)}.\t`)]
          }),
          ...sourceRuns(source)
        ])
      )
    ]
  }
}

/** The numbers of a document's charts, under a heading of their own, where those who cannot see a chart find them. */
export function chartNumbers(
  charts: readonly BlockOf<'chart'>[],
  language: string,
  width: number
): readonly FileChild[] {
  const page = directionOfLanguage(language)
  if (charts.length === 0) return []
  return [
    paragraphIn('Heading1', page, ourWords.numbers, runsOf(ourWords.numbers)),
    ...charts.flatMap(({ name, title, numbers, note }) => [
      paragraphIn('FigureTitle', page, title, [
        new Bookmark({ id: bookmarkOf(`numbers-${name}`), children: runsOf(title) })
      ]),
      wordTable(numbers, page, width),
      paragraphIn('Caption', page, note, runsOf(note))
    ])
  ]
}

/** What a footnote says of a source, and the list of sources. */
export function sourceRuns({ said, headline }: SourceLine): TextRun[] {
  const told = runsOf(said.join(' · '))
  return headline === null ? told : [...runsOf(headline, { italics: true }), new TextRun('  '), ...told]
}
