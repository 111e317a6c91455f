import type { TagUsage } from '../core/passage/tag-calls.ts'
import type { Archive } from './open.ts'
import { passageGroups } from './passage-groups.ts'
import { subtreeOf } from './tag.ts'

/** Where a tag and those below it are used. `now` is UTC, ISO 8601. */
export function usageOf(db: Archive, tag: number, now: string): Omit<TagUsage, 'tag'> {
  const subtree = subtreeOf(db, tag)
  const counted = (by: 'source' | 'month') =>
    passageGroups(db, { by, now, filter: { tag } }).map(({ label, passages }) => ({ label, passages }))
  const beside = passageGroups(db, { by: 'tag', now, filter: { tag } })
    .map(({ label, filter, passages }) => ({ tag: filter.exactTag ?? 0, path: label, passages }))
    .filter((other) => !subtree.includes(other.tag))
    .sort((a, b) => b.passages - a.passages)
  return {
    sources: counted('source'),
    months: counted('month'),
    beside,
    briefings: briefingsQuoting(db, subtree),
    rules: rulesFor(db, subtree)
  }
}

function briefingsQuoting(db: Archive, tags: readonly number[]): TagUsage['briefings'] {
  return db
    .prepare<[string], TagUsage['briefings'][number]>(
      `SELECT b.id AS briefing, b.title, count(DISTINCT i.id) AS quotes
         FROM briefing_item i
         JOIN briefing b ON b.id = i.briefing_id
         JOIN passage_tag pt ON pt.passage_id = i.passage_id
        WHERE pt.tag_id IN (SELECT value FROM json_each(?))
        GROUP BY b.id ORDER BY b.changed_at DESC, b.id DESC`
    )
    .all(JSON.stringify(tags))
}

function rulesFor(db: Archive, tags: readonly number[]): number {
  const row = db
    .prepare<[string], { count: number }>(
      'SELECT count(*) AS count FROM tag_rule WHERE tag_id IN (SELECT value FROM json_each(?))'
    )
    .get(JSON.stringify(tags))
  return row?.count ?? 0
}
