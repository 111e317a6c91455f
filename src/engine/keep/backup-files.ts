import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync
} from 'node:fs'
import { dirname, join } from 'node:path'
import { keptBackups, readBackupName, type Backup } from '../../core/archive/backup.ts'
import { AppError } from '../../core/error.ts'
import { removeAbandoned } from '../files/beside.ts'

/** Half a backup, and half an archive that is being brought back, end in this. */
export const HALF = '.part'

/** The folder of an archive's backups. */
export function backupsFolder(folder: string): string {
  return join(folder, 'backups')
}

/** The whole backups of an archive, newest first. */
export function listBackups(folder: string): Backup[] {
  const place = backupsFolder(folder)
  return namesIn(place)
    .flatMap((name): Backup[] => {
      const read = readBackupName(name)
      const bytes = read === null ? undefined : statSync(join(place, name), { throwIfNoEntry: false })?.size
      return read === null || bytes === undefined ? [] : [{ name, ...read, bytes }]
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1))
}

/** Where a backup lies. Fails with `not-found` when it is gone. */
export function backupFile(folder: string, name: string): string {
  const file = join(backupsFolder(folder), name)
  if (statSync(file, { throwIfNoEntry: false }) === undefined)
    throw new AppError('not-found', `There is no backup ${name} any more.`)
  return file
}

/** Take away what need not be kept any longer: older backups, and halves that were left behind. */
export function tidyBackups(folder: string): void {
  const place = made(backupsFolder(folder))
  const backups = listBackups(folder)
  const taken = backups.reduce((sum, { bytes }) => sum + bytes, 0)
  // Backups may take as much as they leave free.
  const kept = new Set(keptBackups(backups, (freeIn(place) + taken) / 2).map(({ name }) => name))
  for (const { name } of backups) if (!kept.has(name)) rmSync(join(place, name), { force: true })
  for (const at of [place, folder])
    for (const name of namesIn(at)) if (isHalf(name)) removeAbandoned(join(at, name))
}

function isHalf(name: string): boolean {
  return name.endsWith(HALF) || name.endsWith(`${HALF}-journal`)
}

/** Fail with `refused` where the disk has no room for so many bytes. */
export function mustHaveRoom(place: string, bytes: number): void {
  const free = freeIn(made(place))
  if (free < bytes)
    throw new AppError(
      'refused',
      `A copy of the archive takes ${megabytes(bytes)}, and the disk has ${megabytes(free)} left. Free some space.`
    )
}

/** Give a file a name that another may have, so that after a power cut as well the name stands for one of the two, whole. */
export function renameForGood(from: string, to: string): void {
  flush(from)
  renameSync(from, to)
  // Windows has no way to do this for a folder, and writes names down at once.
  if (process.platform !== 'win32') flush(dirname(to))
}

function flush(path: string): void {
  const handle = openSync(path, process.platform === 'win32' ? 'r+' : 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function freeIn(place: string): number {
  const { bavail, bsize } = statfsSync(place)
  return bavail * bsize
}

/** A folder that is there. Fails with `archive` where it cannot be made. */
export function made(place: string): string {
  try {
    mkdirSync(place, { recursive: true })
  } catch (error) {
    throw new AppError(
      'archive',
      `The folder ${place} cannot be made. See that there is a right to write there, and room.`,
      { cause: error }
    )
  }
  return place
}

function namesIn(place: string): string[] {
  try {
    return readdirSync(place)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000).toLocaleString('en')} MB`
}
