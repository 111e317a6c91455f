import type { Database } from 'better-sqlite3'

/**
 * The codebook's rules and order, stars and tones of passages, rules that suggest tags with what they suggested, and the
 * tagging of other coders, kept apart from the archive's own.
 */
export const codebook = {
  name: '005-codebook',
  up(db: Database): void {
    db.exec(`
      -- Siblings stand by position, those of one position by name: all by name until the analyst moves one.
      ALTER TABLE tag ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE tag ADD COLUMN description TEXT NOT NULL DEFAULT '';
      ALTER TABLE tag ADD COLUMN included TEXT NOT NULL DEFAULT '';
      ALTER TABLE tag ADD COLUMN excluded TEXT NOT NULL DEFAULT '';
      ALTER TABLE tag ADD COLUMN example TEXT NOT NULL DEFAULT '';
      ALTER TABLE tag ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));

      -- The GUIDs of tags that were merged, so that what comes from elsewhere under one finds the tag it became.
      CREATE TABLE merged_tag (
        id     INTEGER PRIMARY KEY,
        guid   TEXT NOT NULL UNIQUE,
        tag_id INTEGER NOT NULL REFERENCES tag (id)
      ) STRICT;
      CREATE INDEX merged_tag_by_tag ON merged_tag (tag_id);

      ALTER TABLE passage ADD COLUMN starred INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1));

      -- What a passage says of someone or something, as the analyst reads it. The name stands by itself: an entity may go.
      CREATE TABLE tone (
        id         INTEGER PRIMARY KEY,
        passage_id INTEGER NOT NULL REFERENCES passage (id),
        entity     TEXT NOT NULL COLLATE NOCASE,
        entity_id  INTEGER,
        value      INTEGER NOT NULL CHECK (value BETWEEN -2 AND 2),
        set_by     TEXT NOT NULL,
        set_at     TEXT NOT NULL,
        UNIQUE (passage_id, entity)
      ) STRICT;
      CREATE INDEX tone_by_entity ON tone (entity);

      CREATE TABLE tag_rule (
        id      INTEGER PRIMARY KEY,
        tag_id  INTEGER NOT NULL REFERENCES tag (id),
        query   TEXT NOT NULL,
        unit    TEXT NOT NULL CHECK (unit IN ('hit', 'sentence', 'paragraph')),
        made_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX tag_rule_by_tag ON tag_rule (tag_id);

      -- What was decided stays, so that nothing is suggested twice.
      CREATE TABLE suggestion (
        id         INTEGER PRIMARY KEY,
        rule_id    INTEGER NOT NULL REFERENCES tag_rule (id),
        version_id INTEGER NOT NULL REFERENCES version (id),
        start      INTEGER NOT NULL,
        end        INTEGER NOT NULL,
        state      TEXT NOT NULL CHECK (state IN ('waiting', 'accepted', 'rejected')),
        UNIQUE (rule_id, version_id, start, end)
      ) STRICT;
      CREATE INDEX suggestion_by_version ON suggestion (version_id);
      CREATE INDEX suggestion_waiting ON suggestion (rule_id) WHERE state = 'waiting';

      CREATE TABLE coder (
        id       INTEGER PRIMARY KEY,
        name     TEXT NOT NULL UNIQUE COLLATE NOCASE,
        added_at TEXT NOT NULL
      ) STRICT;
      -- tags: a JSON list of { guid, path }, as the coder's codebook had them.
      CREATE TABLE coder_passage (
        id         INTEGER PRIMARY KEY,
        coder_id   INTEGER NOT NULL REFERENCES coder (id),
        version_id INTEGER NOT NULL REFERENCES version (id),
        start      INTEGER NOT NULL,
        end        INTEGER NOT NULL,
        exact      TEXT NOT NULL,
        tags       TEXT NOT NULL,
        note       TEXT NOT NULL
      ) STRICT;
      CREATE INDEX coder_passage_by_version ON coder_passage (version_id);
      CREATE INDEX coder_passage_by_coder ON coder_passage (coder_id);

      -- Rows that undo puts back were written down without the new columns.
      UPDATE change
         SET before = json_set(before, '$.position', 0, '$.description', '', '$.included', '', '$.excluded', '',
                               '$.example', '', '$.archived', 0)
       WHERE place = 'tag' AND before IS NOT NULL;
      UPDATE change SET before = json_set(before, '$.starred', 0) WHERE place = 'passage' AND before IS NOT NULL;
    `)
  }
}
