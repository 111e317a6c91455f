import type { Database } from 'better-sqlite3'

/**
 * Briefings with all that a document needs: a summary, a layout, a house style, the briefing whose shape was taken; and
 * items of every kind. Pictures are kept by their content.
 */
export const briefings = {
  name: '010-briefings',
  up(db: Database): void {
    db.exec(`
      -- Bytes as they came. Not undone: what shows a picture is, and what nothing can show any more goes when the archive is
      -- opened (store/picture.ts).
      CREATE TABLE picture (
        id     INTEGER PRIMARY KEY,
        sha256 BLOB NOT NULL UNIQUE,
        type   TEXT NOT NULL
          CHECK (type IN ('image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml')),
        width  INTEGER NOT NULL CHECK (width > 0),
        height INTEGER NOT NULL CHECK (height > 0),
        bytes  BLOB NOT NULL
      ) STRICT;

      CREATE TABLE house_style (
        id           INTEGER PRIMARY KEY,
        name         TEXT NOT NULL UNIQUE COLLATE NOCASE,
        organisation TEXT NOT NULL,
        author       TEXT NOT NULL,
        accent       TEXT NOT NULL,
        head_font    TEXT NOT NULL CHECK (head_font IN ('serif', 'sans')),
        text_font    TEXT NOT NULL CHECK (text_font IN ('serif', 'sans')),
        masthead     TEXT NOT NULL,
        opening      TEXT NOT NULL,
        closing      TEXT NOT NULL,
        picture_id   INTEGER REFERENCES picture (id)
      ) STRICT;
      CREATE INDEX house_style_by_picture ON house_style (picture_id) WHERE picture_id IS NOT NULL;

      ALTER TABLE briefing ADD COLUMN made_at TEXT NOT NULL DEFAULT '';
      UPDATE briefing SET made_at = made_on || 'T00:00:00.000Z';
      ALTER TABLE briefing ADD COLUMN summary TEXT NOT NULL DEFAULT '';
      ALTER TABLE briefing ADD COLUMN design TEXT NOT NULL DEFAULT 'digest'
        CHECK (design IN ('digest', 'report', 'note'));
      ALTER TABLE briefing ADD COLUMN paper TEXT NOT NULL DEFAULT 'a4' CHECK (paper IN ('a4', 'letter'));
      ALTER TABLE briefing ADD COLUMN language TEXT NOT NULL DEFAULT 'en';
      ALTER TABLE briefing ADD COLUMN house_id INTEGER REFERENCES house_style (id);
      ALTER TABLE briefing ADD COLUMN from_id INTEGER REFERENCES briefing (id);
      CREATE INDEX briefing_by_house ON briefing (house_id) WHERE house_id IS NOT NULL;
      CREATE INDEX briefing_by_from ON briefing (from_id) WHERE from_id IS NOT NULL;

      -- detail: what a kind has beside its text, in JSON (store/briefing-detail.ts); null for what there is usually.
      CREATE TABLE part (
        id          INTEGER PRIMARY KEY,
        briefing_id INTEGER NOT NULL REFERENCES briefing (id),
        position    INTEGER NOT NULL,
        kind        TEXT NOT NULL CHECK (kind IN ('heading', 'quote', 'comment', 'picture', 'table', 'chart')),
        text        TEXT NOT NULL,
        detail      TEXT,
        passage_id  INTEGER REFERENCES passage (id),
        version_id  INTEGER REFERENCES version (id),
        picture_id  INTEGER REFERENCES picture (id),
        CHECK ((kind = 'quote') = (version_id IS NOT NULL)),
        CHECK ((kind = 'picture') = (picture_id IS NOT NULL))
      ) STRICT;
      INSERT INTO part (id, briefing_id, position, kind, text, passage_id, version_id)
        SELECT id, briefing_id, position, kind, text, passage_id, version_id FROM briefing_item;
      DROP TABLE briefing_item;
      ALTER TABLE part RENAME TO briefing_item;
      CREATE INDEX briefing_item_by_briefing ON briefing_item (briefing_id, position);
      CREATE INDEX briefing_item_by_passage ON briefing_item (passage_id);
      CREATE INDEX briefing_item_by_version ON briefing_item (version_id);
      CREATE INDEX briefing_item_by_picture ON briefing_item (picture_id) WHERE picture_id IS NOT NULL;

      -- Rows that undo puts back were written down without the new columns; an item's may all be null.
      UPDATE change
         SET before = json_set(before, '$.made_at', json_extract(before, '$.made_on') || 'T00:00:00.000Z',
                               '$.summary', '', '$.design', 'digest', '$.paper', 'a4', '$.language', 'en')
       WHERE place = 'briefing' AND before IS NOT NULL;
    `)
  }
}
