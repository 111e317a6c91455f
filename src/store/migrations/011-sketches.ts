import type { Database } from 'better-sqlite3'
import { sketchAll } from './002-identity.ts'

/**
 * Sketches are of five words together and no longer of four, so those there are made anew; those of the newest texts wait
 * in a small table of their own, which is folded into the large one from time to time.
 */
export const sketches = {
  name: '011-sketches',
  up(db: Database): void {
    db.exec(`
      CREATE TABLE sketch_waiting (
        hash    INTEGER NOT NULL,
        text_id INTEGER NOT NULL,
        PRIMARY KEY (hash, text_id)
      ) STRICT, WITHOUT ROWID;

      CREATE VIEW any_sketch AS
        SELECT hash, text_id FROM sketch UNION ALL SELECT hash, text_id FROM sketch_waiting;

      DELETE FROM sketch;
    `)
    sketchAll(db)
  }
}
