import Database from 'better-sqlite3'
import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { searchableText } from '../core/article/searchable.ts'
import type { Block } from '../core/article/model.ts'
import { AppError } from '../core/error.ts'
import { ArchiveError, type WhyNotOpen } from '../core/archive/opening.ts'
import { onlySpans } from '../core/revision/added.ts'
import type { Span } from '../core/text/sentences.ts'
import { recordChanges } from './change.ts'
import { lockForWriting } from './lock.ts'
import { migrate, migrations, schemaVersion } from './migrate.ts'
import { addSearchFunctions } from './search-functions.ts'

export type Archive = Database.Database

/** `WIRE`, so that another program's database is never taken for an archive. */
const APPLICATION_ID = 0x57495245

export const ARCHIVE_FILE = 'archive.db'

/** How long a process waits for the one that writes to be done, in milliseconds. */
const PATIENCE = 3_000

export interface OpenArchive {
  readonly db: Archive
  close(): void
}

/**
 * Open the archive in a folder for reading and writing, making it when the folder is empty. When it returns, the archive
 * has today's shape, this process alone writes to it, and changes are recorded for undo. Fails with `archive` and a
 * sentence when the file is not an archive, comes from a newer Wiremark, is being written elsewhere, or cannot be used.
 */
export function openForWriting(folder: string): OpenArchive {
  return opening(folder, () => {
    mkdirSync(folder, { recursive: true })
    refuseUnlessArchive(folder)
    const unlock = lockForWriting(folder, PATIENCE)
    try {
      const db = new Database(join(folder, ARCHIVE_FILE), { timeout: PATIENCE })
      prepare(db, folder)
      recordChanges(db)
      return {
        db,
        close() {
          db.close()
          unlock()
        }
      }
    } catch (error) {
      unlock()
      throw error
    }
  })
}

/** Open an archive that exists, to read only; it may be written by another connection meanwhile. Fails as above. */
export function openForReading(folder: string): OpenArchive {
  return opening(folder, () => {
    const file = join(folder, ARCHIVE_FILE)
    if (!existsSync(file)) throw new ArchiveError('missing', `There is no archive in ${folder}.`)
    refuseUnlessArchive(folder)
    const db = new Database(file, { readonly: true, timeout: PATIENCE })
    if (schemaVersion(db) !== migrations.length) {
      db.close()
      // An older archive is brought up to date by whoever writes first; a newer one is refused there too.
      openForWriting(folder).close()
      return openForReading(folder)
    }
    addFunctions(db)
    setCaches(db, 64)
    return { db, close: () => db.close() }
  })
}

function opening(folder: string, open: () => OpenArchive): OpenArchive {
  try {
    return open()
  } catch (error) {
    if (error instanceof AppError) throw error
    const [why, words] = whyNot(error)
    throw new ArchiveError(why, `The archive in ${folder} cannot be opened: ${words}`, { cause: error })
  }
}

function whyNot(error: unknown): [WhyNotOpen, string] {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (
    code.startsWith('EACCES') ||
    code.startsWith('EPERM') ||
    code === 'EROFS' ||
    code.startsWith('SQLITE_READONLY')
  )
    return [
      'forbidden',
      'this folder may not be written by you. Choose another folder, or ask for the right to write here.'
    ]
  if (code.startsWith('SQLITE_CANTOPEN'))
    return ['forbidden', 'its file cannot be opened. Check that the folder may be written.']
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC')
    return ['full', 'the disk is full. Free some space and try again.']
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB'))
    return [
      'damaged',
      'its file is damaged. Nothing was changed; the folder “backups” may hold an earlier copy.'
    ]
  if (code === 'ENOTDIR' || code === 'EEXIST') return ['foreign', 'a file stands where its folder should be.']
  return ['unknown', error instanceof Error ? error.message : String(error)]
}

/** A file of that name that is no SQLite database, or another program's, is left alone and named. */
function refuseUnlessArchive(folder: string): void {
  const file = join(folder, ARCHIVE_FILE)
  if (!existsSync(file)) return
  accessSync(file, constants.R_OK)
  const header = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  const length = readSync(handle, header, 0, 100, 0)
  closeSync(handle)
  const empty = length === 0
  const sqlite = header.toString('latin1', 0, 16) === 'SQLite format 3\0'
  // Byte 68 of SQLite's header is the application id (sqlite.org/fileformat.html).
  if (!empty && (!sqlite || header.readUInt32BE(68) !== APPLICATION_ID)) {
    throw new ArchiveError(
      'foreign',
      `${file} is not a Wiremark archive. It was left as it is; choose another folder.`
    )
  }
}

function prepare(db: Archive, folder: string): void {
  addFunctions(db)
  if (schemaVersion(db) === 0) {
    db.pragma('page_size = 16384')
    db.pragma(`application_id = ${APPLICATION_ID}`)
  }
  db.pragma('journal_mode = WAL')
  // 256 MB: a batch changes pages all over the indexes, and is written to the archive itself every few batches only.
  db.pragma('wal_autocheckpoint = 16000')
  // Every acknowledged change survives a power cut, not only a crash of this program.
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  setCaches(db, 128)
  migrate(db, migrations, (version) => copyAside(db, folder, version))
}

function setCaches(db: Archive, megabytes: number): void {
  db.pragma(`cache_size = -${String(megabytes * 1024)}`)
  db.pragma('temp_store = MEMORY')
}

function copyAside(db: Archive, folder: string, version: number): void {
  const backups = join(folder, 'backups')
  mkdirSync(backups, { recursive: true })
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-')
  db.prepare('VACUUM INTO ?').run(join(backups, `archive-format-${version}-${stamp}.db`))
}

function addFunctions(db: Archive): void {
  db.function('searchable_text', { deterministic: true }, (body, blocks) =>
    searchableText(String(body), JSON.parse(String(blocks)) as Block[])
  )
  db.function('only_spans', { deterministic: true }, (text, spans) =>
    onlySpans(String(text), JSON.parse(String(spans)) as Span[])
  )
  addSearchFunctions(db)
}
