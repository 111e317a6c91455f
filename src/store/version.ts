import type { ReadArticle } from '../core/article/model.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { freeSearchKey } from './search-key.ts'
import { indexText } from './text.ts'

/** A text about to be stored: what reading it yielded, and what is known about where it came from. */
export interface NewVersion {
  readonly read: ReadArticle
  readonly importId: number
  readonly originalId: number
  /** The file it came from, and where in it. */
  readonly path: string
  /** UTC, ISO 8601. */
  readonly storedAt: string
  readonly words: number
  readonly lead: string
  readonly headlineKey: string | null
  readonly fileKey: string | null
  readonly textHash: Uint8Array
}

export interface StoredVersion {
  readonly article: number
  readonly version: number
  readonly versionId: number
}

/** Store a text as the first version of a new article. */
export function addArticle(db: Archive, sourceId: number | null, text: NewVersion): StoredVersion {
  const added = prepared<[number | null]>(db, 'INSERT INTO article (source_id) VALUES (?)').run(sourceId)
  return addVersion(db, Number(added.lastInsertRowid), text)
}

/** Store a text as the next version of an article, which it becomes the newest of. */
export function addVersion(db: Archive, article: number, text: NewVersion): StoredVersion {
  const { read } = text
  const searchKey = freeSearchKey(db, read.publishedOn ?? text.storedAt.slice(0, 10))
  const { next } = prepared<[number], { next: number }>(
    db,
    'SELECT ifnull(max(number), 0) + 1 AS next FROM version WHERE article_id = ?'
  ).get(article) as { next: number }
  const added = prepared(
    db,
    `INSERT INTO version (article_id, number, import_id, original_id, path, headline, bylines, place, agency, published_on,
                          stored_at, words, lead, headline_key, file_key, text_hash, search_key)
     VALUES (@article, @number, @importId, @originalId, @path, @headline, @bylines, @place, @agency, @publishedOn,
             @storedAt, @words, @lead, @headlineKey, @fileKey, @textHash, @searchKey)`
  ).run({
    article,
    number: next,
    importId: text.importId,
    originalId: text.originalId,
    path: text.path,
    headline: read.headline,
    bylines: JSON.stringify(read.bylines),
    place: read.dateline?.place ?? null,
    agency: read.dateline?.agency ?? null,
    publishedOn: read.publishedOn,
    storedAt: text.storedAt,
    words: text.words,
    lead: text.lead,
    headlineKey: text.headlineKey,
    fileKey: text.fileKey,
    textHash: text.textHash,
    searchKey
  })
  const versionId = Number(added.lastInsertRowid)
  prepared<[number, string, string, string]>(
    db,
    'INSERT INTO text (id, headline, body, blocks) VALUES (?, ?, ?, ?)'
  ).run(searchKey, read.headline ?? '', read.body, JSON.stringify(read.blocks))
  indexText(db, searchKey)
  prepared<[number, number, number]>(
    db,
    'UPDATE article SET newest_version_id = ?, newest_key = ? WHERE id = ?'
  ).run(versionId, searchKey, article)
  return { article, version: next, versionId }
}

/** A version already stored whose file or text is this very one, the newest first. */
export function versionFrom(db: Archive, originalId: number): StoredVersion | null {
  return findOne(db, 'original_id = ?', originalId)
}

export function versionWithText(db: Archive, textHash: Uint8Array): StoredVersion | null {
  return findOne(db, 'text_hash = ?', textHash)
}

function findOne(db: Archive, where: string, value: unknown): StoredVersion | null {
  const row = prepared<[unknown], StoredVersion>(
    db,
    `SELECT article_id AS article, number AS version, id AS versionId
       FROM version WHERE ${where} ORDER BY id DESC LIMIT 1`
  ).get(value)
  return row ?? null
}

/** An article that a text may continue: its newest body, and what they have in common. */
export interface Candidate {
  readonly article: number
  readonly body: string
  readonly shared: 'headline' | 'file'
}

/** Articles of one source that once had this headline or file name, those that share the headline first. */
export function candidatesFor(
  db: Archive,
  sourceId: number | null,
  keys: { readonly headlineKey: string | null; readonly fileKey: string | null }
): Candidate[] {
  return prepared<[string | null, string | null, number | null], Candidate>(
    db,
    `SELECT a.id AS article, t.body, max(k.shared) AS shared
       FROM (SELECT article_id, 'headline' AS shared FROM version WHERE headline_key = ?
             UNION ALL
             SELECT article_id, 'file' FROM version WHERE file_key = ?) k
       JOIN article a ON a.id = k.article_id
       JOIN text t ON t.id = a.newest_key
      WHERE a.source_id IS ?
      GROUP BY a.id
      ORDER BY shared DESC, a.newest_key DESC
      LIMIT 20`
  ).all(keys.headlineKey, keys.fileKey, sourceId)
}

/** The body of a version, or null when there is no such version. */
export function bodyOf(db: Archive, versionId: number): string | null {
  const row = prepared<[number], { body: string }>(
    db,
    'SELECT t.body FROM version v JOIN text t ON t.id = v.search_key WHERE v.id = ?'
  ).get(versionId)
  return row?.body ?? null
}
