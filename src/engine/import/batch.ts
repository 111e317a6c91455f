import { createHash } from 'node:crypto'
import { AppError } from '../../core/error.ts'
import { addReceipt } from '../../store/import.ts'
import type { Archive } from '../../store/open.ts'
import { addOriginal, findOriginal } from '../../store/original.ts'
import { versionFrom } from '../../store/version.ts'
import { readFile } from '../readers/read-file.ts'
import type { FileReading } from '../readers/reading.ts'
import { storeArticle } from './store-article.ts'
import type { Found } from './walk.ts'

/** A file that has been read, or the sentence that says why not: all that storing it needs. */
export type Arrived =
  | { readonly path: string; readonly failed: string }
  | { readonly path: string; readonly skipped: string }
  | {
      readonly path: string
      readonly bytes: Uint8Array
      readonly sha256: Uint8Array
      readonly reading: FileReading
    }

/** Read what was found. Never fails: what cannot be read is a receipt. */
export async function arrive(found: Found, log: (error: unknown) => void): Promise<Arrived> {
  if (!('bytes' in found)) return found
  const { path, bytes } = found
  try {
    const reading = await readFile(path, bytes)
    return { path, bytes, sha256: createHash('sha256').update(bytes).digest(), reading }
  } catch (error) {
    if (error instanceof AppError) return { path, failed: error.message }
    log(error)
    return { path, failed: 'Wiremark could not read this file. The details are in the log.' }
  }
}

/** Store one file's articles and write a receipt for each thing in it. Runs inside a transaction. */
export function storeArrived(db: Archive, importId: number, arrived: Arrived, storedAt: string): void {
  const { path } = arrived
  if ('failed' in arrived)
    return addReceipt(db, importId, { path, outcome: 'failed', versionId: null, reason: arrived.failed })
  if ('skipped' in arrived) {
    return addReceipt(db, importId, { path, outcome: 'skipped', versionId: null, reason: arrived.skipped })
  }
  const { bytes, sha256, reading } = arrived
  const kept = findOriginal(db, sha256)
  const before = kept === null ? null : versionFrom(db, kept)
  if (before !== null) {
    return addReceipt(db, importId, {
      path,
      outcome: 'duplicate',
      versionId: before.versionId,
      reason: `The same file is in the archive already, as version ${before.version} of article ${before.article}.`
    })
  }
  const originalId = kept ?? addOriginal(db, sha256, bytes)
  for (const article of reading.articles) {
    const place = article.name === '' ? path : `${path} › ${article.name}`
    const { outcome, versionId, reason } = storeArticle(db, {
      read: article,
      path: place,
      importId,
      originalId,
      storedAt
    })
    addReceipt(db, importId, {
      path: place,
      outcome,
      versionId,
      reason: article.doubt === null ? reason : `${reason} ${article.doubt}`
    })
  }
  for (const { name, reason } of reading.skipped) {
    addReceipt(db, importId, { path: `${path} › ${name}`, outcome: 'skipped', versionId: null, reason })
  }
}
