import type { Database } from 'better-sqlite3'

/**
 * The first archive: articles with their versions and the bytes they came as, imports with their receipts, tags and
 * passages, briefings, the word index, and the record of changes that undo and redo run on.
 *
 * Every table the analyst's work lives in has one `id INTEGER PRIMARY KEY`, so that a change to any row can be recorded
 * in one form (change.ts). No column holds a REAL, and nothing cascades: what is removed is removed by name.
 */
export const archive = {
  name: '001-archive',
  up(db: Database): void {
    db.exec(`
      CREATE TABLE source (
        id   INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE
      ) STRICT;

      CREATE TABLE import (
        id          INTEGER PRIMARY KEY,
        started_at  TEXT NOT NULL,
        finished_at TEXT,
        state       TEXT NOT NULL CHECK (state IN ('running', 'finished', 'cancelled', 'interrupted'))
      ) STRICT;

      -- The bytes as they came, deflated. One file may hold several articles.
      CREATE TABLE original (
        id     INTEGER PRIMARY KEY,
        sha256 BLOB NOT NULL UNIQUE,
        size   INTEGER NOT NULL,
        bytes  BLOB NOT NULL
      ) STRICT;

      CREATE TABLE article (
        id                INTEGER PRIMARY KEY,
        source_id         INTEGER REFERENCES source (id),
        newest_version_id INTEGER REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
        newest_key        INTEGER
      ) STRICT;
      CREATE INDEX article_by_time ON article (newest_key);

      -- Immutable, and narrow: lists and counts read it without touching the text.
      CREATE TABLE version (
        id           INTEGER PRIMARY KEY,
        article_id   INTEGER NOT NULL REFERENCES article (id),
        number       INTEGER NOT NULL,
        import_id    INTEGER NOT NULL REFERENCES import (id),
        original_id  INTEGER NOT NULL REFERENCES original (id),
        path         TEXT NOT NULL,
        headline     TEXT,
        bylines      TEXT NOT NULL,
        place        TEXT,
        agency       TEXT,
        published_on TEXT,
        stored_at    TEXT NOT NULL,
        words        INTEGER NOT NULL,
        lead         TEXT NOT NULL,
        headline_key TEXT,
        file_key     TEXT,
        text_hash    BLOB NOT NULL,
        search_key   INTEGER NOT NULL,
        UNIQUE (article_id, number)
      ) STRICT;
      CREATE UNIQUE INDEX version_by_key ON version (search_key, article_id, number);
      CREATE INDEX version_by_headline ON version (headline_key) WHERE headline_key IS NOT NULL;
      CREATE INDEX version_by_file ON version (file_key) WHERE file_key IS NOT NULL;
      CREATE INDEX version_by_text ON version (text_hash);
      CREATE INDEX version_by_original ON version (original_id);
      CREATE INDEX version_by_import ON version (import_id);

      -- Keyed by publication time (search-key.ts), so that walking the word index downwards is walking back in time.
      CREATE TABLE text (
        id       INTEGER PRIMARY KEY,
        headline TEXT NOT NULL,
        body     TEXT NOT NULL,
        blocks   TEXT NOT NULL
      ) STRICT;

      CREATE VIEW searchable AS
        SELECT id, headline, searchable_text(body, blocks) AS body FROM text;
      CREATE VIRTUAL TABLE word_index USING fts5 (
        headline, body,
        content = 'searchable', content_rowid = 'id',
        tokenize = 'porter unicode61 remove_diacritics 2'
      );
      INSERT INTO word_index (word_index, rank) VALUES ('pgsz', 16000);
      INSERT INTO word_index (word_index, rank) VALUES ('hashsize', 67108864);

      CREATE TABLE receipt (
        id         INTEGER PRIMARY KEY,
        import_id  INTEGER NOT NULL REFERENCES import (id),
        path       TEXT NOT NULL,
        outcome    TEXT NOT NULL,
        version_id INTEGER REFERENCES version (id),
        reason     TEXT NOT NULL
      ) STRICT;
      CREATE INDEX receipt_by_import ON receipt (import_id);
      CREATE INDEX receipt_by_version ON receipt (version_id);

      CREATE TABLE tag (
        id        INTEGER PRIMARY KEY,
        guid      TEXT NOT NULL UNIQUE,
        parent_id INTEGER REFERENCES tag (id),
        name      TEXT NOT NULL,
        colour    INTEGER NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX tag_by_place ON tag (ifnull(parent_id, 0), name COLLATE NOCASE);
      CREATE INDEX tag_by_parent ON tag (parent_id);

      CREATE TABLE passage (
        id         INTEGER PRIMARY KEY,
        guid       TEXT NOT NULL UNIQUE,
        version_id INTEGER NOT NULL REFERENCES version (id),
        start      INTEGER NOT NULL,
        end        INTEGER NOT NULL,
        exact      TEXT NOT NULL,
        note       TEXT NOT NULL,
        made_at    TEXT NOT NULL,
        CHECK (0 <= start AND start < end)
      ) STRICT;
      CREATE INDEX passage_by_version ON passage (version_id, start);

      CREATE TABLE passage_tag (
        id         INTEGER PRIMARY KEY,
        passage_id INTEGER NOT NULL REFERENCES passage (id),
        tag_id     INTEGER NOT NULL REFERENCES tag (id),
        UNIQUE (passage_id, tag_id)
      ) STRICT;
      CREATE INDEX passage_tag_by_tag ON passage_tag (tag_id);

      CREATE TABLE briefing (
        id         INTEGER PRIMARY KEY,
        guid       TEXT NOT NULL UNIQUE,
        title      TEXT NOT NULL,
        made_on    TEXT NOT NULL,
        changed_at TEXT NOT NULL
      ) STRICT;

      -- A quote keeps its exact words and the version they are from, whatever becomes of the passage.
      CREATE TABLE briefing_item (
        id          INTEGER PRIMARY KEY,
        briefing_id INTEGER NOT NULL REFERENCES briefing (id),
        position    INTEGER NOT NULL,
        kind        TEXT NOT NULL CHECK (kind IN ('heading', 'quote', 'comment')),
        text        TEXT NOT NULL,
        passage_id  INTEGER REFERENCES passage (id),
        version_id  INTEGER REFERENCES version (id),
        CHECK ((kind = 'quote') = (version_id IS NOT NULL))
      ) STRICT;
      CREATE INDEX briefing_item_by_briefing ON briefing_item (briefing_id, position);
      CREATE INDEX briefing_item_by_passage ON briefing_item (passage_id);
      CREATE INDEX briefing_item_by_version ON briefing_item (version_id);

      -- What undo and redo run on. AUTOINCREMENT: a step's number is never used again.
      CREATE TABLE step (
        id      INTEGER PRIMARY KEY AUTOINCREMENT,
        call    TEXT NOT NULL,
        label   TEXT NOT NULL,
        made_at TEXT NOT NULL,
        state   TEXT NOT NULL CHECK (state IN ('open', 'done', 'undone'))
      ) STRICT;
      CREATE TABLE change (
        id      INTEGER PRIMARY KEY,
        step_id INTEGER NOT NULL REFERENCES step (id),
        place   TEXT NOT NULL,
        verb    TEXT NOT NULL CHECK (verb IN ('insert', 'update', 'delete')),
        row_id  INTEGER NOT NULL,
        before  TEXT
      ) STRICT;
      CREATE INDEX change_by_step ON change (step_id, id);
    `)
  }
}
