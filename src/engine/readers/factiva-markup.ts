import { lineOrNull } from './compose.ts'
import { factivaArticle, factivaFields } from './factiva.ts'
import { parsePage, treeOf } from './html-tree.ts'
import { piecesOf } from './pieces.ts'
import type { FileReading } from './reading.ts'
import { parsing, unreadable } from './refuse.ts'
import { checkCount } from './titled.ts'
import { at, childrenOf, elementsOf, find, findAll, textOf, type Element, type Node } from './tree.ts'
import { parseXml } from './xml.ts'

/** Factiva's HTML export: each article in a `div` whose class names it and its language. */
export async function readFactivaHtml(html: string): Promise<FileReading> {
  const page = await parsing('HTML page', () => parsePage(html))
  const divs = Array.from(page.querySelectorAll('div.article'), (div) => treeOf(div))
  const articles = divs.map((div, index) =>
    factivaArticle(`article ${String(index + 1)}`, factivaFields(linesOf(div)))
  )
  if (articles.length === 0)
    throw unreadable('This looks like a Factiva export, but no article could be made out in it.')
  return checkCount('Factiva export (HTML)', articles, claimedIn(textOf(treeOf(page.body))))
}

/** Factiva's XML export. */
export function readFactivaXml(content: string): FileReading {
  const { root } = parseXml(content)
  const articles = findAll(root, 'article').map((article, index) =>
    factivaArticle(`article ${String(index + 1)}`, {
      headline: lineOrNull(textOf(at(article, 'headline'))),
      byline: lineOrNull(textOf(find(article, 'byline'))),
      date: lineOrNull(textOf(at(article, 'publicationdate', 'date'))),
      source: lineOrNull(textOf(find(article, 'sourcename'))),
      language: lineOrNull(textOf(find(article, 'baselanguage'))),
      words: lineOrNull(textOf(find(article, 'wordcount'))),
      accession: lineOrNull(
        textOf(find(article, 'accessionno')) || textOf(at(article, 'reference')).replace(/^.*\//, '')
      ),
      body: bodyOf(article)
    })
  )
  if (articles.length === 0) throw unreadable('This Factiva file has no articles in it.')
  const count = find(root, 'ppsarticleresultset')?.attributes['count']
  return checkCount('Factiva export (XML)', articles, count === undefined ? null : Number(count) || null)
}

function bodyOf(article: Element): string {
  return [...childrenOf(article, 'leadparagraph'), ...childrenOf(article, 'tailparagraphs')]
    .flatMap((part) => paragraphsIn(part))
    .map((paragraph) => textOf(paragraph).replace(/\s+/g, ' ').trim())
    .join('\n\n')
}

function paragraphsIn(part: Element): Element[] {
  const paragraphs = findAll(part, 'paragraph')
  return paragraphs.length > 0 ? paragraphs : [part]
}

/** An article's lines: its tagged fields from a table's rows, anything else as it is read. */
function linesOf(div: Node): string[] {
  if (typeof div === 'string') return [div]
  const rows = findAll(div, 'tr').map((row) =>
    elementsOf(row).filter((cell) => cell.name === 'td' || cell.name === 'th')
  )
  const fields = rows.filter((cells) => /^[A-Z]{2,3}$/.test(textOf(cells[0] ?? null).trim()))
  if (fields.length < 3) return piecesOf(div).flatMap((piece) => [...piece.text.split('\n'), ''])
  return fields.flatMap(([name, value]) => [
    textOf(name ?? null).trim(),
    ...piecesOf(value ?? '').flatMap((piece) => [piece.text.replace(/\s+/g, ' ').trim(), ''])
  ])
}

function claimedIn(text: string): number | null {
  const found = /\bResults Found:?\s*([\d,]+)/i.exec(text)?.[1]
  return found === undefined ? null : Number(found.replaceAll(',', ''))
}
