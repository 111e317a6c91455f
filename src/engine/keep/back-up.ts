import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { backupName, type Backup, type BackupReason } from '../../core/archive/backup.ts'
import type { Holdings } from '../../core/archive/holdings.ts'
import { AppError } from '../../core/error.ts'
import { ARCHIVE_FILE } from '../../store/archive-file.ts'
import { copySnapshot, holdSnapshot, verifyCopy } from '../../store/snapshot.ts'
import { backupsFolder, HALF, mustHaveRoom, renameForGood, tidyBackups } from './backup-files.ts'
import { goOnUnless, type KeepWork } from './keep-work.ts'

/** A backup that was made and checked. */
export interface BackedUp {
  readonly backup: Backup
  readonly holdings: Holdings
}

/**
 * Copy the archive in a folder as it is now, check the copy, and only then give it a backup's name; then take away what need
 * not be kept any longer. `held` is called once what is to be copied is held fast: what is written after that is not in it.
 */
export async function backUp(work: KeepWork, reason: BackupReason, held: () => void): Promise<BackedUp> {
  const { folder, now, log } = work
  const file = join(folder, ARCHIVE_FILE)
  if (!existsSync(file)) throw new AppError('archive', `There is no archive in ${folder}.`)
  const place = backupsFolder(folder)
  mustHaveRoom(place, statSync(file).size)
  const at = now()
  const name = backupName(at, reason)
  const half = join(place, `${name}${HALF}`)
  try {
    const holdings = await copy(work, { file, half, held })
    renameForGood(half, join(place, name))
    const bytes = statSync(join(place, name)).size
    tidy(folder, log)
    return { backup: { name, at, reason, bytes }, holdings }
  } catch (error) {
    for (const left of [half, `${half}-journal`, `${half}-wal`, `${half}-shm`]) rmSync(left, { force: true })
    throw error
  }
}

async function copy(
  work: KeepWork,
  { file, half, held }: { file: string; half: string; held: () => void }
): Promise<Holdings> {
  const snapshot = holdSnapshot(file)
  try {
    held()
    await copySnapshot(snapshot, half, (done, total) => {
      work.heard(done, total)
      goOnUnless(work.signal, STOPPED)
    })
  } finally {
    snapshot.close()
  }
  await verifyCopy(half, snapshot.holdings, async () => {
    await new Promise(setImmediate)
    goOnUnless(work.signal, STOPPED)
  })
  return snapshot.holdings
}

const STOPPED = 'The backup was stopped; nothing was left of it.'

/** A backup is good whether or not an older one can be taken away. */
function tidy(folder: string, log: KeepWork['log']): void {
  try {
    tidyBackups(folder)
  } catch (error) {
    log(error)
  }
}
