import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** Put a stored text into the word index. */
export function indexText(db: Archive, id: number): void {
  prepared(
    db,
    'INSERT INTO word_index (rowid, headline, body) SELECT id, headline, body FROM searchable WHERE id = ?'
  ).run(id)
}

/** Take a stored text out of the word index; FTS5 needs the words it holds to forget them, so the text must still be there. */
export function unindexText(db: Archive, id: number): void {
  prepared(
    db,
    `INSERT INTO word_index (word_index, rowid, headline, body)
     SELECT 'delete', id, headline, body FROM searchable WHERE id = ?`
  ).run(id)
}
