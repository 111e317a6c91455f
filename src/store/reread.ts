import { carryApart } from './kept-apart.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { freeSearchKey } from './search-key.ts'
import { addText, indexTexts, unindexStored } from './text.ts'
import {
  columnsOf,
  orderVersions,
  textOf,
  timeOf,
  versionTimes,
  type NewVersion,
  type Reading
} from './version.ts'
import { placeAmong } from '../core/import/own-time.ts'

/** A kept file that an import found things in; `path` is where it lay. */
export interface KeptFile {
  readonly originalId: number
  readonly path: string
}

/** The kept files of an import, in the order they were found. */
export function keptFilesOf(db: Archive, importId: number): KeptFile[] {
  return db
    .prepare<[number], KeptFile>(
      `SELECT original_id AS originalId, path FROM receipt
        WHERE import_id = ? AND original_id IS NOT NULL
        GROUP BY original_id ORDER BY min(id)`
    )
    .all(importId)
    .map(({ originalId, path }) => ({ originalId, path: path.split(' › ')[0] ?? path }))
}

/** A stored version as reading its file again is compared with it. */
export interface StoredReading extends Omit<Reading, 'dateline' | 'bylines' | 'blocks' | 'name'> {
  readonly versionId: number
  readonly article: number
  readonly version: number
  readonly textId: number
  readonly part: string
  readonly path: string
  readonly bylines: string
  readonly place: string | null
  readonly agency: string | null
  readonly blocks: string
}

/** The versions that an import made from a kept file. */
export function versionsOfFile(db: Archive, importId: number, originalId: number): StoredReading[] {
  return prepared<[number, number], StoredReading>(
    db,
    `SELECT v.id AS versionId, v.article_id AS article, v.number AS version, v.search_key AS textId, v.part, v.path,
            v.headline, v.bylines, v.place, v.agency, s.name AS source, v.published_on AS publishedOn,
            v.published_at AS publishedAt, v.changed_at AS changedAt, v.url, v.guid, v.guid_version AS guidVersion,
            v.language, v.status, v.editor_note AS editorNote, v.doubt, t.body, t.blocks
       FROM version v
       JOIN text t ON t.id = v.search_key
       JOIN article a ON a.id = v.article_id
       LEFT JOIN source s ON s.id = a.source_id
      WHERE v.import_id = ? AND v.original_id = ?
      ORDER BY v.id`
  ).all(importId, originalId)
}

/** A span the analyst marked or quoted on a version; `passage` is null for a quote whose passage is gone or stands on other words. */
export interface MarkedSpan {
  readonly passage: number | null
  readonly exact: string
}

/** The words of a version that passages, quotes and other coders' passages stand on. */
export function markedOn(db: Archive, versionId: number): MarkedSpan[] {
  return db
    .prepare<[number, number, number], MarkedSpan>(
      `SELECT id AS passage, exact FROM passage WHERE version_id = ?
       UNION ALL SELECT NULL, i.text FROM briefing_item i LEFT JOIN passage p ON p.id = i.passage_id
                  WHERE i.version_id = ? AND p.exact IS NOT i.text
       UNION ALL SELECT NULL, exact FROM coder_passage WHERE version_id = ?`
    )
    .all(versionId, versionId, versionId)
}

/** Put a passage where its words stand in a text read again. */
export function setSpan(db: Archive, passage: number, start: number, end: number): void {
  db.prepare('UPDATE passage SET start = ?, end = ? WHERE id = ?').run(start, end, passage)
}

type Facts = Pick<NewVersion, 'ready' | 'storedAt'>

/**
 * Give a version what reading its file again yielded: facts, text and its place in its article's order. The source is
 * the article's, and stays.
 */
export function replaceReading(
  db: Archive,
  { versionId, article, textId }: StoredReading,
  facts: Facts
): void {
  const { ready } = facts
  carryApart(db, versionId, ready.textHash)
  unindexStored(db, [textId])
  db.prepare('DELETE FROM text WHERE id = ?').run(textId)
  const key = freeSearchKey(db, timeOf(facts))
  db.prepare<[object]>(
    `UPDATE version
        SET headline = @headline, bylines = @bylines, place = @place, agency = @agency, published_on = @publishedOn,
            published_at = @publishedAt, changed_at = @changedAt, url = @url, url_key = @urlKey, guid = @guid,
            guid_version = @guidVersion, language = @language, status = @status, editor_note = @editorNote,
            doubt = @doubt, words = @words, lead = @lead, headline_key = @headlineKey, text_hash = @textHash,
            search_key = @key
      WHERE id = @versionId`
  ).run({ ...columnsOf(ready), key, versionId })
  const text = textOf(key, ready)
  addText(db, text)
  indexTexts(db, [text])
  const others = versionTimes(db, article).filter(({ id }) => id !== versionId)
  const place = placeAmong(others, ready)
  orderVersions(db, article, others.map(({ id }) => id).toSpliced(place, 0, versionId))
}
