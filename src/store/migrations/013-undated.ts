import type { Database } from 'better-sqlite3'

/** Charts leave out what has no date: it must be known without reading every version. */
export const undated = {
  name: '013-undated',
  up(db: Database): void {
    db.exec('CREATE INDEX version_undated ON version (search_key) WHERE published_on IS NULL')
  }
}
