import Database from 'better-sqlite3'

/** How long a connection waits for the one that writes to be done, in milliseconds. */
export const PATIENCE = 3_000

/** A connection to an archive's file, or to a backup's. Every one is made here. The file must exist unless it is to be `made`. */
export function connect(file: string, how: 'read' | 'write' | 'made'): Database.Database {
  return new Database(file, { readonly: how === 'read', fileMustExist: how !== 'made', timeout: PATIENCE })
}
