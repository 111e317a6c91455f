import type { ImportItem } from '../../core/import/calls.ts'
import type { ColumnMapping } from '../../core/import/columns.ts'
import { AppError } from '../../core/error.ts'
import { allRememberedColumns } from '../../store/column-profile.ts'
import { addingInStep, inStep, openStep, sealStep } from '../../store/history.ts'
import {
  addImport,
  addReceipt,
  findImport,
  finishImport,
  interruptImport,
  placesOf,
  reopenImport,
  type NamedItem
} from '../../store/import.ts'
import type { NewText } from '../../store/text.ts'
import type { Context } from '../context.ts'
import type { JobControl } from '../jobs.ts'
import { whileOpen } from '../left-open.ts'
import { arrive, type Arrived } from './arrive.ts'
import { familiarWith, makeFindable, storeArrived, type Storing } from './batch.ts'
import type { Columns } from './columns.ts'
import { labelOf } from './label.ts'
import { inParts } from './parts.ts'
import { readBeside } from './read-beside.ts'
import { countFiles, placesIn, type Place } from './walk.ts'

/** Articles a transaction: enough that the disk is not the limit, few enough that a cancel or a search waits not long. */
const BATCH = 1000

/** Articles of the first transaction, so that there is something to read at once; and the most of one file in one. */
const FIRST = 200

/** Bytes a transaction, so that large files do not pile up in memory. */
const BATCH_BYTES = 32 * 1024 * 1024

/** So few files are read at once in this thread; for more, one beside it reads. */
const FEW = 32

/** How often the window hears of progress, in milliseconds. */
const TICK = 100

export interface ImportRun {
  readonly job: string
  readonly items: readonly (ImportItem | NamedItem)[]
  readonly control: JobControl
  /** Which column is what, where the analyst has said so. */
  readonly columns: ColumnMapping | null
  /** The import to go on with; null for a new one. */
  readonly resumed: number | null
}

/** Store a batch of what has arrived, as one transaction. */
type StoreAll = (batch: readonly Arrived[]) => void

/**
 * Take files in, batch by batch, as one step that undo takes back whole. When it returns, each thing found has a receipt
 * and the import is finished or cancelled; when it throws (a full disk), what was stored before stays, and the import
 * is interrupted. Returns the import's row.
 */
export async function runImport(context: Context, run: ImportRun): Promise<number> {
  const { db, now } = context
  const { importId, step } = db
    .transaction(() => {
      const step = openStep(db, run.resumed === null ? 'import.run' : 'import.resume', 'Import')
      return { step, importId: inStep(db, step, () => begin(context, run)) }
    })
    .immediate()
  const store = (work: () => void) => db.transaction(() => addingInStep(db, step, work)).immediate()
  const done = run.resumed === null ? new Set<string>() : placesOf(db, importId)
  const work = () =>
    takeIn(context, run, done, (batch) => storeBatch(context, store, { importId, done, batch }))
  await whileOpen(context, work, (failed) => {
    inStep(db, step, () => {
      if (failed) interruptImport(db, importId)
      else finishImport(db, importId, run.control.signal.aborted ? 'cancelled' : 'finished', now())
    })
    sealStep(db, step, labelOf(findImport(db, importId)))
  })
  return importId
}

function begin({ db, now }: Context, { items, columns, resumed }: ImportRun): number {
  if (resumed === null) return addImport(db, { startedAt: now(), items, columns })
  reopenImport(db, resumed)
  return resumed
}

async function takeIn(
  context: Context,
  { job, items, columns, control }: ImportRun,
  done: ReadonlySet<string>,
  storeAll: StoreAll
): Promise<void> {
  const { db, emit } = context
  const { signal } = control
  const total = await countFiles(items, signal)
  let batch: Arrived[] = []
  let articles = 0
  let bytes = 0
  let looked = 0
  let told = 0
  let enough = FIRST
  const flush = async () => {
    storeAll(batch)
    batch = []
    articles = 0
    bytes = 0
    enough = BATCH
    emit('changed', { by: 'import.run' })
    await new Promise(setImmediate)
  }
  const places = placesLeft(items, done, () => looked++)
  const reading = {
    columns: { said: columns, remembered: allRememberedColumns(db) },
    signal
  }
  for await (const arrived of arrivals(context, places, total, reading)) {
    await control.whenReady()
    looked++
    for (const part of inParts(arrived, FIRST)) {
      if (signal.aborted) break
      batch.push(part)
      articles += 'reading' in part ? part.reading.articles.length : 1
      bytes += 'packed' in part ? (part.packed?.size ?? 0) : 0
      if (articles >= enough || bytes >= BATCH_BYTES) await flush()
    }
    if (signal.aborted) break
    if (Date.now() - told >= TICK) {
      told = Date.now()
      emit('progress', { job, done: looked, total, at: arrived.path })
    }
  }
  await flush()
  emit('progress', { job, done: looked, total, at: '' })
}

/** Where there is something that has no receipt from this import yet. */
async function* placesLeft(
  items: ImportRun['items'],
  done: ReadonlySet<string>,
  passOver: () => void
): AsyncGenerator<Place> {
  for await (const place of placesIn(items)) {
    if (done.has(place.path)) passOver()
    else yield place
  }
}

/** What lies in places, read in their order: here or in a thread beside. Ends early when cancelled. */
async function* arrivals(
  { log, readers }: Context,
  places: AsyncGenerator<Place>,
  total: number,
  reading: { readonly columns: Columns; readonly signal: AbortSignal }
): AsyncGenerator<Arrived> {
  if (readers !== null && total > FEW) {
    for await (const some of readBeside(places, { readers, ...reading })) yield* some
    return
  }
  for await (const place of places) {
    if (reading.signal.aborted) return
    const arrived = await arriveUnlessStopped(arrive(place, { ...reading, log }))
    if (arrived === null) return
    yield arrived
  }
}

async function arriveUnlessStopped(arriving: Promise<Arrived>): Promise<Arrived | null> {
  try {
    return await arriving
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled') return null
    throw error
  }
}

interface Batch {
  readonly importId: number
  /** Where things were found that have a receipt from this import already. */
  readonly done: ReadonlySet<string>
  readonly batch: readonly Arrived[]
}

/**
 * Store a batch. Where one file of it breaks a rule of the archive, the batch is stored again file by file, and that file
 * gets a receipt that says so. The texts are indexed last and together (indexTexts says why).
 */
function storeBatch(
  { db, now, log }: Context,
  store: (work: () => void) => void,
  { importId, done, batch }: Batch
): void {
  const storedAt = now()
  const storeAll = (storeOne: (storing: Storing) => NewText[]) =>
    store(() => {
      const familiar = familiarWith(db, batch)
      const texts = batch.flatMap((arrived) => storeOne({ importId, familiar, done, arrived, storedAt }))
      makeFindable(db, texts, storedAt)
    })
  try {
    storeAll((storing) => storeArrived(db, storing))
  } catch (error) {
    if (isDiskTrouble(error)) throw error
    storeAll(orFailed)
  }
  function orFailed(storing: Storing): NewText[] {
    const { arrived } = storing
    try {
      return db.transaction(() => storeArrived(db, storing))()
    } catch (error) {
      if (isDiskTrouble(error)) throw error
      log(error)
      const reason = 'Wiremark could not store this file. The details are in the log.'
      addReceipt(db, importId, { path: arrived.path, outcome: 'failed', versionId: null, reason })
      return []
    }
  }
}

function isDiskTrouble(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^SQLITE_(FULL|IOERR|READONLY|CORRUPT|BUSY|CANTOPEN)/.test(code)
}
