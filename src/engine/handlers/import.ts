import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Handlers } from '../../core/contract.ts'
import type { ImportItem, ImportReport } from '../../core/import/calls.ts'
import { AppError } from '../../core/error.ts'
import { findImport, importsOf, receiptsOf } from '../../store/import.ts'
import type { Archive } from '../../store/open.ts'
import { runImport } from '../import/run.ts'
import type { Context } from '../context.ts'

export function importReading({ db }: Context): Pick<Handlers<'read'>, 'import.list' | 'import.show'> {
  return {
    'import.list': ({ limit }) => importsOf(db, limit),
    'import.show': ({ import: id }) => reportOf(db, id)
  }
}

export function importWriting(
  context: Context
): Pick<Handlers<'write'>, 'import.run' | 'import.samples' | 'job.cancel'> {
  const { db, jobs, samples } = context
  const take = (job: string, items: readonly ImportItem[]) =>
    jobs.run(job, async (signal) => reportOf(db, await runImport(context, { job, items, signal })))
  return {
    'import.run': ({ job, items }) => take(job, items),
    'import.samples': ({ job }) => {
      if (samples === null)
        throw new AppError('not-found', 'No sample articles came with this copy of Wiremark.')
      return take(job, sampleFiles(samples))
    },
    'job.cancel': ({ job }) => jobs.cancel(job)
  }
}

/** The articles among the samples, in order of time, without the page that explains them. */
function sampleFiles(folder: string): ImportItem[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ path: join(folder, name) }))
}

function reportOf(db: Archive, id: number): ImportReport {
  const line = findImport(db, id)
  if (line === null) throw new AppError('not-found', `There is no import ${id} in this archive.`)
  return { ...line, receipts: receiptsOf(db, id) }
}
