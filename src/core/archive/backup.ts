import { z } from 'zod'

/** Why a backup was made: a day had passed, the analyst asked, the archive was to change its format, or a call was to change much. */
export const backupReasons = [
  'daily',
  'asked',
  'format',
  'bulk',
  'merge',
  'tag-merge',
  'tag-removal',
  'import-undo',
  'reread',
  'history',
  'restore'
] as const
export const BackupReason = z.enum(backupReasons)
export type BackupReason = z.output<typeof BackupReason>

/** A backup as its file's name and size tell it. `at` is UTC, ISO 8601. */
export const Backup = z.object({
  name: z.string(),
  at: z.string(),
  reason: BackupReason,
  bytes: z.number().nonnegative()
})
export type Backup = z.output<typeof Backup>

const NAME = /^archive-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-([a-z-]+)\.db$/
/** As Wiremark named its copies before it kept backups. */
const OLD_NAME = /^archive-format-\d+-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.db$/

/** The name of the file of a backup made at a time for a reason. */
export function backupName(at: string, reason: BackupReason): string {
  return `archive-${at.replaceAll(/[:.]/g, '-')}-${reason}.db`
}

/** When and why the backup of that file name was made; null for any other file. */
export function readBackupName(name: string): Pick<Backup, 'at' | 'reason'> | null {
  const [, day, hour, minute, second, rest, word = 'format'] = NAME.exec(name) ?? OLD_NAME.exec(name) ?? []
  const reason = backupReasons.find((one) => one === word)
  if (day === undefined || reason === undefined) return null
  const at = `${day}T${hour}:${minute}:${second}.${rest}Z`
  return Number.isNaN(Date.parse(at)) ? null : { at, reason }
}

/** The name of a backup's file, which leads nowhere else. */
export const BackupName = z
  .string()
  .max(200)
  .refine((name) => readBackupName(name) !== null, 'this is not the name of a backup')

const DAY = 24 * 60 * 60 * 1000

/** Which backups stand for one another, and how many of each kind of stretch are kept: always the newest of one. */
const stretches: readonly { readonly of: (backup: Backup) => string; readonly kept: number }[] = [
  { of: ({ name }) => name, kept: 5 },
  { of: ({ at }) => at.slice(0, 10), kept: 7 },
  { of: ({ at }) => weekOf(at), kept: 5 },
  { of: ({ at }) => at.slice(0, 7), kept: 12 }
]

/** How many copies made before a change of format are kept: an earlier Wiremark opens only those. */
const FORMATS_KEPT = 2

/**
 * The backups that are kept of these, newest first: those asked for; the latest five; the newest of each of the last seven
 * days, five weeks and twelve months that have one, whatever the clock says now; and the last copies before a change of
 * format. Of those that nobody asked for, the oldest go while all together take more than `room` bytes; the newest stays.
 */
export function keptBackups(backups: readonly Backup[], room: number): Backup[] {
  const newestFirst = backups.toSorted(laterFirst)
  const kept = new Set(newestFirst.filter(({ reason }) => reason === 'asked'))
  for (const stretch of stretches) for (const one of newestOfEach(newestFirst, stretch)) kept.add(one)
  for (const one of newestFirst.filter(({ reason }) => reason === 'format').slice(0, FORMATS_KEPT))
    kept.add(one)
  return withinRoom(
    newestFirst.filter((backup) => kept.has(backup)),
    room
  )
}

function laterFirst(a: Backup, b: Backup): number {
  return a.at === b.at ? (a.name < b.name ? 1 : -1) : a.at < b.at ? 1 : -1
}

function newestOfEach(newestFirst: readonly Backup[], { of, kept }: (typeof stretches)[number]): Backup[] {
  const newest = new Map<string, Backup>()
  for (const backup of newestFirst) {
    if (!newest.has(of(backup))) newest.set(of(backup), backup)
    if (newest.size === kept) break
  }
  return Array.from(newest.values())
}

/** The Monday of a time's week. 1 January 1970 was a Thursday. */
function weekOf(at: string): string {
  return `${Math.floor((Date.parse(at) / DAY + 3) / 7)}`
}

function withinRoom(newestFirst: readonly Backup[], room: number): Backup[] {
  const kept = [...newestFirst]
  let taken = kept.reduce((sum, { bytes }) => sum + bytes, 0)
  for (let at = kept.length - 1; at > 0 && taken > room; at--) {
    const backup = kept[at]
    if (backup === undefined || backup.reason === 'asked') continue
    taken -= backup.bytes
    kept.splice(at, 1)
  }
  return kept
}

/**
 * Whether a day has passed since the last backup. One that seems to be made later than now does not count: the clock was
 * set back.
 */
export function isDailyDue(backups: readonly Pick<Backup, 'at'>[], now: string): boolean {
  return !madeWithin(backups, now, DAY)
}

/**
 * Whether a backup is to be made before a call that changes much: not where one was made in the last ten minutes, or, where they are
 * larger than a gigabyte, in the last hour.
 */
export function isDueBefore(backups: readonly Pick<Backup, 'at' | 'bytes'>[], now: string): boolean {
  const minutes = backups.some(({ bytes }) => bytes > LARGE) ? 60 : 10
  return !madeWithin(backups, now, minutes * 60 * 1000)
}

const LARGE = 1024 ** 3

function madeWithin(backups: readonly Pick<Backup, 'at'>[], now: string, span: number): boolean {
  const end = Date.parse(now)
  return backups.some(({ at }) => Date.parse(at) <= end && end - Date.parse(at) < span)
}
