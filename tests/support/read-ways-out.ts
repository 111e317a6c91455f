import { parseHTML } from 'linkedom'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import yauzl from 'yauzl'

/** The texts a reader of the file comes upon, one for each paragraph, heading, cell, caption or picture, their white space as one space. */
export type Texts = readonly string[]

interface Node {
  readonly type: string
  readonly value?: string
  readonly alt?: string | null
  readonly children?: readonly Node[]
}

/** What a reader of Markdown sees: that of CommonMark, with tables, footnotes and links as GitHub knows them. */
export function textsOfMarkdown(markdown: string): Texts {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const texts: string[] = []
  const walk = (node: Node): void => {
    if (node.type === 'image' || node.type === 'imageReference') texts.push(node.alt ?? '')
    if (['paragraph', 'heading', 'tableCell', 'code', 'html'].includes(node.type)) texts.push(inline(node))
    node.children?.forEach(walk)
  }
  walk(tree as Node)
  return texts.map(oneSpace)
}

function inline(node: Node): string {
  if (node.type === 'break' || (node.type === 'html' && node.value === '<br>')) return ' '
  if (node.type === 'html') return `HTML ${node.value ?? ''}`
  return node.value ?? (node.children ?? []).map(inline).join('')
}

/** The document an HTML file makes. */
export function htmlDocument(html: string): Document {
  return parseHTML(html).document
}

export function textsOfHtml(html: string): Texts {
  const { document } = parseHTML(html.replaceAll('<br>', '<br> '))
  const blocks = document.querySelectorAll(
    'p,h1,h2,h3,li,td,th,caption,figcaption,cite,i,bdi,span,div.masthead,title,svg text'
  )
  return [
    ...Array.from(blocks, (block) => oneSpace(block.textContent)),
    ...Array.from(document.querySelectorAll('img'), (image) => oneSpace(image.getAttribute('alt') ?? ''))
  ]
}

/** Blocks as they stand, and without the marks of a quotation. */
export function textsOfPlain(text: string): Texts {
  return text
    .split(/\n\n+/)
    .flatMap((block) => [block, block.replace(/^> ?/gm, '')])
    .map((block) => oneSpace(block.replaceAll(' / ', ' ')))
}

/** The parts of a Word document or a workbook that are XML, by name. */
export async function partsOf(docx: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(docx), { lazyEntries: true })
  const parts = new Map<string, string>()
  for await (const entry of zip.eachEntry()) {
    const chunks: Uint8Array[] = []
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>)
      chunks.push(chunk)
    if (/\.(?:xml|rels)$/.test(entry.fileName)) parts.set(entry.fileName, Buffer.concat(chunks).toString())
  }
  return parts
}

export async function textsOfDocx(docx: Uint8Array): Promise<Texts> {
  const texts: string[] = []
  for (const [name, xml] of await partsOf(docx)) {
    if (!/document|footnotes|header|footer|chart\d|core/.test(name) || name.endsWith('.rels')) continue
    for (const [, paragraph = ''] of xml.matchAll(
      /<(?:w:p|a:p|c:pt|dc:\w+)[ >](.*?)<\/(?:w:p|a:p|c:pt|dc:\w+)>/gs
    ))
      texts.push(wordsIn(paragraph))
    for (const [, words = ''] of xml.matchAll(/ descr="([^"]*)"/g)) texts.push(unescaped(words))
  }
  return texts.map(oneSpace)
}

function wordsIn(paragraph: string): string {
  const pieces = paragraph.matchAll(
    /<(?:w:t|a:t|c:v)(?: [^>]*)?>([^<]*)<|<w:(?:br|tab)\/>|(?:^|[>])([^<>]+)$/g
  )
  return Array.from(pieces, ([, words, whole]) => unescaped(words ?? whole ?? ' ')).join('')
}

function unescaped(xml: string): string {
  const known: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
  return xml.replace(/&(?:#(x?)([0-9a-f]+)|(\w+));/gi, (_, hex: string, code: string, name: string) =>
    name === undefined ? String.fromCodePoint(parseInt(code, hex === '' ? 10 : 16)) : (known[name] ?? '?')
  )
}

function oneSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
