import { joinDoubts } from './compose.ts'
import type { Context } from './context.ts'
import { declaredEncoding, decode, looksBinary } from './encoding.ts'
import { formatOf } from './format.ts'
import { magicOf } from './magic.ts'
import { defaultLimits, type FileReading, type FoundArticle, type ReadOptions } from './reading.ts'
import { checkCancelled, refuseLarger, unreadable } from './refuse.ts'
import { textReaders } from './text-readers.ts'
export type { FileReading, FoundArticle, Limits, ReadOptions, Skipped } from './reading.ts'

/**
 * Reads whatever is in the bytes, chosen by content; the name only breaks ties. Fails with `unreadable` and one clear
 * sentence, or `cancelled`.
 */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions = {}
): Promise<FileReading> {
  const limits = { ...defaultLimits, ...options.limits }
  return readAt(name, bytes, { options, limits, depth: 0, budget: { left: limits.unpackedBytes } })
}

interface Place extends Pick<Context, 'limits' | 'depth' | 'budget'> {
  readonly options: ReadOptions
}

async function readAt(name: string, bytes: Uint8Array, place: Place): Promise<FileReading> {
  const { options, limits, depth, budget } = place
  const inner = (within: string, part: Uint8Array): Promise<FileReading> =>
    readAt(within, part, { ...place, depth: depth + 1 })
  checkCancelled(options.signal)
  if (bytes.length === 0) throw unreadable('This file is empty.')
  const reading = await readBytes(name, bytes, { ...options, limits, depth, budget, inner })
  if (reading.articles.length + reading.skipped.length === 0) {
    throw unreadable(`This looks like ${reading.format}, but no article could be made out in it.`)
  }
  return { ...reading, articles: reading.articles.map(withSafeAddress) }
}

/** An address goes into documents as a link that others click: it leads to the web, names something, or is none. */
function withSafeAddress(article: FoundArticle): FoundArticle {
  // Browsers read a scheme past white space and control characters in it.
  const [, scheme] = /^([^:/?#]*):/.exec(article.url?.replaceAll(/[\0-\x20]/g, '') ?? '') ?? []
  return scheme === undefined || /^(?:https?|urn|tag)$/i.test(scheme) ? article : { ...article, url: null }
}

async function readBytes(name: string, bytes: Uint8Array, context: Context): Promise<FileReading> {
  const magic = magicOf(bytes)
  if (magic.kind === 'other') throw unreadable(magic.refusal)
  if (magic.kind === 'text') {
    refuseLarger(bytes.length, context.limits.textBytes, 'file')
    return readText(name, bytes, context)
  }
  refuseLarger(bytes.length, context.limits.fileBytes, 'file')
  if (magic.kind === 'pdf') return (await import('./pdf.ts')).readPdf(bytes, context)
  return (await import('./zip.ts')).readZip(bytes, context)
}

async function readText(name: string, bytes: Uint8Array, context: Context): Promise<FileReading> {
  if (looksBinary(bytes))
    throw unreadable('This is not text; Wiremark reads articles as text, HTML, PDF, DOCX and the like.')
  const { text, encoding, doubt } = decode(bytes, declaredEncoding(bytes))
  if (text.trim() === '') throw unreadable('This file is empty but for white space.')
  const format = formatOf(name, text)
  const reading = await textReaders[format](text, context, bytes)
  // The parts of a message and RTF's characters have encodings of their own.
  if (format === 'mail' || format === 'rtf') return reading
  const articles = reading.articles.map((article) => ({
    ...article,
    doubt: joinDoubts(doubt, article.doubt)
  }))
  return { ...reading, encoding, articles }
}
