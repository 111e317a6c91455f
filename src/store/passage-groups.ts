import type { PassageGroup, PassageGrouping } from '../core/passage/calls.ts'
import type { PassageFilter } from '../core/passage/filter.ts'
import type { Archive } from './open.ts'
import { conditionOn, PASSAGE_TABLES } from './passage-condition.ts'
import { tagsOf } from './tag.ts'

interface GroupRow {
  readonly key: string | number
  readonly passages: number
  readonly articles: number
}

/** What a passage is grouped by, and what must be looked at for that besides the passage itself. */
export const GROUPINGS: Readonly<Record<PassageGrouping, { readonly key: string; readonly join: string }>> = {
  source: { key: `ifnull(s.name, '')`, join: '' },
  month: { key: `ifnull(substr(v.published_on, 1, 7), '')`, join: '' },
  entity: { key: 'e.entity', join: 'JOIN tone e ON e.passage_id = p.id' },
  tag: { key: 'g.tag_id', join: 'JOIN passage_tag g ON g.passage_id = p.id' }
}

/**
 * The passages a filter keeps, counted by what they have in common: months from the newest, tags in the order of the
 * codebook, the others by count.
 */
export function passageGroups(
  db: Archive,
  { by, now, filter }: { readonly by: PassageGrouping; readonly now: string; readonly filter: PassageFilter }
): PassageGroup[] {
  const { key, join } = GROUPINGS[by]
  const { sql, values } = conditionOn(db, filter, now)
  const rows = db
    .prepare<(string | number)[], GroupRow>(
      `SELECT ${key} AS key, count(DISTINCT p.id) AS passages, count(DISTINCT v.article_id) AS articles
         FROM ${PASSAGE_TABLES} ${join}
        WHERE ${sql}
        GROUP BY key ORDER BY ${by === 'month' ? 'key DESC' : 'passages DESC, key'}`
    )
    .all(...values)
  if (by === 'tag') return inTreeOrder(db, rows)
  return rows.map(({ key, ...counts }) => ({
    label: String(key),
    filter: { [by]: String(key) },
    ...counts
  }))
}

function inTreeOrder(db: Archive, rows: readonly GroupRow[]): PassageGroup[] {
  const counts = new Map(rows.map((row) => [row.key, row]))
  return tagsOf(db).flatMap(({ tag, path }) => {
    const row = counts.get(tag)
    if (row === undefined) return []
    const { passages, articles } = row
    return [{ label: path, filter: { exactTag: tag }, passages, articles }]
  })
}
