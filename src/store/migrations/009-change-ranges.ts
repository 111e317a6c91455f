import type { Database } from 'better-sqlite3'

/** A recorded insert may stand for several rows with numbers in a row: an import brings thousands. */
export const changeRanges = {
  name: '009-change-ranges',
  up(db: Database): void {
    db.exec(`
      -- The last row of an insert of several, from row_id on; null for a single row.
      ALTER TABLE change ADD COLUMN last_id INTEGER;
    `)
  }
}
