import type { Passage, PassageLine, PassageTag } from '../core/passage/model.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { subtreeOf } from './tag.ts'

interface PassageRow {
  readonly passage: number
  readonly article: number
  readonly version: number
  readonly versionId: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly note: string
}

interface LineRow extends PassageRow {
  readonly headline: string | null
  readonly source: string | null
  readonly publishedOn: string | null
  readonly body: string
  readonly key: number
}

const PASSAGE = `
  SELECT p.id AS passage, v.article_id AS article, v.number AS version, v.id AS versionId, p.start, p.end,
         p.exact AS text, p.note
    FROM passage p
    JOIN version v ON v.id = p.version_id`

/** How much of the text before and after a passage a list shows, in UTF-16 units. */
const CONTEXT = 120

export interface NewPassage {
  readonly guid: string
  readonly versionId: number
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly note: string
  /** UTC, ISO 8601. */
  readonly madeAt: string
}

export function addPassage(db: Archive, passage: NewPassage): number {
  const added = db
    .prepare(
      `INSERT INTO passage (guid, version_id, start, end, exact, note, made_at)
       VALUES (@guid, @versionId, @start, @end, @exact, @note, @madeAt)`
    )
    .run(passage)
  return Number(added.lastInsertRowid)
}

export function setNote(db: Archive, passage: number, note: string): void {
  db.prepare('UPDATE passage SET note = ? WHERE id = ? AND note <> ?').run(note, passage, note)
}

/** Make a passage carry exactly these tags. Those it has already are left as they are. */
export function setTags(db: Archive, passage: number, tags: readonly number[]): void {
  const has = new Set(tagIdsOf(db, passage))
  const wanted = new Set(tags)
  for (const tag of has) {
    if (!wanted.has(tag))
      db.prepare('DELETE FROM passage_tag WHERE passage_id = ? AND tag_id = ?').run(passage, tag)
  }
  for (const tag of wanted) {
    if (!has.has(tag))
      db.prepare('INSERT INTO passage_tag (passage_id, tag_id) VALUES (?, ?)').run(passage, tag)
  }
}

/** Take a passage away; quotes of it keep their words and lose only the way back to it. */
export function removePassage(db: Archive, passage: number): void {
  db.prepare('UPDATE briefing_item SET passage_id = NULL WHERE passage_id = ?').run(passage)
  db.prepare('DELETE FROM passage_tag WHERE passage_id = ?').run(passage)
  db.prepare('DELETE FROM placement WHERE passage_id = ?').run(passage)
  db.prepare('DELETE FROM passage WHERE id = ?').run(passage)
}

export function findPassage(db: Archive, passage: number): Passage | null {
  const row = prepared<[number], PassageRow>(db, `${PASSAGE} WHERE p.id = ?`).get(passage)
  return row === undefined ? null : withTags(db, row)
}

/** The passages of one version, in reading order, longer first where they start together. */
export function passagesOf(db: Archive, versionId: number): Passage[] {
  return prepared<[number], PassageRow>(db, `${PASSAGE} WHERE v.id = ? ORDER BY p.start, p.end DESC, p.id`)
    .all(versionId)
    .map((row) => withTags(db, row))
}

/** Passages across the archive, newest article first, in reading order within it; `tag` keeps to it and those below. */
export function passagePage(
  db: Archive,
  { tag, after, limit }: { tag: number | null; after: string | null; limit: number }
): { passages: PassageLine[]; next: string | null; total: number } {
  const tags = tag === null ? null : JSON.stringify(subtreeOf(db, tag))
  const carrying =
    'p.id IN (SELECT passage_id FROM passage_tag WHERE tag_id IN (SELECT value FROM json_each(@tags)))'
  const where = `(@tags IS NULL OR ${carrying})`
  const [key, start, id] = after?.split('.').map(Number) ?? []
  const rows = prepared<[object], LineRow>(
    db,
    `SELECT p.id AS passage, v.article_id AS article, v.number AS version, v.id AS versionId, p.start, p.end,
            p.exact AS text, p.note, v.headline, s.name AS source, v.published_on AS publishedOn, t.body,
            v.search_key AS key
       FROM passage p
       JOIN version v ON v.id = p.version_id
       JOIN article a ON a.id = v.article_id
       JOIN text t ON t.id = v.search_key
       LEFT JOIN source s ON s.id = a.source_id
      WHERE ${where} AND (@key IS NULL OR (-v.search_key, p.start, p.id) > (-@key, @start, @id))
      ORDER BY v.search_key DESC, p.start, p.id
      LIMIT @limit`
  ).all({ tags, key: key ?? null, start: start ?? 0, id: id ?? 0, limit: limit + 1 })
  const { total } = prepared<[object], { total: number }>(
    db,
    `SELECT count(*) AS total FROM passage p WHERE ${where}`
  ).get({ tags }) as { total: number }
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    passages: page.map((row) => toLine(db, row)),
    next: rows.length > limit && last ? `${last.key}.${last.start}.${last.passage}` : null,
    total
  }
}

/** Every passage that carries a tag or one below it, newest article first, in reading order within it. */
export function passagesTagged(db: Archive, tag: number): number[] {
  return db
    .prepare<[string], { id: number }>(
      `SELECT DISTINCT p.id, v.search_key, p.start
         FROM passage p
         JOIN version v ON v.id = p.version_id
         JOIN passage_tag pt ON pt.passage_id = p.id
        WHERE pt.tag_id IN (SELECT value FROM json_each(?))
        ORDER BY v.search_key DESC, p.start, p.id`
    )
    .all(JSON.stringify(subtreeOf(db, tag)))
    .map(({ id }) => id)
}

export function countPassages(db: Archive): number {
  return prepared<[], { count: number }>(db, 'SELECT count(*) AS count FROM passage').get()?.count ?? 0
}

function tagIdsOf(db: Archive, passage: number): number[] {
  return prepared<[number], { id: number }>(db, 'SELECT tag_id AS id FROM passage_tag WHERE passage_id = ?')
    .all(passage)
    .map(({ id }) => id)
}

function tagsOn(db: Archive, passage: number): PassageTag[] {
  return prepared<[number], PassageTag>(
    db,
    `WITH RECURSIVE up (tag, at, path, colour) AS (
       SELECT t.id, t.parent_id, t.name, t.colour
         FROM passage_tag pt JOIN tag t ON t.id = pt.tag_id WHERE pt.passage_id = ?
       UNION ALL
       SELECT up.tag, t.parent_id, t.name || '/' || up.path, up.colour FROM up JOIN tag t ON t.id = up.at
     )
     SELECT tag, path, colour FROM up WHERE at IS NULL ORDER BY lower(path)`
  ).all(passage)
}

function withTags(db: Archive, row: PassageRow): Passage {
  return { ...row, tags: tagsOn(db, row.passage) }
}

function toLine(db: Archive, { body, key: _key, ...row }: LineRow): PassageLine {
  return {
    ...row,
    tags: tagsOn(db, row.passage),
    before: body.slice(Math.max(0, row.start - CONTEXT), row.start).replace(/^\S*\s/, ''),
    after: body.slice(row.end, row.end + CONTEXT).replace(/\s\S*$/, '')
  }
}
