import type { SearchOrder } from '../core/search/calls.ts'
import type { SavedSearch } from '../core/search/saved-calls.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { forgetUnseen } from './unseen.ts'

interface SavedRow extends Omit<SavedSearch, 'addedOnly'> {
  readonly addedOnly: 0 | 1
}

/** A saved search as it is written. */
export interface SavedFields {
  readonly name: string
  readonly folder: string
  readonly query: string
  readonly order: SearchOrder
  readonly addedOnly: boolean
}

const SAVED = `
  SELECT s.id AS saved, s.guid, s.name, s.folder, s.query, s.sort AS "order", s.added_only AS addedOnly,
         (SELECT count(DISTINCT article_id) FROM unseen WHERE saved_id = s.id) AS unseen,
         s.made_at AS madeAt, ifnull((SELECT seen_at FROM saved_seen WHERE guid = s.guid), s.made_at) AS seenAt
    FROM saved_search s`

/** Every saved search, by folder and name. */
export function savedSearches(db: Archive): SavedSearch[] {
  return prepared<[], SavedRow>(db, `${SAVED} ORDER BY lower(s.folder), lower(s.name), s.id`)
    .all()
    .map(toSaved)
}

export function findSaved(db: Archive, saved: number): SavedSearch | null {
  const row = prepared<[number], SavedRow>(db, `${SAVED} WHERE s.id = ?`).get(saved)
  return row === undefined ? null : toSaved(row)
}

/** Keep a search. Returns its row. */
export function addSaved(
  db: Archive,
  { guid, madeAt, ...fields }: SavedFields & { readonly guid: string; readonly madeAt: string }
): number {
  const added = db
    .prepare(
      `INSERT INTO saved_search (guid, name, folder, query, sort, added_only, made_at)
       VALUES (@guid, @name, @folder, @query, @sort, @addedOnly, @madeAt)`
    )
    .run({ guid, madeAt, ...toColumns(fields) })
  return Number(added.lastInsertRowid)
}

/** Write a saved search's fields. One that asks for something else from now on has nothing unseen. */
export function changeSaved(db: Archive, before: SavedSearch, fields: SavedFields): void {
  if (fields.query !== before.query || fields.addedOnly !== before.addedOnly) forgetUnseen(db, before.saved)
  db.prepare(
    `UPDATE saved_search SET name = @name, folder = @folder, query = @query, sort = @sort, added_only = @addedOnly
      WHERE id = @saved`
  ).run({ saved: before.saved, ...toColumns(fields) })
}

export function removeSaved(db: Archive, saved: number): void {
  forgetUnseen(db, saved)
  db.prepare('DELETE FROM saved_search WHERE id = ?').run(saved)
}

/** Everything a search found so far has been looked at. `at` is UTC, ISO 8601. */
export function markSeen(db: Archive, { saved, guid }: SavedSearch, at: string): void {
  forgetUnseen(db, saved)
  db.prepare(
    `INSERT INTO saved_seen (guid, seen_at) VALUES (?, ?) ON CONFLICT (guid) DO UPDATE SET seen_at = excluded.seen_at`
  ).run(guid, at)
}

function toSaved({ addedOnly, ...row }: SavedRow): SavedSearch {
  return { ...row, addedOnly: addedOnly === 1 }
}

function toColumns({ order, addedOnly, ...fields }: SavedFields) {
  return { ...fields, sort: order, addedOnly: addedOnly ? 1 : 0 }
}
