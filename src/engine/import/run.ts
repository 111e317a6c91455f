import type { ImportItem } from '../../core/import/calls.ts'
import { inStep, openStep, sealStep } from '../../store/history.ts'
import { addImport, addReceipt, findImport, finishImport } from '../../store/import.ts'
import type { Context } from '../context.ts'
import { arrive, storeArrived, type Arrived } from './batch.ts'
import { countFiles, filesOf } from './walk.ts'

/** Files a transaction: enough that the disk is not the limit, few enough that a cancel or a search waits not long. */
const BATCH = 250

/** Bytes a transaction, so that large files do not pile up in memory. */
const BATCH_BYTES = 32 * 1024 * 1024

/** How often the window hears of progress, in milliseconds. */
const TICK = 100

export interface ImportRun {
  readonly job: string
  readonly items: readonly ImportItem[]
  readonly signal: AbortSignal
}

/**
 * Take files in, batch by batch, as one step that undo takes back whole. When it returns, each thing found has a receipt
 * and the import is finished or cancelled; when it throws (a full disk), what was stored before stays, and the import
 * is left for the next start to mark as interrupted. Returns the import's row.
 */
export async function runImport(context: Context, run: ImportRun): Promise<number> {
  const { db, now, log } = context
  const { importId, step } = db
    .transaction(() => {
      const step = openStep(db, 'import.run', 'Import')
      return { step, importId: inStep(db, step, () => addImport(db, now())) }
    })
    .immediate()
  const store = (work: () => void) => db.transaction(() => inStep(db, step, work)).immediate()
  try {
    await takeIn(context, run, (batch) => storeBatch(context, store, importId, batch))
    store(() => finishImport(db, importId, run.signal.aborted ? 'cancelled' : 'finished', now()))
  } catch (error) {
    log(error)
    throw error
  } finally {
    sealStep(db, step, labelOf(context, importId))
  }
  return importId
}

async function takeIn(
  { emit, log }: Context,
  { job, items, signal }: ImportRun,
  storeAll: (batch: readonly Arrived[]) => void
): Promise<void> {
  const total = await countFiles(items, signal)
  let batch: Arrived[] = []
  let bytes = 0
  let done = 0
  let told = 0
  const flush = async () => {
    storeAll(batch)
    batch = []
    bytes = 0
    emit('changed', { by: 'import.run' })
    await new Promise(setImmediate)
  }
  for await (const found of filesOf(items)) {
    if (signal.aborted) break
    const arrived = await arrive(found, log)
    batch.push(arrived)
    bytes += 'bytes' in arrived ? arrived.bytes.length : 0
    done++
    if (Date.now() - told >= TICK) {
      told = Date.now()
      emit('progress', { job, done, total, at: found.path })
    }
    if (batch.length >= BATCH || bytes >= BATCH_BYTES) await flush()
  }
  await flush()
  emit('progress', { job, done, total, at: '' })
}

/** Store a batch; when one file of it breaks a rule of the archive, store the others and say so of that one. */
function storeBatch(
  { db, now, log }: Context,
  store: (work: () => void) => void,
  importId: number,
  batch: readonly Arrived[]
): void {
  store(() => {
    for (const arrived of batch) {
      try {
        db.transaction(() => storeArrived(db, importId, arrived, now()))()
      } catch (error) {
        if (isDiskTrouble(error)) throw error
        log(error)
        addReceipt(db, importId, {
          path: arrived.path,
          outcome: 'failed',
          versionId: null,
          reason: 'Wiremark could not store this file. The details are in the log.'
        })
      }
    }
  })
}

function isDiskTrouble(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^SQLITE_(FULL|IOERR|READONLY|CORRUPT|BUSY|CANTOPEN)/.test(code)
}

function labelOf({ db }: Context, importId: number): string {
  const outcomes = findImport(db, importId)?.outcomes
  const parts = [count(outcomes?.new ?? 0, 'new article'), count(outcomes?.version ?? 0, 'new version')]
  const said = parts.filter((part) => part !== null)
  return said.length === 0 ? 'Import that brought nothing new' : `Import of ${said.join(' and ')}`
}

function count(number: number, what: string): string | null {
  if (number === 0) return null
  return number === 1 ? `1 ${what}` : `${number} ${what}s`
}
