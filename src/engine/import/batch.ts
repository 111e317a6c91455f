import { Familiar } from '../../store/familiar.ts'
import { addReceipt } from '../../store/import.ts'
import type { Archive } from '../../store/open.ts'
import { addOriginal, findOriginal, type Packed } from '../../store/original.ts'
import { indexTexts, type NewText } from '../../store/text.ts'
import { Batch } from '../../store/search-batch.ts'
import { suggestIn } from '../../store/suggest-in.ts'
import { noteUnseen } from '../../store/unseen.ts'
import { versionFrom } from '../../store/version.ts'
import { placeOf, type Arrived, type ReadyFile } from './arrive.ts'
import { storeArticle } from './store-article.ts'

export interface Storing {
  readonly importId: number
  /** What the archive has of what arrives. */
  readonly familiar: Familiar
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
    const originalId = arrived.packed === undefined ? null : keep(db, storing.familiar, arrived.packed).id
    addReceipt(db, importId, { path, outcome: 'failed', versionId: null, originalId, reason: arrived.failed })
    return []
  }
  const original = keep(db, storing.familiar, arrived.packed)
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
  { importId, familiar, done, storedAt }: Omit<Storing, 'arrived'>,
  {
    path,
    originalId,
    reading
  }: {
    readonly path: string
    readonly originalId: number
    readonly reading: ReadyFile
  }
): NewText[] {
  const texts: NewText[] = []
  for (const ready of reading.articles) {
    const place = placeOf(path, ready.name)
    if (done.has(place)) continue
    const { outcome, versionId, near, reason, text } = storeArticle(db, familiar, {
      ready,
      path: place,
      importId,
      originalId,
      storedAt
    })
    if (text !== null) texts.push(text)
    const said = ready.doubt === null ? reason : `${reason} ${ready.doubt}`
    addReceipt(db, importId, { path: place, outcome, versionId, originalId, near, reason: said })
  }
  const missing = (reading.claimed ?? 0) - reading.articles.length - reading.skipped.filter(isThing).length
  for (const skipped of reading.skipped) {
    const place = placeOf(path, skipped.name)
    // What is said of the file itself says, where articles are missing, that they are.
    const outcome = missing > 0 && !isThing(skipped) ? 'failed' : 'skipped'
    addReceipt(db, importId, { path: place, outcome, versionId: null, originalId, reason: skipped.reason })
  }
  return texts
}

/**
 * Let texts that were stored be found, note which saved searches find them, and suggest the tags that rules find for them:
 * last in their transaction and together (indexTexts says why). `now` is UTC, ISO 8601.
 */
export function makeFindable(db: Archive, texts: readonly NewText[], now: string): void {
  indexTexts(db, texts)
  if (texts.length === 0) return
  const batch = new Batch(db, texts)
  noteUnseen(db, batch, now)
  suggestIn(db, batch, now)
}

/** What the archive has of files that have arrived; it holds within one transaction. */
export function familiarWith(db: Archive, batch: readonly Arrived[]): Familiar {
  const files = batch.flatMap((arrived) =>
    'packed' in arrived && arrived.packed !== undefined ? [arrived.packed] : []
  )
  const texts = batch.flatMap((arrived) => ('reading' in arrived ? arrived.reading.articles : []))
  return new Familiar(
    db,
    files.map(({ sha256 }) => sha256),
    texts
  )
}

function keep(
  db: Archive,
  familiar: Familiar,
  packed: Packed
): { readonly id: number; readonly isNew: boolean } {
  const kept = familiar.hasFile(packed.sha256) ? findOriginal(db, packed.sha256) : null
  familiar.noteFile(packed.sha256)
  return kept === null ? { id: addOriginal(db, packed), isNew: true } : { id: kept, isNew: false }
}

/** Whether what was skipped is something in the file, and not the file itself. */
function isThing({ name }: ReadyFile['skipped'][number]): boolean {
  return name !== ''
}
