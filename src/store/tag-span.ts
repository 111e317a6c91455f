import type { SpanOf } from '../core/passage/tagging-calls.ts'
import { passagesAt } from './hit-context.ts'
import type { Archive } from './open.ts'
import { addPassage, setTags, tagIdsOf } from './passage.ts'

/** What making a passage takes from outside. */
export interface Making {
  readonly madeAt: string
  newGuid(): string
}

/**
 * Give a span of a version some tags: the oldest passage on that very span gets them, or one is made. Says what came of
 * it; nothing, when a passage there carries them all.
 */
export function tagSpan(
  db: Archive,
  { versionId, start, end }: SpanOf,
  tags: readonly number[],
  { body, madeAt, newGuid }: Making & { readonly body: string }
): 'made' | 'tagged' | 'nothing' {
  const [passage] = passagesAt(db, { versionId, start, end })
  if (passage === undefined) {
    const exact = body.slice(start, end)
    setTags(db, addPassage(db, { guid: newGuid(), versionId, start, end, exact, note: '', madeAt }), tags)
    return 'made'
  }
  const has = tagIdsOf(db, passage)
  if (tags.every((tag) => has.includes(tag))) return 'nothing'
  setTags(db, passage, [...has, ...tags])
  return 'tagged'
}
