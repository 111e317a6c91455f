import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { MOST_RECEIPTS, type ImportItem, type ImportReport } from '../../core/import/calls.ts'
import { columnsKey } from '../../core/import/columns.ts'
import type { Handlers } from '../../core/contract.ts'
import { AppError } from '../../core/error.ts'
import { rememberColumns } from '../../store/column-profile.ts'
import { asStep } from '../../store/history.ts'
import { findImport, importsOf, sourceOfImport } from '../../store/import.ts'
import type { Archive } from '../../store/open.ts'
import { countReceipts, folderOfImport, receiptPage } from '../../store/receipt.ts'
import { previewOf } from '../import/columns.ts'
import { reread } from '../import/reread.ts'
import { runImport, type ImportRun } from '../import/run.ts'
import { undoImport } from '../import/undo.ts'
import { bytesAt } from '../import/walk.ts'
import type { Context } from '../context.ts'

export function importReading({
  db
}: Context): Pick<Handlers<'read'>, 'import.list' | 'import.show' | 'import.receipts' | 'import.columns'> {
  return {
    'import.list': ({ limit }) => importsOf(db, limit),
    'import.show': ({ import: id }) => reportOf(db, id),
    'import.receipts': ({ import: id, after, limit, ...filter }) => {
      // Counting up an import takes longer than reading a page of it, so only the first page asks whether it is there.
      if (after === null && findImport(db, id) === null) throw missing(id)
      const total = after === null ? countReceipts(db, id, filter) : null
      return { ...receiptPage(db, id, { ...filter, after, limit }), total }
    },
    'import.columns': async ({ item }) =>
      'path' in item
        ? previewOf(db, basename(item.path), await bytesAt(item.path))
        : previewOf(db, item.name, item.bytes)
  }
}

type ImportWriting = Pick<
  Handlers<'write'>,
  'import.run' | 'import.samples' | 'import.resume' | 'import.undo' | 'import.reread' | 'import.mapColumns'
>

export function importWriting(context: Context): ImportWriting {
  const { db, jobs, samples } = context
  const take = (job: string, run: Pick<ImportRun, 'items' | 'columns' | 'resumed'>) =>
    jobs.run(job, async (control) => reportOf(db, await runImport(context, { job, control, ...run })))
  return {
    'import.run': ({ job, items, columns }) => take(job, { items, columns: columns ?? null, resumed: null }),
    'import.samples': ({ job }) => {
      if (samples === null)
        throw new AppError('not-found', 'No sample articles came with this copy of Wiremark.')
      return take(job, { items: sampleFiles(samples), columns: null, resumed: null })
    },
    'import.resume': ({ import: id, job }) => take(job, { ...leftOf(db, id), resumed: id }),
    'import.undo': ({ import: id, confirmed }) => undoImport(db, id, confirmed),
    'import.reread': ({ import: id, job, apply }) =>
      jobs.run(job, (control) => reread(context, { importId: id, job, apply, control })),
    'import.mapColumns': ({ columns, mapping }) =>
      asStep(db, 'import.mapColumns', 'Chose which column is what', () => {
        rememberColumns(db, columnsKey(columns), mapping)
        return null
      })
  }
}

/** The articles among the samples, in order of time, without the page that explains them. */
function sampleFiles(folder: string): ImportItem[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ path: join(folder, name) }))
}

/** What an import that stopped was asked to take in. */
function leftOf(db: Archive, id: number): Pick<ImportRun, 'items' | 'columns'> {
  const line = findImport(db, id)
  if (line === null) throw missing(id)
  if (line.state === 'running') throw new AppError('conflict', 'This import is running.')
  if (line.state === 'finished')
    throw new AppError('refused', 'This import is finished: each thing it found has a receipt.')
  const source = sourceOfImport(db, id)
  if (source === null)
    throw new AppError(
      'refused',
      'An earlier Wiremark did not write down what this import was to take in. Import it anew.'
    )
  return source
}

function reportOf(db: Archive, id: number): ImportReport {
  const line = findImport(db, id)
  if (line === null) throw missing(id)
  return {
    ...line,
    folder: folderOfImport(db, id),
    ...receiptPage(db, id, { after: null, limit: MOST_RECEIPTS })
  }
}

function missing(id: number): AppError {
  return new AppError('not-found', `There is no import ${id} in this archive.`)
}
