import Database from 'better-sqlite3'
import { join } from 'node:path'
import { ArchiveError } from '../core/archive/opening.ts'

/**
 * Become the one process that writes this archive, until the function returned is called or the process ends, however
 * it ends. The lock is the operating system's, held through an empty SQLite file beside the archive: a process that is
 * killed lets go of it, and no stale lock file is ever left to delete by hand. Waits up to `patience` milliseconds.
 * Fails with `archive` when another process holds it.
 */
export function lockForWriting(folder: string, patience: number): () => void {
  const lock = new Database(join(folder, 'archive.lock'), { timeout: patience })
  try {
    // Held in the rollback journal's own exclusive mode: nothing is ever written.
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new ArchiveError(
        'busy',
        `Another Wiremark is writing to the archive in ${folder}. Close it there, or wait until it has finished, and try again.`,
        { cause: error }
      )
    }
    throw error
  }
  return () => {
    if (lock.open) lock.close()
  }
}
