import type { Database } from 'better-sqlite3'

/**
 * What each version changed, where the passages of an article stand in its other versions, the words each version added
 * with an index over them, and which version of an article the analyst opened last.
 */
export const placements = {
  name: '003-placements',
  up(db: Database): void {
    db.exec(`
      -- A version seen from the one before it. share is in thousandths.
      CREATE TABLE version_change (
        id         INTEGER PRIMARY KEY,
        version_id INTEGER NOT NULL UNIQUE REFERENCES version (id),
        from_id    INTEGER NOT NULL REFERENCES version (id),
        summary    TEXT NOT NULL,
        classes    TEXT NOT NULL,
        silent     INTEGER NOT NULL CHECK (silent IN (0, 1)),
        share      INTEGER NOT NULL CHECK (share BETWEEN 0 AND 1000)
      ) STRICT;
      CREATE INDEX version_change_by_from ON version_change (from_id);

      -- For a lost passage start and end are null; for one in review they are the proposal, if there is one.
      CREATE TABLE placement (
        id         INTEGER PRIMARY KEY,
        passage_id INTEGER NOT NULL REFERENCES passage (id),
        version_id INTEGER NOT NULL REFERENCES version (id),
        state      TEXT NOT NULL CHECK (state IN ('placed', 'review', 'lost')),
        how        TEXT CHECK (how IN ('same', 'moved', 'changed')),
        reason     TEXT NOT NULL,
        start      INTEGER,
        end        INTEGER,
        decided_by TEXT NOT NULL CHECK (decided_by IN ('rule', 'analyst')),
        UNIQUE (passage_id, version_id),
        CHECK ((state = 'placed') = (how IS NOT NULL)),
        CHECK (state <> 'placed' OR (0 <= start AND start <= end))
      ) STRICT;
      CREATE INDEX placement_by_version ON placement (version_id, state);
      CREATE INDEX placement_in_review ON placement (version_id) WHERE state = 'review';

      -- Spans of a text, by its key, that the version before it had not.
      CREATE TABLE added (
        id       INTEGER PRIMARY KEY,
        headline TEXT NOT NULL,
        body     TEXT NOT NULL
      ) STRICT;
      CREATE VIEW added_text AS
        SELECT a.id, only_spans(t.headline, a.headline) AS headline,
               only_spans(searchable_text(t.body, t.blocks), a.body) AS body
          FROM added a JOIN text t ON t.id = a.id;
      CREATE VIRTUAL TABLE added_index USING fts5(
        headline, body,
        content = 'added_text', content_rowid = 'id',
        tokenize = 'porter unicode61 remove_diacritics 2'
      );
      CREATE TRIGGER added_inserted AFTER INSERT ON added BEGIN
        INSERT INTO added_index (rowid, headline, body) SELECT id, headline, body FROM added_text WHERE id = new.id;
      END;
      -- FTS5 needs the words it holds to forget them: the row and its text must still be there.
      CREATE TRIGGER added_deleted BEFORE DELETE ON added BEGIN
        INSERT INTO added_index (added_index, rowid, headline, body)
        SELECT 'delete', id, headline, body FROM added_text WHERE id = old.id;
      END;

      -- The text last opened of each article. Not the archive's content, so undo leaves it alone; it refers to nothing,
      -- or undoing an import would stumble over what was read of it.
      CREATE TABLE read_mark (
        article_id INTEGER PRIMARY KEY,
        text_hash  BLOB NOT NULL
      ) STRICT;

      -- Articles whose changes and placements must still be worked out (engine/revision/outstanding.ts).
      CREATE TABLE unsettled (article_id INTEGER PRIMARY KEY) STRICT;
      INSERT INTO unsettled SELECT article_id FROM version GROUP BY article_id HAVING count(*) > 1;
    `)
  }
}
