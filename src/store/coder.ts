import type { Archive } from './open.ts'

/** Take away what other coders tagged on a version whose text goes or changes. */
export function removeCodingOn(db: Archive, versionId: number): void {
  db.prepare('DELETE FROM coder_passage WHERE version_id = ?').run(versionId)
}

/** Put what other coders tagged on a version where its words stand in a text read again; `null` leaves it. */
export function moveCoding(
  db: Archive,
  versionId: number,
  spanOf: (exact: string) => { readonly start: number; readonly end: number } | null
): void {
  const rows = db
    .prepare<[number], { id: number; exact: string }>(
      'SELECT id, exact FROM coder_passage WHERE version_id = ?'
    )
    .all(versionId)
  const move = db.prepare('UPDATE coder_passage SET start = @start, end = @end WHERE id = @id')
  for (const { id, exact } of rows) {
    const span = spanOf(exact)
    if (span !== null) move.run({ id, ...span })
  }
}
