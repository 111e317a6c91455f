import type { PublishingStatus } from '../core/article/model.ts'
import type { BriefingItem, Citation, ItemKind } from '../core/briefing/model.ts'
import type { Picture } from '../core/briefing/picture.ts'
import { detailIn } from './briefing-detail.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { bodyOf } from './version.ts'

interface ItemRow {
  readonly item: number
  readonly kind: ItemKind
  readonly text: string
  readonly detail: string | null
  readonly passage: number | null
  /** The words the passage stands on now: it may have been given other bounds since it was quoted. */
  readonly exact: string | null
  readonly article: number | null
  readonly version: number | null
  readonly headline: string | null
  readonly source: string | null
  readonly bylines: string | null
  readonly publishedOn: string | null
  readonly newestId: number | null
  readonly newest: number | null
  readonly newestOn: string | null
  readonly status: PublishingStatus | null
  readonly state: 'placed' | 'review' | 'lost' | null
  readonly how: 'same' | 'moved' | 'changed' | null
  readonly start: number | null
  readonly end: number | null
  readonly picture: number | null
  readonly type: Picture['type'] | null
  readonly width: number | null
  readonly height: number | null
}

/** The items of a briefing in their order, each quote with where it is from and what became of its words since. */
export function itemsOf(db: Archive, briefing: number): BriefingItem[] {
  const bodies = new Map<number, string>()
  const bodyOnce = (id: number): string => {
    const known = bodies.get(id) ?? bodyOf(db, id) ?? ''
    bodies.set(id, known)
    return known
  }
  return prepared<[number], ItemRow>(
    db,
    `SELECT i.id AS item, i.kind, i.text, i.detail, i.passage_id AS passage, p.exact, v.article_id AS article,
            v.number AS version, v.headline, s.name AS source, v.bylines, v.published_on AS publishedOn,
            n.id AS newestId, n.number AS newest, n.published_on AS newestOn, n.status, x.state, x.how, x.start, x.end,
            c.id AS picture, c.type, c.width, c.height
       FROM briefing_item i
       LEFT JOIN passage p ON p.id = i.passage_id
       LEFT JOIN version v ON v.id = i.version_id
       LEFT JOIN article a ON a.id = v.article_id
       LEFT JOIN source s ON s.id = a.source_id
       LEFT JOIN version n ON n.id = a.newest_version_id
       LEFT JOIN placement x ON x.passage_id = i.passage_id AND x.version_id = n.id
       LEFT JOIN picture c ON c.id = i.picture_id
      WHERE i.briefing_id = ?
      ORDER BY i.position, i.id`
  )
    .all(briefing)
    .map((row) => toItem(row, bodyOnce))
}

function toItem(row: ItemRow, body: (version: number) => string): BriefingItem {
  const { item, kind, text, passage } = row
  const { level = 1, edits = [], alternative = '', table, chart } = detailIn(row.detail)
  switch (kind) {
    case 'heading':
      return { item, kind, text, level }
    case 'comment':
      return { item, kind, text }
    case 'quote':
      return { item, kind, text, edits, passage, citation: toCitation(row, body) }
    case 'picture':
      return { item, kind, text, alternative, picture: toPicture(row) }
    case 'table':
      return { item, kind, text, header: table?.header ?? [], rows: table?.rows ?? [] }
    case 'chart':
      if (chart === undefined) throw new Error(`The chart ${item} says nothing of what it shows.`)
      return { item, kind, text, chart }
  }
}

function toPicture({ item, picture, type, width, height }: ItemRow): Picture {
  if (picture === null || type === null || width === null || height === null)
    throw new Error(`The picture of item ${item} is not there.`)
  return { picture, type, width, height }
}

function toCitation(row: ItemRow, body: (version: number) => string): Citation | null {
  if (row.article === null || row.version === null) return null
  return {
    article: row.article,
    version: row.version,
    headline: row.headline,
    source: row.source,
    bylines: JSON.parse(row.bylines ?? '[]') as string[],
    publishedOn: row.publishedOn,
    status: row.status ?? 'usable',
    later: laterOf(row, body)
  }
}

/** What a later version did to the words, where it is the newest and did not leave them as they were. */
function laterOf(row: ItemRow, body: (version: number) => string): Citation['later'] {
  const { version, newest, newestId, newestOn, state, how, start, end, text, exact } = row
  if (version === null || newest === null || newestId === null || newest <= version) return null
  const later = { version: newest, publishedOn: newestOn }
  // Without a passage on these very words nothing knows where they went: that they still stand is all there is to see.
  if (state === null || exact !== text)
    return body(newestId).includes(text) ? null : { ...later, state: 'review', text: null }
  const now = start === null || end === null ? null : body(newestId).slice(start, end)
  if (state !== 'placed') return { ...later, state, text: now }
  return how === 'changed' ? { ...later, state: 'changed', text: now } : null
}
