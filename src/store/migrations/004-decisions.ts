import type { Database } from 'better-sqlite3'

/**
 * Which texts the analyst keeps apart, what each watched folder brought last, and a way to an import's receipts of one
 * outcome.
 */
export const decisions = {
  name: '004-decisions',
  up(db: Database): void {
    db.exec(`
      -- Two texts that are two stories, each pair in both directions. By what a text says, not by its row: the decision
      -- goes with a version to another article, and is still known when an import is undone and made again.
      CREATE TABLE kept_apart (
        id         INTEGER PRIMARY KEY,
        text_hash  BLOB NOT NULL,
        other_hash BLOB NOT NULL,
        made_at    TEXT NOT NULL
      ) STRICT;
      CREATE INDEX kept_apart_by_text ON kept_apart (text_hash, other_hash);

      -- Not undone, as what was seen is not (watched_file); an import that was undone is no longer there.
      CREATE TABLE watch_visit (
        path      TEXT PRIMARY KEY,
        came_at   TEXT NOT NULL,
        file      TEXT NOT NULL,
        files     INTEGER NOT NULL,
        import_id INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX receipt_by_outcome ON receipt (import_id, outcome);
    `)
  }
}
