import type { Database } from 'better-sqlite3'

/** What is counted of tags is counted again only after something it hangs on has changed, and without reading whole versions. */
export const taggingStamp = {
  name: '014-tagging-stamp',
  up(db: Database): void {
    db.exec(`
      CREATE INDEX version_to_article ON version (id, article_id);

      -- Another text after every change of what is tagged with what. By chance rather than counted up: what is rolled back must
      -- not come again.
      CREATE TABLE tagging (
        id    INTEGER PRIMARY KEY CHECK (id = 1),
        stamp TEXT NOT NULL
      ) STRICT;
      INSERT INTO tagging VALUES (1, lower(hex(randomblob(8))));
    `)
    for (const [name, change] of Object.entries(CHANGES))
      db.exec(`
        CREATE TRIGGER tagging_${name} AFTER ${change} BEGIN
          UPDATE tagging SET stamp = lower(hex(randomblob(8)));
        END
      `)
  }
}

const CHANGES: Readonly<Record<string, string>> = {
  tag_added: 'INSERT ON tag',
  tag_revised: 'UPDATE ON tag',
  tag_removed: 'DELETE ON tag',
  tag_put: 'INSERT ON passage_tag',
  tag_changed: 'UPDATE ON passage_tag',
  tag_taken: 'DELETE ON passage_tag',
  passage_moved: 'UPDATE OF version_id ON passage',
  version_moved: 'UPDATE OF article_id ON version'
}
