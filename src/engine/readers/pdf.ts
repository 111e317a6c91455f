import { compose, joinDoubts, lineOrNull } from './compose.ts'
import type { Context } from './context.ts'
import { dropFurniture } from './pdf-furniture.ts'
import { glyphsOf } from './pdf-glyphs.ts'
import { linesOf, type Line } from './pdf-lines.ts'
import { inReadingOrder } from './pdf-order.ts'
import { paragraphsOf, type Paragraph } from './pdf-paragraphs.ts'
import { weighStreams } from './pdf-streams.ts'
import { plainArticle } from './plain.ts'
import { readPrinted } from './printed.ts'
import type { FileReading, FoundArticle } from './reading.ts'
import { checkCancelled, parsing, unreadable } from './refuse.ts'
import { titledArticle } from './titled.ts'

/** A PDF: one article, or a database's export of many. One made of pictures of pages says so. */
export async function readPdf(bytes: Uint8Array, context: Context): Promise<FileReading> {
  const { pages, count } = await pagesOf(bytes, context)
  const blank = pages.filter((page) => page.length === 0).length
  if (blank === pages.length)
    throw unreadable('This PDF has no text in it: it looks like a scan. Have its text recognised first.')
  const paragraphs = paragraphsOf(dropFurniture(pages).map(inReadingOrder))
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n\n')
  const printed = readPrinted(paragraphs.flatMap((paragraph) => [...paragraph.lines, '']).join('\n'))
  if (printed !== null) return { ...printed, format: `${printed.format} (PDF)` }
  const article = headedArticle(paragraphs) ?? plainArticle('', text)
  if (article === null) throw unreadable('There are no words in this PDF.')
  const scans =
    blank === 0
      ? null
      : `${String(blank)} of ${String(pages.length)} pages have no text; they look like scans.`
  const cut =
    count > pages.length
      ? [{ name: `page ${String(pages.length + 1)} on`, reason: 'This PDF has more pages than are read.' }]
      : []
  return {
    format: 'PDF',
    encoding: null,
    articles: [{ ...article, doubt: joinDoubts(scans, article.doubt) }],
    skipped: cut,
    claimed: null
  }
}

/** The lines of each page. Scripts in the file do not run, and nothing it points to is fetched. */
async function pagesOf(
  bytes: Uint8Array,
  { limits, signal }: Context
): Promise<{ pages: Line[][]; count: number }> {
  await weighStreams(bytes, limits, signal)
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: new Uint8Array(bytes), // a copy, as the parser takes the bytes for itself
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    verbosity: 0
  })
  try {
    const document = await openPdf(() => task.promise)
    const pages: Line[][] = []
    for (let number = 1; number <= Math.min(document.numPages, limits.pages); number++) {
      checkCancelled(signal)
      pages.push(
        await parsing('PDF', async () => {
          const page = await document.getPage(number)
          const { items } = await page.getTextContent({ includeMarkedContent: true })
          page.cleanup()
          return linesOf(glyphsOf(items))
        })
      )
    }
    return { pages, count: document.numPages }
  } finally {
    await task.destroy()
  }
}

async function openPdf<T>(open: () => Promise<T>): Promise<T> {
  try {
    return await open()
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException'
    throw unreadable(
      locked
        ? 'This PDF is locked with a password.'
        : 'This PDF is damaged or incomplete and cannot be read.',
      error
    )
  }
}

/** The largest type on the first page is the headline when it stands above the story. */
function headedArticle(paragraphs: readonly Paragraph[]): FoundArticle | null {
  const top = paragraphs.slice(0, 8)
  const headings = top.filter((paragraph) => paragraph.kind === 'heading')
  const largest = Math.max(...headings.map((paragraph) => paragraph.size))
  const at = paragraphs.findIndex(
    (paragraph) => paragraph.kind === 'heading' && paragraph.size >= largest - 0.1
  )
  const headline = lineOrNull(paragraphs[at]?.text)
  const rest = paragraphs.filter((_, each) => each !== at)
  if (headings.length === 0 || headline === null || rest.length === 0) return null
  const wire = titledArticle('', headline, rest.map((paragraph) => paragraph.text).join('\n\n'))
  return { ...wire, ...compose(rest) }
}
