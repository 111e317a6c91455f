import type { Database } from 'better-sqlite3'

/**
 * Searches kept by name, and the versions that imports brought them since they were last looked at. A narrow index on
 * what facets count.
 */
export const savedSearches = {
  name: '006-saved-searches',
  up(db: Database): void {
    db.exec(`
      CREATE TABLE saved_search (
        id         INTEGER PRIMARY KEY,
        guid       TEXT NOT NULL UNIQUE,
        name       TEXT NOT NULL,
        folder     TEXT NOT NULL,
        query      TEXT NOT NULL,
        sort       TEXT NOT NULL CHECK (sort IN ('newest', 'best')),
        added_only INTEGER NOT NULL CHECK (added_only IN (0, 1)),
        made_at    TEXT NOT NULL
      ) STRICT;

      -- Versions, of whatever article they are in now, since each import takes its own away again. The article stands here
      -- too, so that the articles of every search are counted in one narrow index.
      CREATE TABLE unseen (
        id         INTEGER PRIMARY KEY,
        saved_id   INTEGER NOT NULL REFERENCES saved_search (id),
        article_id INTEGER NOT NULL,
        version_id INTEGER NOT NULL REFERENCES version (id),
        UNIQUE (saved_id, article_id, version_id)
      ) STRICT;
      CREATE INDEX unseen_by_version ON unseen (version_id);
      CREATE TRIGGER unseen_moved AFTER UPDATE OF article_id ON version WHEN old.article_id <> new.article_id BEGIN
        UPDATE unseen SET article_id = new.article_id WHERE version_id = new.id;
      END;

      -- When a search was last looked at. Like what was read it is not undone, so it names no row.
      CREATE TABLE saved_seen (
        guid    TEXT PRIMARY KEY,
        seen_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX version_by_facet ON version (search_key, article_id, language);
    `)
  }
}
