import { AppError } from '../../../src/core/error.ts'
import {
  readFile,
  type FileReading,
  type FoundArticle,
  type ReadOptions
} from '../../../src/engine/readers/read-file.ts'

/** UTF-8 bytes of a text, or bytes as they are. */
export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

/** Reads content as a file of that name. */
export function read(
  content: string | Uint8Array,
  name = 'file',
  options?: ReadOptions
): Promise<FileReading> {
  return readFile(name, bytesOf(content), options)
}

/** The one article a file holds. */
export async function readOne(content: string | Uint8Array, name = 'file'): Promise<FoundArticle> {
  const { articles } = await read(content, name)
  const [article] = articles
  if (articles.length !== 1 || article === undefined)
    throw new Error(`${String(articles.length)} articles, not one`)
  return article
}

/** The sentence with which a file is refused. */
export async function refusal(
  content: string | Uint8Array,
  name = 'file',
  options?: ReadOptions
): Promise<string> {
  try {
    await read(content, name, options)
  } catch (error) {
    if (error instanceof AppError && error.code === 'unreadable') return error.message
    throw error
  }
  throw new Error('The file was read.')
}

/** A body's blocks as `kind: text`, in order. */
export function blocksOf(article: FoundArticle): string[] {
  return article.blocks.map(({ kind, start, end }) => `${kind}: ${article.body.slice(start, end)}`)
}
