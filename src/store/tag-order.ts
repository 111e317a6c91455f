import { AppError } from '../core/error.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/**
 * Stand a tag, which is below its parent already, before one of its siblings, or after all of them. From then on new
 * siblings come last.
 */
export function orderTag(db: Archive, tag: number, before: number | null): void {
  const siblings = siblingsOf(db, tag).filter((id) => id !== tag)
  const at = before === null ? siblings.length : siblings.indexOf(before)
  if (at === -1) throw new AppError('bad-request', 'The tag to stand before is not in that place.')
  const place = prepared<[number, number, number]>(
    db,
    'UPDATE tag SET position = ? WHERE id = ? AND position <> ?'
  )
  for (const [index, id] of siblings.toSpliced(at, 0, tag).entries()) place.run(index + 1, id, index + 1)
}

function siblingsOf(db: Archive, tag: number): number[] {
  return prepared<[number], { id: number }>(
    db,
    `SELECT id FROM tag WHERE parent_id IS (SELECT parent_id FROM tag WHERE id = ?) ORDER BY position, lower(name)`
  )
    .all(tag)
    .map(({ id }) => id)
}
