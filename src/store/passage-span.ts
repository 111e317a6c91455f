import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** Give a passage another range of its version. Where it stands elsewhere must be worked out anew, decisions too. */
export function resizePassage(
  db: Archive,
  passage: number,
  { start, end, exact }: { readonly start: number; readonly end: number; readonly exact: string }
): void {
  prepared<[object]>(
    db,
    'UPDATE passage SET start = @start, end = @end, exact = @exact WHERE id = @passage'
  ).run({ passage, start, end, exact })
  prepared<[number]>(db, 'DELETE FROM placement WHERE passage_id = ?').run(passage)
}

/** The passage that has a GUID. */
export function passageOfGuid(db: Archive, guid: string): number | null {
  const row = prepared<[string], { id: number }>(db, 'SELECT id FROM passage WHERE guid = ?').get(guid)
  return row?.id ?? null
}
