import type { Block, BlockKind } from '../../core/article/model.ts'
import { clean } from './clean.ts'
import type { FoundArticle } from './reading.ts'

/** A run of text on its way into a body. */
export interface Piece {
  readonly kind: BlockKind
  readonly text: string
}

/** A body and its blocks from pieces in reading order: NFC, one line each unless it has its own breaks, `\n\n` between. */
export function compose(pieces: readonly Piece[]): { body: string; blocks: Block[] } {
  const blocks: Block[] = []
  const texts: string[] = []
  let at = 0
  for (const piece of pieces) {
    const text = tidy(piece.text)
    if (text === '') continue
    blocks.push({ kind: piece.kind, start: at, end: at + text.length })
    texts.push(text)
    at += text.length + 2
  }
  return { body: texts.join('\n\n'), blocks }
}

/** One line of text as it is read: white space collapsed, soft hyphens and marks without width gone, NFC. */
export function oneLine(text: string): string {
  return tidy(text).replace(/\s+/gu, ' ')
}

/** `oneLine`, or null when nothing is left. */
export function lineOrNull(text: string | null | undefined): string | null {
  const line = oneLine(text ?? '')
  return line === '' ? null : line
}

/** An article about which nothing is known but its name; readers fill in what their file says. */
export function blankArticle(name: string): FoundArticle {
  return {
    name,
    headline: null,
    bylines: [],
    dateline: null,
    source: null,
    publishedOn: null,
    body: '',
    blocks: [],
    url: null,
    guid: null,
    guidVersion: null,
    publishedAt: null,
    changedAt: null,
    language: null,
    status: 'usable',
    editorNote: null,
    doubt: null
  }
}

/** Two sentences of doubt in one, or the one there is. */
export function joinDoubts(...doubts: readonly (string | null)[]): string | null {
  const said = doubts.filter((doubt) => doubt !== null)
  return said.length === 0 ? null : said.join(' ')
}

function tidy(text: string): string {
  return clean(text)
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
    .normalize('NFC')
}
