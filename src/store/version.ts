import type { PublishingStatus, ReadArticle } from '../core/article/model.ts'
import { placeAmong, type OwnTime } from '../core/import/own-time.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { freeSearchKey } from './search-key.ts'
import { addText, type NewText } from './text.ts'

/** What was read of an article, with what its file says about it. */
export interface Reading extends ReadArticle, OwnTime {
  /** Where inside the file: '' for the file itself. */
  readonly name: string
  readonly url: string | null
  readonly language: string | null
  readonly status: PublishingStatus
  readonly editorNote: string | null
  readonly doubt: string | null
}

/** A reading in the form it is stored in, with what follows from it alone, so that a thread beside can work that out. */
export interface Ready extends Omit<Reading, 'bylines' | 'blocks'> {
  /** Both as JSON. */
  readonly bylines: string
  readonly blocks: string
  /** The body as the word index takes it in (core/article/searchable.ts). */
  readonly searchable: string
  readonly words: number
  readonly lead: string
  readonly headlineKey: string | null
  readonly fileKey: string | null
  readonly urlKey: string | null
  readonly textHash: Uint8Array
  readonly sketch: readonly number[]
}

/** A text about to be stored: what reading it yielded, and what is known about where it came from. */
export interface NewVersion {
  readonly ready: Ready
  readonly importId: number
  readonly originalId: number
  /** The file it came from, and where in it. */
  readonly path: string
  /** UTC, ISO 8601. */
  readonly storedAt: string
}

export interface StoredVersion {
  readonly article: number
  readonly version: number
  readonly versionId: number
}

/** A version just stored; its text waits to be put into the word index under `textId`. */
export interface AddedVersion extends StoredVersion {
  readonly textId: number
}

/** Store a text as the first version of a new article. */
export function addArticle(db: Archive, sourceId: number | null, text: NewVersion): AddedVersion {
  // Knowing both keys beforehand writes the article once, and undo has one change less to record.
  const textId = freeSearchKey(db, timeOf(text))
  const { versionId } = prepared<[], { versionId: number }>(
    db,
    'SELECT ifnull(max(id), 0) + 1 AS versionId FROM version'
  ).get() as { versionId: number }
  const added = prepared<[number | null, number, number]>(
    db,
    'INSERT INTO article (source_id, newest_version_id, newest_key) VALUES (?, ?, ?)'
  ).run(sourceId, versionId, textId)
  const article = Number(added.lastInsertRowid)
  insertVersion(db, { article, number: 1, versionId, textId }, text)
  return { article, version: 1, versionId, textId }
}

/** Store a text as a version of an article, in order of its own time among those that are there. */
export function addVersion(db: Archive, article: number, text: NewVersion): AddedVersion {
  const others = versionTimes(db, article)
  const at = placeAmong(others, text.ready)
  const textId = freeSearchKey(db, timeOf(text))
  const versionId = insertVersion(db, { article, number: others.length + 1, versionId: null, textId }, text)
  orderVersions(db, article, others.map(({ id }) => id).toSpliced(at, 0, versionId))
  return { article, version: at + 1, versionId, textId }
}

/** A version's row with its own time, as it stands in its article's order. */
export interface TimedVersion extends OwnTime {
  readonly id: number
}

/** The versions of an article in order, each with its own time. */
export function versionTimes(db: Archive, article: number): TimedVersion[] {
  return prepared<[number], TimedVersion>(
    db,
    `SELECT id, guid, guid_version AS guidVersion, changed_at AS changedAt, published_at AS publishedAt,
            published_on AS publishedOn
       FROM version WHERE article_id = ? ORDER BY number`
  ).all(article)
}

/** Number an article's versions in the order given, which names all of them; the last becomes its newest. */
export function orderVersions(db: Archive, article: number, ids: readonly number[]): void {
  const number = prepared<[number, number, number]>(
    db,
    'UPDATE version SET number = ? WHERE id = ? AND number <> ?'
  )
  const numbers = prepared<[number], { id: number; number: number }>(
    db,
    'SELECT id, number FROM version WHERE article_id = ?'
  ).all(article)
  const now = new Map(numbers.map(({ id, number: at }) => [id, at]))
  const moved = ids.flatMap((id, i) => (now.get(id) === i + 1 ? [] : [{ id, to: i + 1 }]))
  // No two versions of an article may have one number, not even on the way.
  for (const { id, to } of moved) number.run(-to, id, -to)
  for (const { id, to } of moved) number.run(to, id, to)
  const newest = prepared<[number], { id: number; key: number }>(
    db,
    'SELECT id, search_key AS key FROM version WHERE article_id = ? ORDER BY number DESC LIMIT 1'
  ).get(article)
  if (newest !== undefined) setNewest(db, article, newest.id, newest.key)
}

function setNewest(db: Archive, article: number, versionId: number, key: number): void {
  prepared<[number, number, number]>(
    db,
    'UPDATE article SET newest_version_id = ?, newest_key = ? WHERE id = ?'
  ).run(versionId, key, article)
}

/** The time a text's search key is made of: when it was published, or else the day it was stored. */
export function timeOf({ ready, storedAt }: Pick<NewVersion, 'ready' | 'storedAt'>): string {
  return ready.publishedAt ?? ready.publishedOn ?? storedAt.slice(0, 10)
}

interface Row {
  readonly article: number
  readonly number: number
  /** Null for whichever is free. */
  readonly versionId: number | null
  readonly textId: number
}

function insertVersion(db: Archive, row: Row, { ready, ...text }: NewVersion): number {
  const added = prepared<[object]>(
    db,
    `INSERT INTO version (id, article_id, number, import_id, original_id, path, part, headline, bylines, place, agency,
                          published_on, published_at, changed_at, url, url_key, guid, guid_version, language, status,
                          editor_note, doubt, stored_at, words, lead, headline_key, file_key, text_hash, search_key)
     VALUES (@versionId, @article, @number, @importId, @originalId, @path, @name, @headline, @bylines, @place, @agency,
             @publishedOn, @publishedAt, @changedAt, @url, @urlKey, @guid, @guidVersion, @language, @status,
             @editorNote, @doubt, @storedAt, @words, @lead, @headlineKey, @fileKey, @textHash, @textId)`
  ).run({ ...columnsOf(ready), ...text, ...row })
  addText(db, textOf(row.textId, ready))
  return Number(added.lastInsertRowid)
}

/** What statements that store a reading are bound to, by name. */
export function columnsOf(
  ready: Ready
): Ready & { readonly place: string | null; readonly agency: string | null } {
  return { ...ready, place: ready.dateline?.place ?? null, agency: ready.dateline?.agency ?? null }
}

/** A text in the form the archive keeps it in, under its key. */
export function textOf(id: number, { headline, body, blocks, searchable, sketch }: Ready): NewText {
  return { id, headline: headline ?? '', body, blocks, searchable, sketch }
}

/** The newest version that came from a kept file by another import; null when there is none. */
export function versionFrom(db: Archive, originalId: number, importId: number): StoredVersion | null {
  const row = prepared<[number, number], StoredVersion>(
    db,
    `SELECT article_id AS article, number AS version, id AS versionId
       FROM version WHERE original_id = ? AND import_id <> ? ORDER BY id DESC LIMIT 1`
  ).get(originalId, importId)
  return row ?? null
}

/** The newest version whose text is this very one; null when there is none. */
export function versionWithText(db: Archive, textHash: Uint8Array): StoredVersion | null {
  const row = prepared<[Uint8Array], StoredVersion>(
    db,
    `SELECT article_id AS article, number AS version, id AS versionId
       FROM version WHERE text_hash = ? ORDER BY id DESC LIMIT 1`
  ).get(textHash)
  return row ?? null
}

/** The body of a version, or null when there is no such version. */
export function bodyOf(db: Archive, versionId: number): string | null {
  const row = prepared<[number], { body: string }>(
    db,
    'SELECT t.body FROM version v JOIN text t ON t.id = v.search_key WHERE v.id = ?'
  ).get(versionId)
  return row?.body ?? null
}

/** The headline of a version; null where it has none, or is not there. */
export function headlineOf(db: Archive, versionId: number): string | null {
  const row = prepared<[number], { headline: string | null }>(
    db,
    'SELECT headline FROM version WHERE id = ?'
  ).get(versionId)
  return row?.headline ?? null
}

/** The row of a version, which must exist, by its article and its number there. */
export function versionNumbered(db: Archive, article: number, version: number): number {
  const row = prepared<[number, number], { id: number }>(
    db,
    'SELECT id FROM version WHERE article_id = ? AND number = ?'
  ).get(article, version)
  if (row === undefined) throw new Error(`Article ${article} has no version ${version}.`)
  return row.id
}

/** The articles that some versions are of, each once. */
export function articlesWith(db: Archive, versions: readonly number[]): number[] {
  return prepared<[string], { article: number }>(
    db,
    'SELECT DISTINCT article_id AS article FROM version WHERE id IN (SELECT value FROM json_each(?))'
  )
    .all(JSON.stringify(versions))
    .map(({ article }) => article)
}
