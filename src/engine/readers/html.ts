import { Readability } from '@mozilla/readability'
import { countWords } from '../../core/article/words.ts'
import { blankArticle, compose, joinDoubts, lineOrNull, type Piece } from './compose.ts'
import { pageMeta, type PageMeta } from './html-meta.ts'
import { parsePage, treeOf, type DomDocument, type DomNode } from './html-tree.ts'
import { moment } from './instant.ts'
import { languageOf, languageTag } from './language.ts'
import { piecesOf } from './pieces.ts'
import type { FileReading, FoundArticle } from './reading.ts'
import { parsing, unreadable } from './refuse.ts'
import { stubDoubt } from './stub.ts'

/** Pages with more elements than this, or deeper ones, are no articles; Readability would take minutes over them. */
const mostElements = 40_000
const deepest = 200

/** A web page holds one article, among much else. */
export async function readHtml(html: string): Promise<FileReading> {
  const article = await htmlArticle('', html)
  return { format: 'HTML page', encoding: null, articles: [article], skipped: [], claimed: null }
}

/** The article of a page. Fails with `unreadable` when the page has no text of its own. */
export async function htmlArticle(name: string, html: string): Promise<FoundArticle> {
  const page = await parsing('HTML page', () => parsePage(html))
  const meta = pageMeta(page)
  const main = await mainPart(page)
  const pieces = withoutHeadline(longerOf(piecesOf(treeOf(main ?? page.body)), meta.text), meta.headline)
  const { body, blocks } = compose(pieces)
  if (body === '') throw unreadable('There is no article text in this page.')
  const published = moment(meta.published)
  return {
    ...blankArticle(name),
    headline: meta.headline,
    bylines: meta.bylines,
    source: meta.source,
    publishedOn: published.day,
    publishedAt: published.at,
    changedAt: moment(meta.changed).at,
    url: meta.url,
    language: languageTag(meta.language) ?? languageOf(body),
    body,
    blocks,
    doubt: joinDoubts(main === null ? noMainPart : null, stubDoubt(countWords(body, blocks)))
  }
}

const noMainPart = 'No article stood out in this page; all of its text was taken.'

/** The part of the page that reads as an article, or null. Readability changes the page, so all else is read before. */
async function mainPart(page: DomDocument): Promise<DomNode | null> {
  if (!isOrdinary(page.body)) return null
  return parsing('HTML page', () => {
    const options = { serializer: (node: unknown) => node as DomNode, disableJSONLD: true }
    return new Readability<DomNode>(page as never, options).parse()?.content ?? null
  })
}

/** Whether a page has no more elements, nor any deeper, than pages that someone wrote. */
function isOrdinary(body: DomNode): boolean {
  const open: { readonly node: DomNode; readonly depth: number }[] = [{ node: body, depth: 0 }]
  for (let elements = 0; ; elements++) {
    const next = open.pop()
    if (next === undefined) return true
    if (elements > mostElements || next.depth > deepest) return false
    for (const node of next.node.childNodes)
      if (node.nodeType === 1) open.push({ node, depth: next.depth + 1 })
  }
}

/** Pages that load their text late, or hide it, often repeat it whole for machines. */
function longerOf(pieces: readonly Piece[], text: PageMeta['text']): readonly Piece[] {
  const length = pieces.reduce((sum, piece) => sum + piece.text.length, 0)
  if (text === null || text.length < length * 1.5 || /<\w+[^<>]*>/.test(text)) return pieces
  return text.split(/\n+/).map((paragraph) => ({ kind: 'paragraph', text: paragraph }))
}

/** The headline above the story is not part of its body. */
export function withoutHeadline(pieces: readonly Piece[], headline: string | null): readonly Piece[] {
  const wanted = headline?.toLowerCase()
  return pieces.filter(
    (piece, at) => at > 3 || piece.kind !== 'heading' || lineOrNull(piece.text)?.toLowerCase() !== wanted
  )
}
