import type { Database } from 'better-sqlite3'
import type { Block } from '../../core/article/model.ts'
import { sketchOf, storyOf } from '../../core/import/story.ts'

/**
 * What tells one story's versions and copies from other stories: addresses, agencies' identities, own times, clusters of
 * copies, and sketches of texts. What went into an import, so that it can go on; which column is what in a table; the
 * folders being watched.
 */
export const identity = {
  name: '002-identity',
  up(db: Database): void {
    db.exec(`
      -- Copies of one story across sources. A cluster is what articles point at, and nothing else.
      CREATE TABLE cluster (
        id      INTEGER PRIMARY KEY,
        made_at TEXT NOT NULL
      ) STRICT;
      ALTER TABLE article ADD COLUMN cluster_id INTEGER REFERENCES cluster (id);
      CREATE INDEX article_by_cluster ON article (cluster_id) WHERE cluster_id IS NOT NULL;
      CREATE INDEX article_by_source ON article (source_id);

      ALTER TABLE version ADD COLUMN part TEXT NOT NULL DEFAULT '';
      ALTER TABLE version ADD COLUMN url TEXT;
      ALTER TABLE version ADD COLUMN url_key TEXT;
      ALTER TABLE version ADD COLUMN guid TEXT;
      ALTER TABLE version ADD COLUMN guid_version INTEGER;
      ALTER TABLE version ADD COLUMN published_at TEXT;
      ALTER TABLE version ADD COLUMN changed_at TEXT;
      ALTER TABLE version ADD COLUMN language TEXT;
      ALTER TABLE version ADD COLUMN status TEXT NOT NULL DEFAULT 'usable'
        CHECK (status IN ('usable', 'withheld', 'withdrawn'));
      ALTER TABLE version ADD COLUMN editor_note TEXT;
      ALTER TABLE version ADD COLUMN doubt TEXT;
      CREATE INDEX version_by_url ON version (url_key) WHERE url_key IS NOT NULL;
      CREATE INDEX version_by_guid ON version (guid) WHERE guid IS NOT NULL;
      UPDATE version SET part = substr(path, instr(path, ' › ') + 3) WHERE instr(path, ' › ') > 0;

      -- The file behind each receipt, so that what was no version of its own is kept too; and the other article it is near.
      ALTER TABLE receipt ADD COLUMN original_id INTEGER REFERENCES original (id);
      ALTER TABLE receipt ADD COLUMN near_id INTEGER REFERENCES article (id);
      CREATE INDEX receipt_by_original ON receipt (original_id) WHERE original_id IS NOT NULL;
      CREATE INDEX receipt_by_near ON receipt (near_id) WHERE near_id IS NOT NULL;
      UPDATE receipt SET original_id = (SELECT original_id FROM version v WHERE v.id = receipt.version_id)
       WHERE outcome IN ('new', 'version');

      -- A few of the rarest-looking runs of words of each text, so that its near copies are found by a handful of look-ups.
      CREATE TABLE sketch (
        hash    INTEGER NOT NULL,
        text_id INTEGER NOT NULL,
        PRIMARY KEY (hash, text_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE import_source (
        id        INTEGER PRIMARY KEY,
        import_id INTEGER NOT NULL REFERENCES import (id),
        items     TEXT NOT NULL,
        columns   TEXT
      ) STRICT;
      CREATE INDEX import_source_by_import ON import_source (import_id);

      CREATE TABLE column_profile (
        id      INTEGER PRIMARY KEY,
        columns TEXT NOT NULL UNIQUE,
        mapping TEXT NOT NULL
      ) STRICT;

      CREATE TABLE watch (
        id       INTEGER PRIMARY KEY,
        path     TEXT NOT NULL UNIQUE,
        added_at TEXT NOT NULL
      ) STRICT;

      -- What a watched folder has shown already. Not undone with an import, or the file would come back by itself.
      CREATE TABLE watched_file (
        path     TEXT PRIMARY KEY,
        size     INTEGER NOT NULL,
        modified INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
    `)
    sketchAll(db)
  }
}

/** Put every stored text under its sketch. */
export function sketchAll(db: Database): void {
  const add = db.prepare('INSERT OR IGNORE INTO sketch (hash, text_id) VALUES (?, ?)')
  const page = db.prepare<[number], { id: number; body: string; blocks: string }>(
    'SELECT id, body, blocks FROM text WHERE id > ? ORDER BY id LIMIT 500'
  )
  for (let after = -1; ;) {
    const rows = page.all(after)
    for (const { id, body, blocks } of rows) {
      for (const hash of sketchOf(storyOf(body, JSON.parse(blocks) as Block[]))) add.run(hash, id)
    }
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.id
  }
}
