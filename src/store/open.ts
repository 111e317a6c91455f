import Database from 'better-sqlite3'
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { searchableText } from '../core/article/searchable.ts'
import type { Block } from '../core/article/model.ts'
import { AppError } from '../core/error.ts'
import { ArchiveError, type WhyNotOpen } from '../core/archive/opening.ts'
import { onlySpans } from '../core/revision/added.ts'
import type { Span } from '../core/text/sentences.ts'
import { ARCHIVE_FILE } from './archive-file.ts'
import { recordChanges } from './change.ts'
import { connect, PATIENCE } from './connect.ts'
import { lockForWriting } from './lock.ts'
import { migrate, migrations, mustBeOfToday, schemaVersion } from './migrate.ts'
import { addSearchFunctions } from './search-functions.ts'

export type Archive = Database.Database

/** `WIRE`, so that another program's database is never taken for an archive. */
const APPLICATION_ID = 0x57495245

export interface OpenArchive {
  readonly db: Archive
  close(): void
}

/**
 * Open the archive in a folder for reading and writing, making it when the folder is empty. When it returns, the archive
 * has today's shape, this process alone writes to it, and changes are recorded for undo. Fails with `archive` and a
 * sentence when the file is not an archive, is of another format than today's, is being written elsewhere, or cannot be used.
 */
export function openForWriting(folder: string): OpenArchive {
  return opening(folder, () => {
    mkdirSync(folder, { recursive: true })
    refuseUnlessArchive(folder)
    const unlock = lockForWriting(folder, PATIENCE)
    try {
      const db = connect(join(folder, ARCHIVE_FILE), 'made')
      prepare(db)
      if (schemaVersion(db) === 0) migrate(db, migrations)
      else mustBeOfToday(db)
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

/**
 * Make an empty archive of some format in a folder that nobody else looks into, to be filled row by row: what its rows refer to
 * need not be there yet.
 */
export function openBlank(folder: string, format: number): OpenArchive {
  const db = connect(join(folder, ARCHIVE_FILE), 'made')
  prepare(db)
  migrate(db, migrations.slice(0, format))
  db.pragma('foreign_keys = OFF')
  return { db, close: () => db.close() }
}

/** Open an archive that exists, to read only; it may be written by another connection meanwhile. Fails as above. */
export function openForReading(folder: string): OpenArchive {
  return opening(folder, () => {
    const db = connectToRead(folder)
    try {
      mustBeOfToday(db)
    } catch (error) {
      db.close()
      throw error
    }
    addFunctions(db)
    setCaches(db, 64)
    return { db, close: () => db.close() }
  })
}

/** The format of the archive in a folder, which may be a newer Wiremark's; 0 for one that is still to be made. Fails as above. */
export function formatOf(folder: string): number {
  return opening(folder, () => {
    if (!existsSync(join(folder, ARCHIVE_FILE))) return 0
    const db = connectToRead(folder)
    try {
      return schemaVersion(db)
    } finally {
      db.close()
    }
  })
}

/** Bring an archive of an earlier format to today's. Whoever calls this holds the lock and has kept a copy. Fails as above. */
export function upgrade(folder: string): void {
  opening(folder, () => {
    const db = connect(join(folder, ARCHIVE_FILE), 'write')
    try {
      prepare(db)
      migrate(db, migrations)
    } finally {
      db.close()
    }
  })
}

/** A connection to a new file that an archive is to be made in, step by step. */
export function makeArchive(file: string): Archive {
  const db = connect(file, 'made')
  prepare(db)
  return db
}

function connectToRead(folder: string): Archive {
  const file = join(folder, ARCHIVE_FILE)
  if (!existsSync(file)) throw new ArchiveError('missing', `There is no archive in ${folder}.`)
  refuseUnlessArchive(folder)
  return connect(file, 'read')
}

function opening<T>(folder: string, open: () => T): T {
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

/**
 * A file of that name that is no SQLite database, or another program's, is left alone and named. It is looked into by SQLite, since
 * closing a file that this process has opened otherwise lets go of the locks that its other connections have on it
 * (sqlite.org/howtocorrupt.html, section 2.2).
 */
function refuseUnlessArchive(folder: string): void {
  const file = join(folder, ARCHIVE_FILE)
  if (existsSync(file) && statSync(file).size > 0 && !isArchive(file)) {
    throw new ArchiveError(
      'foreign',
      `${file} is not a Wiremark archive. It was left as it is; choose another folder.`
    )
  }
}

function isArchive(file: string): boolean {
  const db = connect(file, 'read')
  try {
    return db.pragma('application_id', { simple: true }) === APPLICATION_ID
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB') return false
    throw error
  } finally {
    db.close()
  }
}

function prepare(db: Archive): void {
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
}

function setCaches(db: Archive, megabytes: number): void {
  db.pragma(`cache_size = -${String(megabytes * 1024)}`)
  db.pragma('temp_store = MEMORY')
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
