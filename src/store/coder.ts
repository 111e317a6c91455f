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

/** A passage as another coder tagged it. */
export interface Coding {
  readonly coder: number
  readonly versionId: number
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly tags: readonly { readonly guid: string; readonly path: string }[]
  readonly note: string
}

/** The coder of a name, new or without what that coder had before. */
export function coderNamed(db: Archive, name: string, addedAt: string): number {
  const known = db.prepare<[string], { id: number }>('SELECT id FROM coder WHERE name = ?').get(name)
  if (known !== undefined) {
    db.prepare('DELETE FROM coder_passage WHERE coder_id = ?').run(known.id)
    return known.id
  }
  return Number(
    db.prepare('INSERT INTO coder (name, added_at) VALUES (?, ?)').run(name, addedAt).lastInsertRowid
  )
}

export function addCoding(db: Archive, { tags, ...coding }: Coding): void {
  db.prepare(
    `INSERT INTO coder_passage (coder_id, version_id, start, end, exact, tags, note)
     VALUES (@coder, @versionId, @start, @end, @exact, @tags, @note)`
  ).run({ ...coding, tags: JSON.stringify(tags) })
}
