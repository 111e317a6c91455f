import { sketchOf, storyOf } from '../core/import/story.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { textsLike } from './text.ts'

/** How many near copies are looked at. */
const LOOKED_AT = 20

/** The version whose body is a text, the newest of several; null when there is none. */
export function versionWithBody(db: Archive, body: string): { versionId: number; body: string } | null {
  const whole = [{ kind: 'paragraph' as const, start: 0, end: body.length }]
  const find = prepared<[number, string], { versionId: number; body: string }>(
    db,
    `SELECT v.id AS versionId, t.body FROM text t JOIN version v ON v.search_key = t.id
      WHERE t.id = ? AND t.body = ? ORDER BY v.id DESC LIMIT 1`
  )
  for (const id of textsLike(db, sketchOf(storyOf(body, whole)), LOOKED_AT, () => [])) {
    const found = find.get(id, body)
    if (found !== undefined) return found
  }
  return null
}
