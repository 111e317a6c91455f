import { joinDoubts } from './compose.ts'
import { declaredEncoding, decode, looksBinary } from './encoding.ts'
import { formatOf } from './format.ts'
import { magicOf } from './magic.ts'
import { defaultLimits, type FileReading, type ReadOptions } from './reading.ts'
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
  checkCancelled(options.signal)
  const limits = { ...defaultLimits, ...options.limits }
  if (bytes.length === 0) throw unreadable('This file is empty.')
  const magic = magicOf(bytes)
  if (magic.kind === 'other') throw unreadable(magic.refusal)
  if (magic.kind === 'pdf' || magic.kind === 'zip') {
    refuseLarger(bytes.length, limits.fileBytes, 'file')
    throw unreadable('This kind of file is not read yet.')
  }
  refuseLarger(bytes.length, limits.textBytes, 'file')
  if (looksBinary(bytes))
    throw unreadable('This is not text; Wiremark reads articles as text, HTML, PDF, DOCX and the like.')
  const { text, encoding, doubt } = decode(bytes, declaredEncoding(bytes))
  if (text.trim() === '') throw unreadable('This file is empty but for white space.')
  const reading = await textReaders[formatOf(name, text)](text, options, bytes)
  const articles = reading.articles.map((article) => ({
    ...article,
    doubt: joinDoubts(doubt, article.doubt)
  }))
  return { ...reading, encoding, articles }
}
