import { copyFileSync, existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Holdings } from '../../core/archive/holdings.ts'
import { AppError } from '../../core/error.ts'
import { PATIENCE } from '../../store/connect.ts'
import { lockForWriting } from '../../store/lock.ts'
import { ARCHIVE_FILE } from '../../store/archive-file.ts'
import { copySnapshot, holdSnapshot, intoOneFile, isDamage, verifyCopy } from '../../store/snapshot.ts'
import { backUp } from './back-up.ts'
import { backupFile, backupsFolder, HALF, made, mustHaveRoom, renameForGood } from './backup-files.ts'
import { goOnUnless, type KeepWork } from './keep-work.ts'

export interface Restored {
  /** The name of the file among the backups that keeps what was there; null where there was nothing. */
  readonly kept: string | null
  readonly holdings: Holdings
}

const STOPPED = 'Nothing was restored; the archive is as it was.'

/**
 * Put a backup in the place of the archive, which nobody has open. It is copied beside it and checked; what is there now is
 * kept; and one renaming makes the copy the archive, so that whatever ends this process, the one or the other is there whole.
 */
export async function restore(work: KeepWork, name: string): Promise<Restored> {
  const { folder, signal } = work
  const file = join(folder, ARCHIVE_FILE)
  const beside = `${file}${HALF}`
  const unlock = lockForWriting(folder, PATIENCE)
  try {
    const holdings = await copyBeside(work, backupFile(folder, name), beside).catch(refuseDamaged)
    const kept = await keepPresent(work)
    goOnUnless(signal, STOPPED)
    renameForGood(beside, file)
    return { kept, holdings }
  } finally {
    for (const left of [beside, `${beside}-journal`]) rmSync(left, { force: true })
    unlock()
  }
}

async function copyBeside(
  { folder, signal, heard }: KeepWork,
  backup: string,
  beside: string
): Promise<Holdings> {
  mustHaveRoom(folder, statSync(backup).size)
  rmSync(beside, { force: true })
  const snapshot = holdSnapshot(backup)
  try {
    await copySnapshot(snapshot, beside, (done, total) => {
      heard(done, total)
      goOnUnless(signal, STOPPED)
    })
  } finally {
    snapshot.close()
  }
  await verifyCopy(beside, snapshot.holdings, () => Promise.resolve(goOnUnless(signal, STOPPED)))
  return snapshot.holdings
}

function refuseDamaged(error: unknown): never {
  if (!isDamage(error)) throw error
  throw new AppError('unreadable', 'This backup is damaged and was not restored. Choose another.', {
    cause: error
  })
}

/** Make a backup of what is there, and leave it as one file, of which nothing lies in others beside it. */
async function keepPresent(work: KeepWork): Promise<string | null> {
  const file = join(work.folder, ARCHIVE_FILE)
  if (!existsSync(file) || statSync(file).size === 0) return null
  try {
    const { backup } = await backUp(work, 'restore', () => undefined)
    intoOneFile(file)
    return backup.name
  } catch (error) {
    if (!isDamage(error)) throw error
    work.log(error)
    return keepDamaged(work)
  }
}

/** A damaged archive is kept byte for byte, with what lies beside it. */
function keepDamaged({ folder, now }: KeepWork): string {
  const file = join(folder, ARCHIVE_FILE)
  const kept = join(made(backupsFolder(folder)), `damaged-${now().replaceAll(/[:.]/g, '-')}.db`)
  linkOrCopy(file, kept)
  // What belongs to the file that goes must never be taken for a part of the one that comes.
  for (const part of ['-wal', '-journal']) if (existsSync(file + part)) renameSync(file + part, kept + part)
  rmSync(`${file}-shm`, { force: true })
  return basename(kept)
}

function linkOrCopy(file: string, kept: string): void {
  try {
    linkSync(file, kept)
  } catch {
    // Not every disk knows links; what keeps a copy from being written is told.
    copyFileSync(file, kept)
  }
}
