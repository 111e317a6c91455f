import type { ChartData } from '../core/briefing/chart.ts'
import type { PassageFilter } from '../core/passage/filter.ts'
import type { Archive } from './open.ts'
import { crosstabOf } from './overview.ts'
import { conditionOn, PASSAGE_TABLES } from './passage-condition.ts'

/** More rows, and more parts of one, cannot be told apart. */
const MOST = { tags: 15, sources: 6 } as const

type Parts = Pick<ChartData, 'labels' | 'series' | 'note'>

/** Passages by tag, the most used first, each by source; sources beyond the first few are put together. */
export function passagesByTag(db: Archive, filter: PassageFilter, now: string): Parts {
  const { columns, rows } = crosstabOf(db, { by: 'source', filter, now })
  const used = rows.filter(({ total }) => total > 0).toSorted((a, b) => b.total - a.total)
  const shown = used.slice(0, MOST.tags)
  const alone = columns.length > MOST.sources ? columns.slice(0, MOST.sources - 1) : columns
  const series = alone.map(({ label }, column) => ({
    name: label === '' ? 'No source' : label,
    values: shown.map(({ counts }) => counts[column] ?? 0)
  }))
  const others = shown.map(({ counts }) => counts.slice(alone.length).reduce((sum, count) => sum + count, 0))
  const notes = [
    shown.length < used.length ? `The ${shown.length} most used of ${used.length} tags are shown.` : '',
    shown.some(({ path }) => shown.some((other) => other.path.startsWith(`${path}/`)))
      ? 'A tag counts the passages of the tags below it too.'
      : ''
  ].filter((note) => note !== '')
  return {
    labels: shown.map(({ path }) => path),
    series: alone.length < columns.length ? [...series, { name: 'Other sources', values: others }] : series,
    note: notes.length === 0 ? null : notes.join(' ')
  }
}

/** Tones set on passages, by value and by the day the passage's version was published; null for those without one. */
export function tonesByDay(
  db: Archive,
  filter: PassageFilter,
  now: string
): { readonly day: string | null; readonly value: number; readonly count: number }[] {
  const { sql, values } = conditionOn(db, filter, now)
  const towards =
    filter.entity === undefined
      ? { sql: '', values: [] }
      : { sql: 'AND o.entity = ?', values: [filter.entity] }
  return db
    .prepare<(string | number)[], { day: string | null; value: number; count: number }>(
      `SELECT v.published_on AS day, o.value, count(*) AS count
         FROM ${PASSAGE_TABLES}
         JOIN tone o ON o.passage_id = p.id
        WHERE ${sql} ${towards.sql}
        GROUP BY day, o.value`
    )
    .all(...values, ...towards.values)
}
