import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'

/** How long a connection waits for the one that writes to be done, in milliseconds. */
export const PATIENCE = 3_000

/** A connection to an archive's file, or to a backup's. Every one is made here. The file must exist unless it is to be `made`. */
export function connect(file: string, how: 'read' | 'write' | 'made'): Database.Database {
  if (how === 'read' && existsSync(`${file}-journal`)) takeBack(file)
  return new Database(file, { readonly: how === 'read', fileMustExist: how !== 'made', timeout: PATIENCE })
}

/**
 * A process that was killed can leave a journal beside a file, from which what was half written is taken back by the next who may
 * write; who only reads is refused until then (sqlite.org/rescode.html#readonly_rollback). Another's journal, still in use, is left.
 */
function takeBack(file: string): void {
  const readable = (readonly: boolean): boolean => {
    const db = new Database(file, { readonly, fileMustExist: true, timeout: PATIENCE })
    try {
      db.pragma('schema_version')
      return true
    } catch (error) {
      // Whatever else keeps it from being read is told by the one who reads it.
      return !(error instanceof Database.SqliteError && error.code === 'SQLITE_READONLY_ROLLBACK')
    } finally {
      db.close()
    }
  }
  if (!readable(true)) readable(false)
}
