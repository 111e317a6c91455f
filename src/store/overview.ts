import type { Crossing, Crosstab, Together } from '../core/passage/overview-calls.ts'
import type { PassageGroup } from '../core/passage/calls.ts'
import type { Nearness, PassageFilter } from '../core/passage/filter.ts'
import type { Archive } from './open.ts'
import { conditionOn, PASSAGE_TABLES } from './passage-condition.ts'
import { GROUPINGS, passageGroups } from './passage-groups.ts'
import { tagPlaces } from './tag-places.ts'

/** Every tag with the tags below it, itself among them. */
const BELOW = `
  below (root, id) AS (
    SELECT id, id FROM tag UNION ALL SELECT below.root, t.id FROM tag t JOIN below ON t.parent_id = below.id
  )`

/** What a crosstab is made of. `now` is UTC, ISO 8601. */
interface CrosstabArgs {
  readonly by: Crossing
  readonly filter: PassageFilter
  readonly now: string
  /** How many columns there may be, those of the most passages; all where it is not said. */
  readonly columns?: number
}

/** Tags that are used, against something else, counted in passages. */
export function crosstabOf(
  db: Archive,
  { by, filter, now, columns: most = Infinity }: CrosstabArgs
): Crosstab {
  const { key, join } = GROUPINGS[by]
  const { sql, values } = conditionOn(db, filter, now)
  const cells = db
    .prepare<(string | number)[], { tag: number; key: string | number; count: number }>(
      `WITH RECURSIVE ${BELOW}
       SELECT below.root AS tag, ${key} AS key, count(DISTINCT p.id) AS count
         FROM ${PASSAGE_TABLES} ${join}
         JOIN passage_tag pt ON pt.passage_id = p.id
         JOIN below ON below.id = pt.tag_id
        WHERE ${sql}
        GROUP BY tag, ${key}`
    )
    .all(...values)
  const counts = new Map(cells.map(({ tag, key: of, count }) => [`${tag} ${of}`, count]))
  const groups = passageGroups(db, { by, filter, now })
  const columns = theLargest(groups, most).map(({ key: of, label, filter: only, passages }) => ({
    key: of,
    label,
    filter: only,
    total: passages
  }))
  const totals = totalsOf(db, filter, now)
  const rows = tagPlaces(db)
    .filter(({ tag }) => totals.has(tag))
    .map(({ tag, path }) => ({
      tag,
      path,
      filter: { tag },
      counts: columns.map(({ key: of }) => counts.get(`${tag} ${of}`) ?? 0),
      total: totals.get(tag) ?? 0
    }))
  return { columns, left: groups.length - columns.length, rows }
}

/** The groups of the most passages, in the order they stand in. */
function theLargest(groups: readonly PassageGroup[], most: number): readonly PassageGroup[] {
  if (groups.length <= most) return groups
  const kept = new Set(groups.toSorted((a, b) => b.passages - a.passages).slice(0, most))
  return groups.filter((group) => kept.has(group))
}

/** Pairs of tags used together, the most frequent first. */
export function togetherIn(db: Archive, within: Nearness): Together[] {
  const paths = new Map(tagPlaces(db).map(({ tag, path }) => [tag, path]))
  return db
    .prepare<[], { tag: number; withTag: number; count: number }>(
      `SELECT tag, withTag, count(*) AS count FROM (${PAIRS[within]}) GROUP BY tag, withTag ORDER BY count DESC, tag, withTag`
    )
    .all()
    .map(({ tag, withTag, count }) => ({
      tag,
      path: paths.get(tag) ?? '',
      withTag,
      withPath: paths.get(withTag) ?? '',
      count
    }))
}

const PAIRS: Readonly<Record<Nearness, string>> = {
  passage: `SELECT a.tag_id AS tag, b.tag_id AS withTag
              FROM passage_tag a JOIN passage_tag b ON b.passage_id = a.passage_id AND b.tag_id > a.tag_id`,
  overlap: `SELECT DISTINCT min(a.tag_id, b.tag_id) AS tag, max(a.tag_id, b.tag_id) AS withTag, p.id, q.id
              FROM passage p
              JOIN passage q ON q.version_id = p.version_id AND q.id > p.id AND q.start < p.end AND p.start < q.end
              JOIN passage_tag a ON a.passage_id = p.id
              JOIN passage_tag b ON b.passage_id = q.id AND b.tag_id <> a.tag_id`,
  article: `SELECT DISTINCT a.tag_id AS tag, b.tag_id AS withTag, v.article_id
              FROM passage p JOIN version v ON v.id = p.version_id JOIN passage_tag a ON a.passage_id = p.id
              JOIN version w ON w.article_id = v.article_id JOIN passage q ON q.version_id = w.id
              JOIN passage_tag b ON b.passage_id = q.id AND b.tag_id > a.tag_id`
}

function totalsOf(db: Archive, filter: PassageFilter, now: string): Map<number, number> {
  const { sql, values } = conditionOn(db, filter, now)
  const rows = db
    .prepare<(string | number)[], { tag: number; count: number }>(
      `WITH RECURSIVE ${BELOW}
       SELECT below.root AS tag, count(DISTINCT p.id) AS count
         FROM ${PASSAGE_TABLES}
         JOIN passage_tag pt ON pt.passage_id = p.id
         JOIN below ON below.id = pt.tag_id
        WHERE ${sql}
        GROUP BY tag`
    )
    .all(...values)
  return new Map(rows.map(({ tag, count }) => [tag, count]))
}
