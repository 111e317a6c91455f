import type { ColumnMapping } from '../../core/import/columns.ts'
import { AppError } from '../../core/error.ts'
import { addReceipt } from '../../store/import.ts'
import type { Archive } from '../../store/open.ts'
import { addOriginal, findOriginal, pack, type Packed } from '../../store/original.ts'
import { indexTexts, type NewText } from '../../store/text.ts'
import { noteUnseen } from '../../store/unseen.ts'
import { versionFrom } from '../../store/version.ts'
import { readFile } from '../readers/read-file.ts'
import type { FileReading } from '../readers/reading.ts'
import { columnsFor } from './columns.ts'
import { storeArticle } from './store-article.ts'
import type { Found } from './walk.ts'

/** A file that has been read, or the sentence that says why not: all that storing it needs. */
export type Arrived =
  | { readonly path: string; readonly failed: string; readonly packed?: Packed }
  | { readonly path: string; readonly skipped: string }
  | {
      readonly path: string
      readonly packed: Packed
      readonly reading: FileReading
      /** Set on a later part of a file whose first part was stored. */
      readonly again?: boolean
    }

export interface Arriving {
  readonly db: Archive
  /** Which column is what, where the analyst has said so for this import. */
  readonly columns: ColumnMapping | null
  readonly signal: AbortSignal
  log(error: unknown): void
}

/** Read what was found. Never fails but when cancelled: what cannot be read is a receipt. */
export async function arrive(found: Found, { db, columns, signal, log }: Arriving): Promise<Arrived> {
  if (!('bytes' in found)) return found
  const { path, bytes } = found
  try {
    const mapping = columnsFor(db, path, bytes, columns)
    const packing = pack(bytes)
    const reading = await readFile(path, bytes, { ...mapping, signal })
    return { path, packed: await packing, reading }
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled') throw error
    if (error instanceof AppError) return { path, packed: await pack(bytes), failed: error.message }
    log(error)
    return {
      path,
      packed: await pack(bytes),
      failed: 'Wiremark could not read this file. The details are in the log.'
    }
  }
}

export interface Storing {
  readonly importId: number
  /** Where things were found that have a receipt from this import already; they are passed over. */
  readonly done: ReadonlySet<string>
  readonly arrived: Arrived
  readonly storedAt: string
}

/**
 * Store one file's articles and write a receipt for each thing in it. Runs inside a transaction. Returns the texts that
 * the word index must still take in. The bytes of a file that could not be read are kept too, for a better reader.
 */
export function storeArrived(db: Archive, storing: Storing): NewText[] {
  const { importId, arrived } = storing
  const { path } = arrived
  if ('skipped' in arrived) {
    addReceipt(db, importId, { path, outcome: 'skipped', versionId: null, reason: arrived.skipped })
    return []
  }
  if ('failed' in arrived) {
    const originalId = arrived.packed === undefined ? null : keep(db, arrived.packed).id
    addReceipt(db, importId, { path, outcome: 'failed', versionId: null, originalId, reason: arrived.failed })
    return []
  }
  const original = keep(db, arrived.packed)
  const before = original.isNew || arrived.again ? null : versionFrom(db, original.id, importId)
  if (before !== null) {
    addReceipt(db, importId, {
      path,
      outcome: 'duplicate',
      versionId: before.versionId,
      originalId: original.id,
      reason: `The same file is in the archive already, as version ${before.version} of article ${before.article}.`
    })
    return []
  }
  return storeReading(db, storing, { path, originalId: original.id, reading: arrived.reading })
}

/** Store the articles of a file that is kept, and write a receipt for each thing in it. Returns the texts to be indexed. */
export function storeReading(
  db: Archive,
  { importId, done, storedAt }: Omit<Storing, 'arrived'>,
  {
    path,
    originalId,
    reading
  }: {
    readonly path: string
    readonly originalId: number
    readonly reading: Pick<FileReading, 'articles' | 'skipped' | 'claimed'>
  }
): NewText[] {
  const texts: NewText[] = []
  for (const read of reading.articles) {
    const place = placeOf(path, read.name)
    if (done.has(place)) continue
    const { outcome, versionId, near, reason, text } = storeArticle(db, {
      read,
      path: place,
      importId,
      originalId,
      storedAt
    })
    if (text !== null) texts.push(text)
    const said = read.doubt === null ? reason : `${reason} ${read.doubt}`
    addReceipt(db, importId, { path: place, outcome, versionId, originalId, near, reason: said })
  }
  for (const { name, reason } of reading.skipped) {
    const place = placeOf(path, name)
    addReceipt(db, importId, { path: place, outcome: 'skipped', versionId: null, originalId, reason })
  }
  const missing = (reading.claimed ?? 0) - reading.articles.length - reading.skipped.length
  if (missing > 0) {
    const reason = `The file says it holds ${reading.claimed} articles, and ${missing} could not be found in it.`
    addReceipt(db, importId, { path, outcome: 'failed', versionId: null, originalId, reason })
  }
  return texts
}

/**
 * Let texts that were stored be found, and note which saved searches find them: last in their transaction and together
 * (indexTexts says why). `now` is UTC, ISO 8601.
 */
export function makeFindable(db: Archive, texts: readonly NewText[], now: string): void {
  indexTexts(db, texts)
  noteUnseen(db, texts, now)
}

/** Where a thing was found: the file, and where in it. */
export function placeOf(path: string, name: string): string {
  return name === '' ? path : `${path} › ${name}`
}

function keep(db: Archive, packed: Packed): { readonly id: number; readonly isNew: boolean } {
  const kept = findOriginal(db, packed.sha256)
  return kept === null ? { id: addOriginal(db, packed), isNew: true } : { id: kept, isNew: false }
}
