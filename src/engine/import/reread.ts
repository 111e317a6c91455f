import type { Reread, RereadLine } from '../../core/import/calls.ts'
import { AppError } from '../../core/error.ts'
import { moveCoding } from '../../store/coder.ts'
import { allRememberedColumns } from '../../store/column-profile.ts'
import { Familiar } from '../../store/familiar.ts'
import { inStep, openStep, sealStep } from '../../store/history.ts'
import { findImport, placesOf, receivedAs } from '../../store/import.ts'
import { originalBytes } from '../../store/original.ts'
import {
  keptFilesOf,
  markedOn,
  replaceReading,
  setSpan,
  versionsOfFile,
  type KeptFile,
  type StoredReading
} from '../../store/reread.ts'
import type { Ready } from '../../store/version.ts'
import type { Context } from '../context.ts'
import type { JobControl } from '../jobs.ts'
import { whileOpen } from '../left-open.ts'
import { arrive, placeOf, type Arrived } from './arrive.ts'
import { makeFindable, storeReading } from './batch.ts'
import { afterTextReplaced, beforeTextReplaced } from '../revision/reread.ts'
import { addedLine, differenceOf, goneLine, spanOf } from './differs.ts'

export interface Rereading {
  readonly importId: number
  readonly job: string
  readonly apply: boolean
  readonly control: JobControl
}

/**
 * Read the kept files of an import again. Without `apply` it only says what differs; with it, facts and texts become
 * what is read now, what was not found before is stored, and nothing is taken away; all of it one step.
 */
export async function reread(context: Context, rereading: Rereading): Promise<Reread> {
  const { db } = context
  const { importId, apply } = rereading
  if (findImport(db, importId) === null)
    throw new AppError('not-found', `There is no import ${importId} in this archive.`)
  if (!apply)
    return { import: importId, applied: false, lines: await goThrough(context, rereading, () => undefined) }
  const step = db.transaction(() => openStep(db, 'import.reread', 'Read an import again')).immediate()
  const inOneStep = (work: () => void) => db.transaction(() => inStep(db, step, work)).immediate()
  const lines = await whileOpen(
    context,
    () => goThrough(context, rereading, inOneStep),
    () => sealStep(db, step, `Read import ${importId} again`)
  )
  return { import: importId, applied: true, lines }
}

async function goThrough(
  context: Context,
  { importId, job, apply, control }: Rereading,
  write: (work: () => void) => void
): Promise<RereadLine[]> {
  const { db, emit, log } = context
  const files = keptFilesOf(db, importId)
  const columns = { said: null, remembered: allRememberedColumns(db) }
  const lines: RereadLine[] = []
  for (const [done, file] of files.entries()) {
    await control.whenReady()
    if (control.signal.aborted) break
    emit('progress', { job, done, total: files.length, at: file.path })
    const bytes = originalBytes(db, file.originalId)
    if (bytes === null) continue
    const arrived = await arrive({ path: file.path, bytes }, { columns, signal: control.signal, log })
    const plan = planOf(context, importId, file, arrived)
    lines.push(...plan.lines)
    if (apply) write(() => carryOut(context, importId, file, plan))
    await new Promise(setImmediate)
  }
  emit('progress', { job, done: files.length, total: files.length, at: '' })
  return lines
}

interface Plan {
  readonly lines: readonly RereadLine[]
  readonly changed: readonly { readonly was: StoredReading; readonly now: Ready }[]
  readonly added: readonly Ready[]
}

/** What reading one file again would change. */
function planOf({ db }: Context, importId: number, file: KeptFile, arrived: Arrived): Plan {
  const stored = new Map(versionsOfFile(db, importId, file.originalId).map((was) => [was.part, was]))
  const found = 'reading' in arrived ? arrived.reading.articles : []
  const places = placesOf(db, importId)
  const lines: RereadLine[] = []
  const changed: { was: StoredReading; now: Ready }[] = []
  const added: Ready[] = []
  for (const now of found) {
    const was = stored.get(now.name)
    stored.delete(now.name)
    if (was !== undefined) {
      const line = differenceOf(was, now, markedOn(db, was.versionId))
      lines.push(line)
      if (line.change === 'facts' || line.change === 'text') changed.push({ was, now })
    } else if (
      !places.has(placeOf(file.path, now.name)) ||
      receivedAs(db, importId, placeOf(file.path, now.name)) === 'failed'
    ) {
      lines.push(addedLine(file.path, now.name))
      added.push(now)
    }
  }
  return { lines: [...lines, ...Array.from(stored.values(), goneLine)], changed, added }
}

function carryOut({ db, now }: Context, importId: number, { path, originalId }: KeptFile, plan: Plan): void {
  const storedAt = now()
  for (const { was, now: ready } of plan.changed) {
    beforeTextReplaced(db, was.versionId, was.textId)
    replaceReading(db, was, { ready, storedAt })
    for (const { passage, exact } of markedOn(db, was.versionId)) {
      const span = was.body === ready.body ? null : spanOf(ready.body, exact)
      if (passage !== null && span !== null) setSpan(db, passage, span.start, span.end)
    }
    moveCoding(db, was.versionId, (exact) => spanOf(ready.body, exact))
    afterTextReplaced(db, was.article, was.versionId, was.body)
  }
  if (plan.added.length === 0) return
  const familiar = new Familiar(db, [], plan.added)
  const reading = { articles: plan.added, skipped: [], claimed: null }
  const stored = storeReading(
    db,
    { importId, familiar, done: new Set(), storedAt },
    { path, originalId, reading }
  )
  makeFindable(db, stored, storedAt)
}
