import type { Passage, PassageTag } from '../core/passage/model.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { tonesOn } from './tone.ts'

/** A passage as its row has it. */
export interface PassageRow extends Omit<Passage, 'tags' | 'starred' | 'tones'> {
  readonly starred: 0 | 1
}

/** The columns of a `PassageRow`, of the passage `p` of the version `v`. */
export const PASSAGE_COLUMNS = `p.id AS passage, p.guid, v.article_id AS article, v.number AS version, v.id AS versionId, p.start,
         p.end, p.exact AS text, p.note, p.starred`

const PASSAGE = `
  SELECT ${PASSAGE_COLUMNS}
    FROM passage p
    JOIN version v ON v.id = p.version_id`

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

export function setStar(db: Archive, passage: number, starred: boolean): void {
  db.prepare('UPDATE passage SET starred = @starred WHERE id = @passage AND starred <> @starred').run({
    passage,
    starred: starred ? 1 : 0
  })
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
  db.prepare('DELETE FROM tone WHERE passage_id = ?').run(passage)
  db.prepare('DELETE FROM placement WHERE passage_id = ?').run(passage)
  db.prepare('DELETE FROM passage WHERE id = ?').run(passage)
}

export function findPassage(db: Archive, passage: number): Passage | null {
  const row = prepared<[number], PassageRow>(db, `${PASSAGE} WHERE p.id = ?`).get(passage)
  return row === undefined ? null : toPassage(db, row)
}

/** The passages of one version, in reading order, longer first where they start together. */
export function passagesOf(db: Archive, versionId: number): Passage[] {
  return prepared<[number], PassageRow>(db, `${PASSAGE} WHERE v.id = ? ORDER BY p.start, p.end DESC, p.id`)
    .all(versionId)
    .map((row) => toPassage(db, row))
}

export function countPassages(db: Archive): number {
  return prepared<[], { count: number }>(db, 'SELECT count(*) AS count FROM passage').get()?.count ?? 0
}

/** The tags a passage carries. */
export function tagIdsOf(db: Archive, passage: number): number[] {
  return prepared<[number], { id: number }>(db, 'SELECT tag_id AS id FROM passage_tag WHERE passage_id = ?')
    .all(passage)
    .map(({ id }) => id)
}

/** The tags a passage carries, as it shows them. */
export function tagsOn(db: Archive, passage: number): PassageTag[] {
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

/** A row with what hangs on it. */
export function toPassage(db: Archive, row: PassageRow): Passage {
  return {
    ...row,
    starred: row.starred === 1,
    tags: tagsOn(db, row.passage),
    tones: tonesOn(db, row.passage)
  }
}
