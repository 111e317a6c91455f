import { addedOnly } from '../core/search/added-only.ts'
import { understand } from '../core/search/query.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import type { Batch } from './search-batch.ts'

interface QueryRow {
  readonly saved: number
  readonly query: string
  readonly addedOnly: 0 | 1
}

/**
 * Note which saved searches find texts that an import has just stored, whose versions are settled and whose words are in
 * the index. What a query says of days is seen from `now` (UTC, ISO 8601).
 */
export function noteUnseen(db: Archive, batch: Batch, now: string): void {
  const searches = prepared<[], QueryRow>(
    db,
    'SELECT id AS saved, query, added_only AS addedOnly FROM saved_search'
  ).all()
  for (const { saved, query, addedOnly: alerts } of searches) {
    const { tree } = understand(query, now)
    if (tree === null) continue
    const found = batch.matching(tree)
    if (alerts === 0) addUnseen(db, saved, found)
    else {
      const updates = new Set(batch.updates(found))
      addUnseen(
        db,
        saved,
        found.filter((key) => !updates.has(key))
      )
      addUnseen(db, saved, batch.matching(addedOnly(tree), Array.from(updates)))
    }
  }
}

/** Nothing that a saved search found is unseen any more. */
export function forgetUnseen(db: Archive, saved: number): void {
  prepared<[number]>(db, 'DELETE FROM unseen WHERE saved_id = ?').run(saved)
}

/** Before a version goes: no search has it to show. */
export function removeUnseenOf(db: Archive, versionId: number): void {
  prepared<[number]>(db, 'DELETE FROM unseen WHERE version_id = ?').run(versionId)
}

function addUnseen(db: Archive, saved: number, keys: readonly number[]): void {
  if (keys.length === 0) return
  prepared<[number, string]>(
    db,
    `INSERT OR IGNORE INTO unseen (saved_id, article_id, version_id)
     SELECT ?, v.article_id, v.id FROM json_each(?) k CROSS JOIN version v ON v.search_key = k.value`
  ).run(saved, JSON.stringify(keys))
}
