import type { Briefing, BriefingItem, BriefingLine, Citation, ItemKind } from '../core/briefing/model.ts'
import type { Archive } from './open.ts'

interface ItemRow {
  readonly item: number
  readonly kind: ItemKind
  readonly text: string
  readonly passage: number | null
  readonly article: number | null
  readonly version: number | null
  readonly headline: string | null
  readonly source: string | null
  readonly bylines: string | null
  readonly publishedOn: string | null
  readonly newest: number | null
  readonly state: 'placed' | 'review' | 'lost' | null
  readonly how: 'same' | 'moved' | 'changed' | null
}

export interface NewItem {
  readonly kind: ItemKind
  readonly text: string
  readonly passageId: number | null
  readonly versionId: number | null
}

/** The room left between two items, so that one is moved by writing one row. */
const GAP = 1024

/** Briefings, the latest changed first. */
export function briefingsOf(db: Archive): BriefingLine[] {
  return db
    .prepare<[], BriefingLine>(
      `SELECT b.id AS briefing, b.title, b.changed_at AS changedAt,
              (SELECT count(*) FROM briefing_item i WHERE i.briefing_id = b.id AND i.kind = 'quote') AS quotes
         FROM briefing b
        ORDER BY b.changed_at DESC, b.id DESC`
    )
    .all()
}

export function findBriefing(db: Archive, briefing: number): Briefing | null {
  const row = db
    .prepare<[number], Omit<Briefing, 'items'>>(
      'SELECT id AS briefing, title, made_on AS madeOn FROM briefing WHERE id = ?'
    )
    .get(briefing)
  return row === undefined ? null : { ...row, items: itemsOf(db, briefing) }
}

/** `madeOn` is a day, `YYYY-MM-DD`; `at` is UTC, ISO 8601. */
export function addBriefing(
  db: Archive,
  briefing: { readonly guid: string; readonly title: string; readonly madeOn: string; readonly at: string }
): number {
  const added = db
    .prepare('INSERT INTO briefing (guid, title, made_on, changed_at) VALUES (@guid, @title, @madeOn, @at)')
    .run(briefing)
  return Number(added.lastInsertRowid)
}

export function setTitle(db: Archive, briefing: number, title: string): void {
  db.prepare('UPDATE briefing SET title = ? WHERE id = ? AND title <> ?').run(title, briefing, title)
}

export function touchBriefing(db: Archive, briefing: number, at: string): void {
  db.prepare('UPDATE briefing SET changed_at = ? WHERE id = ?').run(at, briefing)
}

export function removeBriefing(db: Archive, briefing: number): void {
  db.prepare('DELETE FROM briefing_item WHERE briefing_id = ?').run(briefing)
  db.prepare('DELETE FROM briefing WHERE id = ?').run(briefing)
}

/** Put items into a briefing before the item named, or at its end, in the order given. */
export function addItems(
  db: Archive,
  briefing: number,
  before: number | null,
  items: readonly NewItem[]
): void {
  const positions = roomFor(db, briefing, before, items.length)
  const add = db.prepare(
    `INSERT INTO briefing_item (briefing_id, position, kind, text, passage_id, version_id)
     VALUES (@briefing, @position, @kind, @text, @passageId, @versionId)`
  )
  items.forEach((item, i) => add.run({ briefing, position: positions[i], ...item }))
}

export function setItemText(db: Archive, item: number, text: string): void {
  db.prepare('UPDATE briefing_item SET text = ? WHERE id = ? AND text <> ?').run(text, item, text)
}

export function moveItem(db: Archive, briefing: number, item: number, before: number | null): void {
  if (item === before) return
  const [position] = roomFor(db, briefing, before, 1, item)
  db.prepare('UPDATE briefing_item SET position = ? WHERE id = ?').run(position, item)
}

export function removeItem(db: Archive, item: number): void {
  db.prepare('DELETE FROM briefing_item WHERE id = ?').run(item)
}

export function findItem(
  db: Archive,
  item: number
): { briefing: number; kind: ItemKind; text: string } | null {
  const row = db
    .prepare<[number], { briefing: number; kind: ItemKind; text: string }>(
      'SELECT briefing_id AS briefing, kind, text FROM briefing_item WHERE id = ?'
    )
    .get(item)
  return row ?? null
}

export function countBriefings(db: Archive): number {
  return db.prepare<[], { count: number }>('SELECT count(*) AS count FROM briefing').get()?.count ?? 0
}

function itemsOf(db: Archive, briefing: number): BriefingItem[] {
  return db
    .prepare<[number], ItemRow>(
      `SELECT i.id AS item, i.kind, i.text, i.passage_id AS passage, v.article_id AS article, v.number AS version,
              v.headline, s.name AS source, v.bylines, v.published_on AS publishedOn, n.number AS newest, x.state, x.how
         FROM briefing_item i
         LEFT JOIN version v ON v.id = i.version_id
         LEFT JOIN article a ON a.id = v.article_id
         LEFT JOIN source s ON s.id = a.source_id
         LEFT JOIN version n ON n.id = a.newest_version_id
         LEFT JOIN placement x ON x.passage_id = i.passage_id AND x.version_id = n.id
        WHERE i.briefing_id = ?
        ORDER BY i.position, i.id`
    )
    .all(briefing)
    .map(toItem)
}

/** Rising positions for `count` items before the item named (or at the end); spreads the others out where it is tight. */
function roomFor(db: Archive, briefing: number, before: number | null, count: number, moving = 0): number[] {
  const others = db
    .prepare<[number, number], { id: number; position: number }>(
      'SELECT id, position FROM briefing_item WHERE briefing_id = ? AND id <> ? ORDER BY position, id'
    )
    .all(briefing, moving)
  const found = before === null ? -1 : others.findIndex(({ id }) => id === before)
  const at = found === -1 ? others.length : found
  const low = others[at - 1]?.position ?? 0
  const high = others[at]?.position ?? low + GAP * (count + 1)
  const stride = Math.floor((high - low) / (count + 1))
  if (stride >= 1) return Array.from({ length: count }, (_, i) => low + stride * (i + 1))
  const spread = db.prepare('UPDATE briefing_item SET position = ? WHERE id = ?')
  others.forEach(({ id }, i) => spread.run(GAP * (i < at ? i + 1 : i + 1 + count), id))
  return Array.from({ length: count }, (_, i) => GAP * (at + i + 1))
}

function toItem(row: ItemRow): BriefingItem {
  return { item: row.item, kind: row.kind, text: row.text, passage: row.passage, citation: toCitation(row) }
}

function toCitation(row: ItemRow): Citation | null {
  if (row.article === null || row.version === null) return null
  return {
    article: row.article,
    version: row.version,
    headline: row.headline,
    source: row.source,
    bylines: JSON.parse(row.bylines ?? '[]') as string[],
    publishedOn: row.publishedOn,
    later: laterOf(row)
  }
}

/** What a later version did to the words, where it is the newest and did not leave them as they were. */
function laterOf({ version, newest, state, how }: ItemRow): Citation['later'] {
  if (version === null || newest === null || newest <= version || state === null) return null
  if (state !== 'placed') return { version: newest, state }
  return how === 'changed' ? { version: newest, state: 'changed' } : null
}
