import type { BriefingFormat } from '../../core/briefing/calls.ts'
import { counted } from '../../core/briefing/words.ts'
import type { BriefingDocument } from '../../core/briefing/document.ts'
import type { Picture } from '../../core/briefing/picture.ts'
import { flowOf } from '../../core/briefing/ways-out/flow.ts'
import { htmlOf } from '../../core/briefing/ways-out/html.ts'
import { markdownOf } from '../../core/briefing/ways-out/markdown.ts'
import { plainTextOf } from '../../core/briefing/ways-out/plain-text.ts'
import type { WayOut } from '../../core/briefing/ways-out/way-out.ts'
import type { Typesetter } from '../typeset/typesetter.ts'
import type { Drawn } from './drawn.ts'

/** Many mail servers take no larger mails than of 10 MB, as sent: a third more than what they hold. */
const MAILED = 7_500_000

/** What is told while a document is written: how much of it is. It may fail, and then nothing more is written. */
export type Heed = (done: number, total: number) => Promise<void>

/** What a document is written with. */
export interface Means {
  readonly typesetter: () => Promise<Pick<Typesetter, 'pdf'>>
  readonly drawn: Drawn
  bytesOf(picture: Picture): Uint8Array
  write(piece: Uint8Array | string): void
}

/** What is to be told about a written document; `pages` is null for a format that has none. */
export interface WrittenDocument {
  readonly pages: number | null
  readonly warnings: string[]
}

/** Write a document in one of its formats, piece by piece where that can be. */
export async function writeDocument(
  format: BriefingFormat,
  document: BriefingDocument,
  means: Means,
  heed: Heed
): Promise<WrittenDocument> {
  switch (format) {
    case 'pdf': {
      await heed(0, 2)
      const typesetter = await means.typesetter()
      const { bytes, pages, warnings } = typesetter.pdf(document)
      await heed(1, 2)
      means.write(bytes)
      return { pages, warnings }
    }
    case 'docx': {
      // Loaded when the first is written: what writes for Word is as large as all else that this thread runs.
      const { docxOf } = await import('./docx.ts')
      const { bytes, warnings } = await docxOf(document, means, heed)
      means.write(bytes)
      return { pages: null, warnings }
    }
    case 'html': {
      let size = 0
      const write = (piece: Uint8Array | string) => {
        size += Buffer.byteLength(piece)
        means.write(piece)
      }
      const written = await inPieces(htmlOf, document, { ...means, write }, heed)
      return { ...written, warnings: size > MAILED ? [tooLargeToMail(size)] : [] }
    }
    case 'md':
      return inPieces(markdownOf, document, means, heed)
    case 'txt': {
      const written = await inPieces(plainTextOf, document, means, heed)
      return { ...written, warnings: leftOut(document) }
    }
  }
}

async function inPieces(
  way: WayOut,
  document: BriefingDocument,
  { bytesOf, write }: Means,
  heed: Heed
): Promise<WrittenDocument> {
  const base64Of = (picture: Picture) => Buffer.from(bytesOf(picture)).toString('base64')
  const total = flowOf(document).length
  let done = 0
  for (const piece of way(document, { base64Of })) {
    await heed(Math.min(done, total), total)
    write(piece)
    done += 1
  }
  return { pages: null, warnings: [] }
}

function tooLargeToMail(size: number): string {
  return `This page has ${(size / 1e6).toFixed(0)} MB, which many mail servers do not take. Use smaller pictures to mail it.`
}

/** What letters alone cannot show. */
function leftOut({ sections, house }: BriefingDocument): string[] {
  const parts = sections.flatMap((section) => section.parts)
  const pictures = parts.filter(({ kind }) => kind === 'picture').length + (house.logo === null ? 0 : 1)
  const charts = parts.filter(({ kind }) => kind === 'chart').length
  return [
    ...(pictures === 0 ? [] : [`Plain text shows no pictures: ${counted(pictures, 'picture')} left out.`]),
    ...(charts === 0
      ? []
      : [`Plain text shows no charts: the numbers of ${counted(charts, 'chart')} stand instead.`])
  ]
}
