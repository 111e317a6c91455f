import { AppError } from '../core/error.ts'
import { heldKinds, type Holdings } from '../core/archive/holdings.ts'
import { connect } from './connect.ts'
import { holdingsOf } from './holdings.ts'
import type { Archive } from './open.ts'

/** The archive as it stood at one moment, whatever is written since. */
export interface Snapshot {
  readonly db: Archive
  readonly holdings: Holdings
  close(): void
}

/** How far a copy has come, in pages of the file. */
export type CopyHeard = (done: number, total: number) => void

/** Pages copied at a time: 4 MB, after which others are let in. */
const TOGETHER = 256

/** Hold an archive's file as it stands now. Others go on reading and writing it. */
export function holdSnapshot(file: string): Snapshot {
  const db = connect(file, 'read')
  try {
    // A read transaction in WAL mode keeps seeing what it saw first, and SQLite's backup copies what its connection sees: with
    // it open, what others write meanwhile neither shows nor makes the copy begin again.
    db.exec('BEGIN')
    return { db, holdings: holdingsOf(db), close: () => db.close() }
  } catch (error) {
    db.close()
    throw error
  }
}

/** Copy what a snapshot holds into a new file, in steps. Whatever `heard` throws ends it. */
export async function copySnapshot({ db }: Snapshot, file: string, heard: CopyHeard): Promise<void> {
  await db.backup(file, {
    progress: ({ totalPages, remainingPages }) => {
      heard(totalPages - remainingPages, totalPages)
      return TOGETHER
    }
  })
}

/**
 * Make sure that a copy can be opened, is sound, and holds what it should; it is one file by itself then. Tables are looked at
 * one by one, with `between` called after each. Fails with `unreadable`.
 */
export async function verifyCopy(
  file: string,
  holdings: Holdings,
  between: () => Promise<void>
): Promise<void> {
  const db = connect(file, 'write')
  try {
    // A file in WAL mode would want two more beside it as soon as someone looks into it.
    db.pragma('journal_mode = DELETE')
    for (const table of tablesOf(db)) {
      const [found] = troublesIn(db, table)
      if (found !== undefined)
        throw new AppError('unreadable', `The copy of the archive is not sound: ${found}.`)
      await between()
    }
    const copied = holdingsOf(db)
    if (heldKinds.some((kind) => copied[kind] !== holdings[kind]))
      throw new AppError('unreadable', 'The copy of the archive does not hold what the archive holds.')
  } finally {
    db.close()
  }
}

/** Fold what lies in files beside an archive's file into it, and leave it in no need of any. Nobody else may have it open. */
export function intoOneFile(file: string): void {
  const db = connect(file, 'write')
  try {
    db.pragma('journal_mode = DELETE')
  } finally {
    db.close()
  }
}

/** Whether something failed because a file is damaged. */
export function isDamage(error: unknown): boolean {
  if (error instanceof AppError) return error.code === 'unreadable'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB'
}

/** The tables that lie in the file. */
export function tablesOf(db: Archive): string[] {
  return db
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY rowid`
    )
    .all()
    .map(({ name }) => name)
}

/** What is wrong with a table and its indexes, in SQLite's words; nothing where they are sound. */
export function troublesIn(db: Archive, table: string): string[] {
  return db
    .prepare<[], { quick_check: string }>(`PRAGMA quick_check('${table.replaceAll("'", "''")}')`)
    .all()
    .map((row) => row.quick_check)
    .filter((found) => found !== 'ok')
}
