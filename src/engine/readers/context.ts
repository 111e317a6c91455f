import type { FileReading, FoundArticle, Limits, ReadOptions, Skipped } from './reading.ts'
import { AppError } from '../../core/error.ts'
import { checkCancelled } from './refuse.ts'

/** What a reader knows beside its bytes; those of files within files share the budget. */
export interface Context extends ReadOptions {
  readonly limits: Limits
  /** How many files this one lies within. */
  readonly depth: number
  /** Bytes that may still be unpacked. */
  readonly budget: { left: number }
  /** Reads a file found inside this one. */
  readonly inner: (name: string, bytes: Uint8Array) => Promise<FileReading>
}

/** What one file inside another gave: its articles and what was left, under its name. */
export interface Part {
  readonly articles: readonly FoundArticle[]
  readonly skipped: readonly Skipped[]
}

/** Reads a file inside another. One that cannot be read is skipped with its reason, and the rest goes on. */
export async function readPart(name: string, bytes: Uint8Array, context: Context): Promise<Part> {
  checkCancelled(context.signal)
  try {
    const { articles, skipped } = await context.inner(name, bytes)
    const within = (inner: string): string => (inner === '' ? name : `${name}, ${inner}`)
    return {
      articles: articles.map((article) => ({ ...article, name: within(article.name) })),
      skipped: skipped.map((each) => ({ ...each, name: within(each.name) }))
    }
  } catch (error) {
    if (error instanceof AppError && error.code === 'unreadable') {
      return { articles: [], skipped: [{ name, reason: error.message }] }
    }
    throw error
  }
}

/** Several parts in one. */
export function together(parts: readonly Part[]): Part {
  return { articles: parts.flatMap((part) => part.articles), skipped: parts.flatMap((part) => part.skipped) }
}
