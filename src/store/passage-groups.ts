import type { PassageGroup, PassageGrouping } from '../core/passage/calls.ts'
import type { PassageFilter } from '../core/passage/filter.ts'
import type { Archive } from './open.ts'
import { conditionOn, PASSAGE_TABLES } from './passage-condition.ts'
import { tagPlaces } from './tag-places.ts'

interface GroupRow {
  readonly key: string | number
  readonly label: string
  readonly passages: number
  readonly articles: number
}

interface Grouping {
  readonly key: string
  readonly label: string
  readonly join: string
  readonly filter: (key: string | number) => PassageFilter
}

const MONTH = `ifnull(substr(v.published_on, 1, 7), '')`

/** What a passage is grouped by, and what must be looked at for that besides the passage itself. */
export const GROUPINGS: Readonly<Record<PassageGrouping, Grouping>> = {
  source: {
    key: `ifnull(s.name, '')`,
    label: `ifnull(s.name, '')`,
    join: '',
    filter: (source) => ({ source: String(source) })
  },
  month: { key: MONTH, label: MONTH, join: '', filter: (month) => ({ month: String(month) }) },
  entity: {
    key: 'e.id',
    label: 'e.name',
    join: `JOIN mention m ON m.text_key = v.search_key AND m.start < p.end AND m.end > p.start
           JOIN name n ON n.id = m.name_id AND n.hidden = 0
           JOIN entity e ON e.id = n.entity_id`,
    filter: (mentions) => ({ mentions: Number(mentions) })
  },
  tone: {
    key: 'o.entity',
    label: 'o.entity',
    join: 'JOIN tone o ON o.passage_id = p.id',
    filter: (entity) => ({ entity: String(entity) })
  },
  tag: {
    key: 'g.tag_id',
    label: `''`,
    join: 'JOIN passage_tag g ON g.passage_id = p.id',
    filter: (exactTag) => ({ exactTag: Number(exactTag) })
  }
}

/**
 * The passages a filter keeps, counted by what they have in common: months from the newest, tags in the order of the
 * codebook, the others by count.
 */
export function passageGroups(
  db: Archive,
  { by, now, filter }: { readonly by: PassageGrouping; readonly now: string; readonly filter: PassageFilter }
): PassageGroup[] {
  const { key, label, join, filter: only } = GROUPINGS[by]
  const { sql, values } = conditionOn(db, filter, now)
  const rows = db
    .prepare<(string | number)[], GroupRow>(
      `SELECT ${key} AS key, ${label} AS label, count(DISTINCT p.id) AS passages, count(DISTINCT v.article_id) AS articles
         FROM ${PASSAGE_TABLES} ${join}
        WHERE ${sql}
        GROUP BY ${key} ORDER BY ${by === 'month' ? 'key DESC' : 'passages DESC, key'}`
    )
    .all(...values)
  if (by === 'tag') return inTreeOrder(db, rows)
  return rows.map(({ key: of, ...group }) => ({ ...group, key: String(of), filter: only(of) }))
}

function inTreeOrder(db: Archive, rows: readonly GroupRow[]): PassageGroup[] {
  const counts = new Map(rows.map((row) => [row.key, row]))
  return tagPlaces(db).flatMap(({ tag, path }) => {
    const row = counts.get(tag)
    if (row === undefined) return []
    const { passages, articles } = row
    return [{ key: String(tag), label: path, filter: { exactTag: tag }, passages, articles }]
  })
}
