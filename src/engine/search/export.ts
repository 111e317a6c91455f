import type { Parsed, Result } from '../../core/contract.ts'
import { AppError } from '../../core/error.ts'
import { exportHead, exportLine } from '../../core/search/export.ts'
import { exportLines } from '../../store/search-export.ts'
import type { Context } from '../context.ts'
import { Replacement } from '../files/replace-file.ts'
import type { JobControl } from '../jobs.ts'

/** How often the window hears of progress, in milliseconds. */
const TICK = 100

/** Write every article that matches to a file, step by step. Fails with `cancelled`, leaving what stood there before. */
export async function exportSearch(
  { db, now, emit }: Context,
  { query, order, format, path, job }: Parsed<'search.export'>,
  control: JobControl
): Promise<Result<'search.export'>> {
  const file = new Replacement(path)
  let hits = 0
  let told = 0
  try {
    file.write(exportHead(format))
    for (const lines of exportLines(db, { query, order, now: now() })) {
      if (lines.length > 0) file.write(lines.map((line) => exportLine(format, line)).join(''))
      hits += lines.length
      if (Date.now() - told >= TICK) {
        told = Date.now()
        emit('progress', { job, done: hits, total: null, at: '' })
      }
      await new Promise(setImmediate)
      await control.whenReady()
      if (control.signal.aborted)
        throw new AppError('cancelled', 'The export was stopped; nothing was written.')
    }
  } catch (error) {
    file.discard()
    throw error
  }
  file.finish()
  return { path, hits }
}
