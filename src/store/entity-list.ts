import type { EntityKind } from '../core/entity/kinds.ts'
import type { entitySorts, ListedEntity } from '../core/entity/study-calls.ts'
import { dayBounds, dayFrom, dayNumber, UNDATED } from './entity-day.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

export interface EntityAsked {
  readonly search: string
  readonly kind: EntityKind | null
  readonly source: string | null
  readonly from: string | null
  readonly to: string | null
  readonly sort: (typeof entitySorts)[number]
  /** UTC, ISO 8601. */
  readonly now: string
}

interface ListRow {
  readonly entity: number
  readonly name: string
  readonly kind: EntityKind
  readonly mentions: number
  readonly articles: number
  /** What the list is sorted by, the greatest first. */
  readonly rank: number
}

/** A week, and the four before it that it is compared with, in days. */
const WEEK = 7
const BEFORE = 28

/** Entities that match, sorted as asked for. `after` is the `next` of the page before. */
export function entityPage(
  db: Archive,
  asked: EntityAsked,
  { after, limit }: { readonly after: string | null; readonly limit: number }
): { entities: ListedEntity[]; next: string | null; total: number } {
  const last = lastDay(db, asked.now)
  const [rank, id] = after?.split('/').map(Number) ?? []
  const values = {
    ...valuesOf(asked, last),
    rank: rank ?? Number.MAX_SAFE_INTEGER,
    after: id ?? -1,
    limit: limit + 1
  }
  const sql = listOf(asked)
  const rows = prepared<[object], ListRow>(
    db,
    `${sql} AND rank <= @rank AND (rank < @rank OR e.id > @after) ORDER BY rank DESC, e.id LIMIT @limit`
  ).all(values)
  const counted = prepared<[object], { total: number }>(db, `SELECT count(*) AS total FROM (${sql})`).get(
    values
  )
  const page = rows.slice(0, limit)
  const end = page.at(-1)
  return {
    entities: page.map((row) => listed(db, row, last)),
    next: rows.length > limit && end !== undefined ? `${end.rank}/${end.entity}` : null,
    total: counted?.total ?? 0
  }
}

/** Without a period or a source the counts are at hand; else those within them are summed up. */
function listOf({ sort, source, from, to, search, kind }: EntityAsked): string {
  const whole = sort === 'mentions' && source === null && from === null && to === null
  const t = whole ? 'e' : 't'
  const rank = {
    mentions: `${t}.mentions`,
    rise: '4 * t.recent - t.before',
    new: 't.mentions'
  }[sort]
  const sums = `(SELECT entity_id AS id, sum(mentions) AS mentions, sum(articles) AS articles,
                        sum(iif(day > @week, mentions, 0)) AS recent,
                        sum(iif(day <= @week AND day > @before, mentions, 0)) AS before
                   FROM entity_tally
                  WHERE day BETWEEN @from AND @to
                    AND (@source IS NULL OR source_id = (SELECT id FROM source WHERE name = @source))
                    ${sort === 'mentions' ? '' : 'AND entity_id IN (SELECT entity_id FROM entity_tally WHERE day > @week)'}
                  GROUP BY entity_id)`
  const conditions = [
    `${t}.mentions > 0`,
    ...(kind === null ? [] : ['e.kind = @kind']),
    ...(search.trim() === ''
      ? []
      : [
          `(e.name LIKE @like ESCAPE '\\' OR e.id IN (SELECT entity_id FROM name WHERE hidden = 0 AND (text LIKE @like ESCAPE '\\' OR key LIKE @like ESCAPE '\\')))`
        ]),
    ...(sort === 'rise' ? ['4 * t.recent > t.before'] : []),
    ...(sort === 'new'
      ? ['(SELECT min(day) FROM entity_tally f WHERE f.entity_id = e.id AND day > @undated) > @week']
      : [])
  ]
  return `SELECT e.id AS entity, e.name, e.kind, ${t}.mentions, ${t}.articles, ${rank} AS rank
            FROM entity e ${whole ? '' : `JOIN ${sums} t ON t.id = e.id`}
           WHERE ${conditions.join(' AND ')}`
}

function valuesOf({ search, kind, source, from, to }: EntityAsked, last: number): Record<string, unknown> {
  return {
    kind,
    source,
    like: `%${search.trim().replaceAll(/[\\%_]/g, '\\$&')}%`,
    ...dayBounds(from, to),
    undated: UNDATED,
    week: last - WEEK,
    before: last - WEEK - BEFORE
  }
}

/** The last day of the archive, or today where that is earlier. */
function lastDay(db: Archive, now: string): number {
  const row = prepared<[number], { day: number | null }>(
    db,
    'SELECT max(day) AS day FROM entity_tally WHERE day > ?'
  ).get(UNDATED)
  return Math.min(row?.day ?? 0, dayNumber(now.slice(0, 10)))
}

function listed(db: Archive, { rank: _rank, ...line }: ListRow, last: number): ListedEntity {
  const row = prepared<[object], { recent: number; before: number; first: number | null }>(
    db,
    `SELECT ifnull(sum(iif(day > @week, mentions, 0)), 0) AS recent,
            ifnull(sum(iif(day <= @week, mentions, 0)), 0) AS before,
            (SELECT min(day) FROM entity_tally WHERE entity_id = @entity AND day > @undated) AS first
       FROM entity_tally WHERE entity_id = @entity AND day > @start AND day <= @last`
  ).get({ entity: line.entity, week: last - WEEK, start: last - WEEK - BEFORE, last, undated: UNDATED })
  const first = row?.first ?? null
  return {
    ...line,
    recent: row?.recent ?? 0,
    before: row?.before ?? 0,
    firstOn: first === null ? null : dayFrom(first)
  }
}
