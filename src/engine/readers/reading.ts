import type { ReadArticle } from '../../core/article/model.ts'
import type { ColumnMapping } from '../../core/import/columns.ts'

/** `withheld`: sent under embargo or on hold; `withdrawn`: killed or cancelled by who sent it. */
export type PublishingStatus = 'usable' | 'withheld' | 'withdrawn'

/** One article found in a file, with what the file says about it. What it does not say is null. */
export interface FoundArticle extends ReadArticle {
  /** Where inside the file: '' for the file itself, `row 12`, `inner/path.txt`. */
  readonly name: string
  /** The article's own address, as found. */
  readonly url: string | null
  /** The agency's identity of the story; its versions share it. */
  readonly guid: string | null
  readonly guidVersion: number | null
  /** UTC, ISO 8601; null when the file gives no time of day with a zone. */
  readonly publishedAt: string | null
  readonly changedAt: string | null
  /** BCP 47, declared or detected. */
  readonly language: string | null
  readonly status: PublishingStatus
  readonly editorNote: string | null
  /** A sentence on what may be wrong with it. */
  readonly doubt: string | null
}

/** Something in a file that was not taken as an article, and why. */
export interface Skipped {
  readonly name: string
  readonly reason: string
}

/** What one file holds. */
export interface FileReading {
  /** For the analyst: `plain text`, `HTML page`, `RSS feed` … */
  readonly format: string
  readonly encoding: string | null
  readonly articles: readonly FoundArticle[]
  readonly skipped: readonly Skipped[]
  /** How many articles the file itself says it has. */
  readonly claimed: number | null
}

/** What a reader needs to know beside the bytes. */
export interface ReadOptions {
  /** Which column is what, for tables; guessed from their names when missing. */
  readonly columns?: ColumnMapping
  readonly signal?: AbortSignal
  readonly limits?: Partial<Limits>
}

/** How much one file may ask of the machine. */
export interface Limits {
  /** Bytes of one text, HTML page, feed, message or table. */
  readonly textBytes: number
  /** Bytes of one PDF, DOCX or zip. */
  readonly fileBytes: number
  /** Bytes that all of a zip may unpack to. */
  readonly unpackedBytes: number
  /** Bytes that one stream of a PDF may unpack to. */
  readonly streamBytes: number
  /** How many times its packed size a file in a zip may unpack to. */
  readonly ratio: number
  /** Files in one zip. */
  readonly files: number
  /** Articles in one file. */
  readonly articles: number
  /** Pages of one PDF. */
  readonly pages: number
  /** Zips within zips, or messages within messages. */
  readonly depth: number
}

const MiB = 1024 * 1024

/** Generous for what analysts have, small enough that no file can take the machine down. */
export const defaultLimits: Limits = {
  textBytes: 64 * MiB,
  fileBytes: 512 * MiB,
  unpackedBytes: 2048 * MiB,
  streamBytes: 256 * MiB,
  ratio: 200,
  files: 100_000,
  articles: 100_000,
  pages: 2000,
  depth: 2
}
