import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun, type FileChild } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import type { BriefingDocument } from '../../core/briefing/document.ts'
import { directionOfLanguage } from '../../core/briefing/ways-out/direction.ts'
import { flowOf } from '../../core/briefing/ways-out/flow.ts'
import { oneLine } from '../../core/briefing/ways-out/shown.ts'
import { writtenBy } from '../../core/briefing/ways-out/way-out.ts'
import type { Heed } from './write.ts'
import { sameBytes } from './same-bytes.ts'
import { chartNumbers, sourceRuns, wordWriters, type WordMeans } from './word-blocks.ts'
import { wordStyles } from './word-styles.ts'
import { paragraphIn, runsOf } from './word-text.ts'

/** Sheets in twentieths of a point, with their margins. */
const sheets = { a4: { width: 11906, height: 16838 }, letter: { width: 12240, height: 15840 } } as const
const margin = { top: 1500, bottom: 1360, left: 1420, right: 1420, header: 720, footer: 680 } as const

/**
 * Contents have their page numbers where the pages can be laid out as Word would, so that Word need not ask to update them. That takes
 * a hundredth of a second for each block, in one go; longer documents have contents without numbers until Word is asked for them.
 */
const LAID_OUT = 300

/** A title longer than this is cut in the running head. */
const HEAD = 90

/**
 * A briefing as a Word document: its own styles, headings, footnotes for the sources, contents with page numbers, charts that are Word's.
 * The same document gives the same bytes.
 */
export async function docxOf(
  document: BriefingDocument,
  means: Omit<WordMeans, 'room' | 'warn'>,
  heed: Heed
): Promise<{ readonly bytes: Uint8Array; readonly warnings: string[] }> {
  const sheet = sheets[document.paper]
  const room = {
    width: sheet.width - margin.left - margin.right,
    height: sheet.height - margin.top - margin.bottom
  }
  const flow = flowOf(document)
  const warnings: string[] = []
  const warn = (sentence: string) => void warnings.push(sentence)
  const contents = flow.some(({ kind }) => kind === 'contents')
  const laidOut = contents && flow.length <= LAID_OUT
  if (contents && !laidOut)
    warn(
      'The contents have no page numbers yet: open the file in Word, click into them and choose Update Table.'
    )
  const writers = wordWriters(document, { ...means, room, warn })
  const charts = flow.filter((block) => block.kind === 'chart')
  const ends = flow.findIndex(
    (block) => block.kind === 'sources' || (block.kind === 'standing' && block.place === 'closing')
  )
  const children: FileChild[] = []
  for (const [at, block] of flow.entries()) {
    if (at === ends) children.push(...chartNumbers(charts, document.language, room.width))
    children.push(...(await writtenBy(writers, block)))
    await heed(at, flow.length)
  }
  if (ends === -1) children.push(...chartNumbers(charts, document.language, room.width))

  const creator = creatorOf(document)
  const packed = await Packer.toBuffer(
    new Document({
      title: oneLine(document.title),
      creator,
      lastModifiedBy: creator,
      description: document.extent,
      styles: wordStyles(document),
      footnotes: footnotesOf(document),
      ...(laidOut && { pageNumbers: estimatePageNumbersWith({ guess: true }) }),
      sections: [
        {
          properties: { titlePage: true, page: { size: sheet, margin } },
          headers: { default: headerOf(document) },
          footers: { default: footerOf(document, room.width), first: footerOf(document, room.width) },
          children
        }
      ]
    })
  )
  await heed(flow.length, flow.length)
  const bytes = await sameBytes(packed, { madeOn: document.madeOn, language: document.language })
  return { bytes, warnings }
}

function creatorOf({ house }: BriefingDocument): string {
  return oneLine(house.author) || oneLine(house.organisation) || 'Wiremark'
}

function footnotesOf(document: BriefingDocument): Record<string, { children: Paragraph[] }> {
  const page = directionOfLanguage(document.language)
  const cited = flowOf(document).flatMap((block) =>
    block.kind === 'quote' && block.first && block.source !== null ? [block.source] : []
  )
  return Object.fromEntries(
    cited.map((source) => [
      source.number,
      {
        children: [
          paragraphIn('FootnoteText', page, source.headline ?? '', [new TextRun(' '), ...sourceRuns(source)])
        ]
      }
    ])
  )
}

function headerOf(document: BriefingDocument): Header {
  const title = oneLine(document.title)
  const short =
    title.length > HEAD
      ? `${title
          .slice(0, HEAD)
          .replace(/\s?\S*$/, '')
          .toWellFormed()}…`
      : title
  return new Header({
    children: [paragraphIn('Header', directionOfLanguage(document.language), short, runsOf(short))]
  })
}

function footerOf({ date }: BriefingDocument, width: number): Footer {
  const pages = new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: 'right', position: width }],
        children: [new TextRun(date), pages]
      })
    ]
  })
}
