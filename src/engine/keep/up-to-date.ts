import { AppError } from '../../core/error.ts'
import { PATIENCE } from '../../store/connect.ts'
import { lockForWriting } from '../../store/lock.ts'
import { migrations } from '../../store/migrate.ts'
import { formatOf, upgrade } from '../../store/open.ts'
import { backUp } from './back-up.ts'
import { aloneIn, type KeepWork } from './keep-work.ts'

/**
 * Bring the archive in a folder to today's format, after a backup; nothing is done where it has that, or where there is none. Fails
 * with `archive`, and with the archive as it was, where it cannot be backed up first.
 */
export async function bringUpToDate(work: KeepWork): Promise<void> {
  const { folder } = work
  if (!isOlder(folder)) return
  const unlock = lockForWriting(folder, PATIENCE)
  try {
    // Whoever held the lock before may have done it.
    if (!isOlder(folder)) return
    await backUp(work, 'format', () => undefined).catch((error: unknown) => {
      throw new AppError('archive', notKept(error), { cause: error })
    })
    upgrade(folder)
  } finally {
    unlock()
  }
}

/** As above, in this thread, with nobody listening. */
export function bringUpToDateAlone(folder: string, log: KeepWork['log']): Promise<void> {
  return bringUpToDate(aloneIn(folder, log))
}

function isOlder(folder: string): boolean {
  const format = formatOf(folder)
  return format > 0 && format < migrations.length
}

function notKept(error: unknown): string {
  const why = error instanceof AppError ? error.message : 'The copy could not be written.'
  return `This archive was made by an earlier Wiremark. It must be backed up before it is brought up to date, and could not be: ${why} Nothing was changed.`
}
