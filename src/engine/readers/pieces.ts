import type { BlockKind } from '../../core/article/model.ts'
import type { Piece } from './compose.ts'
import { textOf, type Element, type Node } from './tree.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements whose text no reader of the page reads as the story. */
const silent = words(
  'script style noscript template head iframe object embed svg math button input select textarea option nav audio video ' +
    'canvas dialog form media-metadata media-reference media-producer media-object'
)
/** Elements that begin and end a run of text. */
const blocks = words(
  'p div section article main header footer aside blockquote bq block ul ol dl li dt dd table thead tbody tfoot tr td th ' +
    'figure address hr pre center fieldset details summary body html body.content body.head media note fn abstract credit ' +
    'tagline caption figcaption media-caption h1 h2 h3 h4 h5 h6 hl1 hl2 nitf-table'
)
// prettier-ignore
const kinds: Readonly<Record<string, BlockKind>> = {
  h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading', hl1: 'heading', hl2: 'heading',
  figcaption: 'caption', caption: 'caption', 'media-caption': 'caption'
}

/** The runs of text in a piece of HTML or NITF, in reading order: paragraphs, list items, headings, captions, table rows. */
export function piecesOf(node: Node): Piece[] {
  const run = new Runs()
  walk(node, 'paragraph', run)
  run.end()
  return run.pieces
}

class Runs {
  readonly pieces: Piece[] = []
  #kind: BlockKind = 'paragraph'
  #text = ''

  add(text: string, kind: BlockKind): void {
    this.#kind = kind
    this.#text += text
  }

  /** One line break stays within its run; two make a new paragraph. */
  break(): void {
    if (/\n\s*$/.test(this.#text.slice(-100))) this.end()
    else this.#text += '\n'
  }

  end(): void {
    if (this.#text.trim() !== '') this.pieces.push({ kind: this.#kind, text: this.#text })
    this.#text = ''
  }
}

function walk(node: Node, kind: BlockKind, runs: Runs): void {
  if (typeof node === 'string') {
    runs.add(node.replace(/\s+/g, ' '), kind)
    return
  }
  if (silent.has(node.name) || hidden(node)) return
  if (node.name === 'br') {
    runs.break()
    return
  }
  const isBlock = blocks.has(node.name)
  if (isBlock) runs.end()
  const inner = kinds[node.name] ?? kind
  if (node.name === 'pre') preformatted(node, runs)
  else if (node.name === 'tr' && isDataRow(node)) runs.add(cellsOf(node).map(flat).join(' | '), inner)
  else for (const each of node.children) walk(each, inner, runs)
  if (isBlock) runs.end()
}

function hidden({ attributes }: Element): boolean {
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '')
}

/** Text set as typed keeps its lines; a blank line ends a paragraph. */
function preformatted(node: Element, runs: Runs): void {
  for (const paragraph of textOf(node).split(/\n\s*\n/)) {
    runs.add(paragraph, 'paragraph')
    runs.end()
  }
}

/** Mail and old pages lay text out in tables; a row of figures has several cells and nothing but words in them. */
function isDataRow(row: Element): boolean {
  const cells = cellsOf(row)
  return cells.length > 1 && cells.every((cell) => !hasBlock(cell) && flat(cell).length < 80)
}

function cellsOf(row: Element): Element[] {
  return row.children.filter(
    (node) => typeof node !== 'string' && (node.name === 'td' || node.name === 'th')
  ) as Element[]
}

function hasBlock(element: Element): boolean {
  return element.children.some(
    (node) => typeof node !== 'string' && (blocks.has(node.name) || hasBlock(node))
  )
}

function flat(node: Node): string {
  return textOf(node).replace(/\s+/g, ' ').trim()
}
