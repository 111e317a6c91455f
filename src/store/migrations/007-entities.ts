import type { Database } from 'better-sqlite3'

/**
 * Entities. What the analyst said of them is one table of rules, which undo covers. All else follows from the texts and the
 * rules, can be worked out anew at any time, and is recorded nowhere: names, mentions, who is who, tallies, quotations.
 *
 * Triggers keep what is derived in step with the texts, whichever way these come and go: a new text is put into a queue and
 * read later, a text that goes takes its mentions with it. `text_key` is the key of a text, which rises with time.
 */
export const entities = {
  name: '007-entities',
  up(db: Database): void {
    db.exec(`
      CREATE TABLE entity_rule (
        id           INTEGER PRIMARY KEY,
        guid         TEXT NOT NULL UNIQUE,
        made_at      TEXT NOT NULL,
        withdrawn_at TEXT,
        rule         TEXT NOT NULL
      ) STRICT;

      -- A name as texts write it: one row for each kind and key, and for each of several people known to have it (sense).
      -- Names of one entity have its id, which is the id of one of them. A hidden name is no entity.
      CREATE TABLE name (
        id        INTEGER PRIMARY KEY,
        kind      TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'place')),
        key       TEXT NOT NULL,
        sense     TEXT NOT NULL,
        text      TEXT NOT NULL,
        loose     TEXT NOT NULL,
        short     TEXT NOT NULL,
        words     INTEGER NOT NULL,
        entity_id INTEGER NOT NULL,
        hidden    INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
        UNIQUE (kind, key, sense)
      ) STRICT;
      CREATE INDEX name_by_entity ON name (entity_id);
      CREATE INDEX name_by_key ON name (key);
      CREATE INDEX name_moved ON name (id) WHERE entity_id <> id OR hidden = 1;
      CREATE INDEX name_by_loose ON name (kind, loose, key);
      CREATE INDEX name_by_short ON name (kind, short, words);

      -- What lists show of an entity. Counts are of articles' newest versions.
      CREATE TABLE entity (
        id       INTEGER PRIMARY KEY,
        kind     TEXT NOT NULL,
        name     TEXT NOT NULL,
        note     TEXT NOT NULL DEFAULT '',
        watched  INTEGER NOT NULL DEFAULT 0,
        -- Whether rules say anything of it: then its name, kind, note and watch are theirs.
        said     INTEGER NOT NULL DEFAULT 0,
        mentions INTEGER NOT NULL DEFAULT 0,
        articles INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      CREATE INDEX entity_by_mentions ON entity (mentions DESC, id);
      CREATE INDEX entity_by_name ON entity (name COLLATE NOCASE);
      CREATE INDEX entity_said ON entity (id) WHERE said = 1;
      CREATE INDEX entity_watched ON entity (id) WHERE watched = 1;
      CREATE TABLE entity_tally (
        entity_id INTEGER NOT NULL,
        day       INTEGER NOT NULL,
        source_id INTEGER NOT NULL,
        mentions  INTEGER NOT NULL,
        articles  INTEGER NOT NULL,
        PRIMARY KEY (entity_id, day, source_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX entity_tally_by_day ON entity_tally (day, entity_id);

      -- Where a sentence and a block start stands for them: mentions with the same are in one.
      CREATE TABLE mention (
        name_id  INTEGER NOT NULL,
        text_key INTEGER NOT NULL,
        start    INTEGER NOT NULL,
        end      INTEGER NOT NULL,
        sentence INTEGER NOT NULL,
        block    INTEGER NOT NULL,
        how      INTEGER NOT NULL,
        PRIMARY KEY (name_id, text_key, start)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX mention_by_text ON mention (text_key);
      CREATE TABLE quotation (
        text_key      INTEGER NOT NULL,
        start         INTEGER NOT NULL,
        end           INTEGER NOT NULL,
        speaker_start INTEGER NOT NULL,
        speaker_end   INTEGER NOT NULL,
        verb          TEXT NOT NULL,
        how           TEXT NOT NULL,
        name_id       INTEGER,
        PRIMARY KEY (text_key, start)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX quotation_by_name ON quotation (name_id, text_key) WHERE name_id IS NOT NULL;

      -- What was found in a text by a model, before rules; and under which day and source it is counted, if it is.
      CREATE TABLE name_reading (
        text_key       INTEGER PRIMARY KEY,
        model          TEXT NOT NULL,
        found          TEXT NOT NULL,
        counted_day    INTEGER,
        counted_source INTEGER
      ) STRICT;
      CREATE INDEX name_reading_by_model ON name_reading (model);
      -- What texts say of people that tells namesakes apart, and of letters that stand for a name.
      CREATE TABLE name_evidence (
        name_id  INTEGER NOT NULL,
        text_key INTEGER NOT NULL,
        said     TEXT NOT NULL,
        PRIMARY KEY (name_id, text_key)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX name_evidence_by_text ON name_evidence (text_key);
      CREATE TABLE name_definition (
        short_id INTEGER NOT NULL,
        name_id  INTEGER NOT NULL,
        text_key INTEGER NOT NULL,
        PRIMARY KEY (short_id, name_id, text_key)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX name_definition_by_text ON name_definition (text_key);

      -- Texts to be read or counted, and names and rules to be settled.
      CREATE TABLE name_queue (text_key INTEGER PRIMARY KEY) STRICT;
      CREATE TABLE unsettled_name (name_id INTEGER PRIMARY KEY) STRICT;
      CREATE TABLE unsettled_rule (id INTEGER PRIMARY KEY, rule TEXT NOT NULL) STRICT;
      -- The last version that was there when a watched entity was looked at. No content: undo leaves it alone.
      CREATE TABLE entity_seen (entity_id INTEGER PRIMARY KEY, version_id INTEGER NOT NULL) STRICT;

      CREATE TRIGGER text_came AFTER INSERT ON text BEGIN
        INSERT OR IGNORE INTO name_queue VALUES (new.id);
      END;
      CREATE TRIGGER text_went AFTER DELETE ON text BEGIN
        DELETE FROM name_queue WHERE text_key = old.id;
        INSERT OR IGNORE INTO unsettled_name
          SELECT name_id FROM name_evidence WHERE text_key = old.id
          UNION SELECT short_id FROM name_definition WHERE text_key = old.id;
        UPDATE name_reading SET counted_day = NULL WHERE text_key = old.id AND counted_day IS NOT NULL;
        DELETE FROM mention WHERE text_key = old.id;
        DELETE FROM quotation WHERE text_key = old.id;
        DELETE FROM name_evidence WHERE text_key = old.id;
        DELETE FROM name_definition WHERE text_key = old.id;
        DELETE FROM name_reading WHERE text_key = old.id;
      END;
      -- A text is counted where it is its article's newest.
      CREATE TRIGGER newest_text AFTER INSERT ON article BEGIN
        INSERT OR IGNORE INTO name_queue SELECT id FROM text WHERE id = new.newest_key;
      END;
      CREATE TRIGGER newest_text_changed AFTER UPDATE OF newest_key, source_id ON article BEGIN
        INSERT OR IGNORE INTO name_queue SELECT id FROM text WHERE id IN (old.newest_key, new.newest_key);
      END;
      -- Taking a text out of the count, by setting its day to NULL, and putting it in.
      CREATE VIEW name_count AS
        SELECT m.text_key, n.entity_id, count(*) AS mentions
          FROM mention m JOIN name n ON n.id = m.name_id
         WHERE n.hidden = 0
         GROUP BY m.text_key, n.entity_id;
      CREATE TRIGGER text_uncounted AFTER UPDATE OF counted_day ON name_reading WHEN old.counted_day IS NOT NULL BEGIN
        UPDATE entity_tally SET mentions = entity_tally.mentions - c.mentions, articles = articles - 1
          FROM name_count c
         WHERE c.text_key = old.text_key AND entity_tally.entity_id = c.entity_id AND day = old.counted_day
           AND source_id = old.counted_source;
        UPDATE entity SET mentions = entity.mentions - c.mentions, articles = articles - 1
          FROM name_count c WHERE c.text_key = old.text_key AND entity.id = c.entity_id;
        DELETE FROM entity_tally
         WHERE articles = 0 AND day = old.counted_day AND source_id = old.counted_source
           AND entity_id IN (SELECT entity_id FROM name_count WHERE text_key = old.text_key);
      END;
      CREATE TRIGGER text_counted AFTER UPDATE OF counted_day ON name_reading WHEN new.counted_day IS NOT NULL BEGIN
        INSERT INTO entity_tally (entity_id, day, source_id, mentions, articles)
          SELECT entity_id, new.counted_day, new.counted_source, mentions, 1 FROM name_count
           WHERE text_key = new.text_key
          ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions, articles = articles + 1;
        UPDATE entity SET mentions = entity.mentions + c.mentions, articles = articles + 1
          FROM name_count c WHERE c.text_key = new.text_key AND entity.id = c.entity_id;
      END;
      -- Rules come and go by calls, undo and redo alike; whoever changes them settles what they touch afterwards.
      CREATE TRIGGER entity_rule_came AFTER INSERT ON entity_rule BEGIN
        INSERT INTO unsettled_rule (rule) VALUES (new.rule);
      END;
      CREATE TRIGGER entity_rule_changed AFTER UPDATE ON entity_rule BEGIN
        INSERT INTO unsettled_rule (rule) VALUES (old.rule), (new.rule);
      END;
      CREATE TRIGGER entity_rule_went AFTER DELETE ON entity_rule BEGIN
        INSERT INTO unsettled_rule (rule) VALUES (old.rule);
      END;

      INSERT INTO name_queue SELECT id FROM text;
    `)
  }
}
