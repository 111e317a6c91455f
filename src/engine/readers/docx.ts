import { zipOf } from '../files/zip.ts'
import type { Piece } from './compose.ts'
import { compose, lineOrNull } from './compose.ts'
import type { Context } from './context.ts'
import { htmlTree } from './html-tree.ts'
import { languageOf } from './language.ts'
import { piecesOf } from './pieces.ts'
import { plainArticle } from './plain.ts'
import { readPrinted } from './printed.ts'
import type { FileReading, FoundArticle } from './reading.ts'
import { parsing, unreadable } from './refuse.ts'
import { unzip } from './unzip.ts'

/** A Word document: one article, or a database's export of many. */
export async function readDocx(bytes: Uint8Array, context: Context): Promise<FileReading> {
  const measured = await measuredParts(bytes, context)
  const { default: mammoth } = await import('mammoth')
  const options = {
    styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='caption'] => figcaption:fresh"],
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
  }
  const { value } = await parsing('Word document', () =>
    mammoth.convertToHtml({ buffer: Buffer.from(measured) }, options)
  )
  const pieces = piecesOf(await parsing('Word document', () => htmlTree(value)))
  if (pieces.length === 0) throw unreadable('There is no text in this document.')
  const text = pieces.map((piece) => piece.text).join('\n\n')
  const printed = readPrinted(text)
  if (printed !== null) return { ...printed, format: `${printed.format} (DOCX)` }
  const article = headedArticle(pieces) ?? plainArticle('', text)
  if (article === null) throw unreadable('There are no words in this document.')
  return { format: 'Word document', encoding: null, articles: [article], skipped: [], claimed: null }
}

/** A document that begins with a heading has its headline there; any other is read as text from the wire. */
function headedArticle(pieces: readonly Piece[]): FoundArticle | null {
  const [first, ...rest] = pieces
  if (first?.kind !== 'heading' || rest.length === 0) return null
  const headline = lineOrNull(first.text)
  const composed = compose(rest)
  const wire = plainArticle('', [headline, ...rest.map((piece) => piece.text)].join('\n\n'))
  if (wire === null || composed.body === '') return null
  return { ...wire, headline, ...composed, language: languageOf(composed.body) }
}

/**
 * The document again, of its parts as they were unpacked and measured here: the library that reads Word documents unpacks
 * whatever it is given, by rules of its own. Pictures are left out.
 */
async function measuredParts(bytes: Uint8Array, context: Context): Promise<Uint8Array> {
  const { limits } = context
  const within = {
    ...context,
    limits: { ...limits, fileBytes: Math.min(limits.fileBytes, limits.textBytes) }
  }
  const parts = new Map<string, Uint8Array>()
  for await (const part of unzip(
    bytes,
    within,
    (name) => !/^word\/(?:media|embeddings|fonts)\//.test(name)
  )) {
    if ('reason' in part) throw unreadable(`This document cannot be read: ${part.name}. ${part.reason}`)
    parts.set(part.name, part.bytes)
  }
  return zipOf(Object.fromEntries(parts))
}
