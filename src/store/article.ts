import type { ArticlePage, ArticleView, Copies, VersionLine } from '../core/article/calls.ts'
import type { ArticleLine, Block, PublishingStatus } from '../core/article/model.ts'
import { newsOf } from './news.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { coloursOn } from './tag.ts'

interface LineRow {
  readonly article: number
  readonly version: number
  readonly versionId: number
  readonly versions: number
  readonly headline: string | null
  readonly source: string | null
  readonly publishedOn: string | null
  readonly language: string | null
  readonly status: PublishingStatus
  readonly copies: number
  readonly lead: string
  readonly key: number
}

interface ViewRow extends Omit<ArticleView, 'versions' | 'bylines' | 'dateline' | 'blocks'> {
  readonly bylines: string
  readonly place: string | null
  readonly agency: string | null
  readonly blocks: string
}

/** How many other articles are in an article's cluster. */
const COPIES =
  'iif(a.cluster_id IS NULL, 0, (SELECT count(*) - 1 FROM article o WHERE o.cluster_id = a.cluster_id))'

const LINE = `
  SELECT a.id AS article, v.number AS version, v.id AS versionId,
         (SELECT count(*) FROM version o WHERE o.article_id = a.id) AS versions,
         v.headline, s.name AS source, v.published_on AS publishedOn, v.language, v.status, ${COPIES} AS copies,
         v.lead, a.newest_key AS key
    FROM article a
    JOIN version v ON v.id = a.newest_version_id
    LEFT JOIN source s ON s.id = a.source_id`

/** Articles, newest published first. `after` is the `next` of the page before; `importId` keeps to one import's. */
export function articlePage(
  db: Archive,
  { importId, after, limit }: { importId: number | null; after: string | null; limit: number }
): ArticlePage {
  const below = after === null ? Number.MAX_SAFE_INTEGER : Number(after)
  const ofImport =
    importId === null ? '' : 'AND a.id IN (SELECT article_id FROM version WHERE import_id = @importId)'
  const rows = prepared<[object], LineRow>(
    db,
    `${LINE} WHERE a.newest_key < @below ${ofImport} ORDER BY a.newest_key DESC LIMIT @limit`
  ).all({ below, limit: limit + 1, ...(importId === null ? {} : { importId }) })
  const page = rows.slice(0, limit)
  return {
    articles: page.map((row) => toLine(db, row)),
    next: rows.length > limit ? String(page.at(-1)?.key) : null,
    total: importId === null ? countArticles(db) : countOfImport(db, importId)
  }
}

/** One version of an article, the newest when `version` is null; null when there is none. */
export function findArticle(db: Archive, article: number, version: number | null): ArticleView | null {
  const row = prepared<[object], ViewRow>(
    db,
    `SELECT a.id AS article, v.number AS version, v.id AS versionId, s.name AS source, v.headline, v.bylines, v.place,
            v.agency, v.published_on AS publishedOn, v.published_at AS publishedAt, v.changed_at AS changedAt, v.url, v.guid,
            v.guid_version AS guidVersion, v.language, v.status, v.editor_note AS editorNote, v.doubt,
            a.cluster_id AS cluster, ${COPIES} AS copies, t.body, t.blocks
       FROM article a
       JOIN version v ON v.article_id = a.id
       JOIN text t ON t.id = v.search_key
       LEFT JOIN source s ON s.id = a.source_id
      WHERE a.id = @article AND iif(@version IS NULL, v.id = a.newest_version_id, v.number = @version)`
  ).get({ article, version })
  if (row === undefined) return null
  const { place, agency, bylines, blocks, ...rest } = row
  return {
    ...rest,
    versions: versionCount(db, article),
    bylines: JSON.parse(bylines) as string[],
    dateline: place === null && agency === null ? null : { place, agency },
    blocks: JSON.parse(blocks) as Block[]
  }
}

/** Every version of an article, oldest first. */
export function versionsOf(db: Archive, article: number): VersionLine[] {
  return db
    .prepare<[number], VersionLine>(
      `SELECT v.number AS version, v.id AS versionId, v.headline, v.published_on AS publishedOn,
              v.published_at AS publishedAt, v.changed_at AS changedAt, v.guid_version AS guidVersion, v.status,
              v.editor_note AS editorNote, v.stored_at AS storedAt, v.import_id AS import, v.path, v.words, (SELECT count(*) FROM passage p WHERE p.version_id = v.id) AS passages
         FROM version v
        WHERE v.article_id = ?
        ORDER BY v.number`
    )
    .all(article)
}

/** The articles of an article's cluster, first published first; the article alone when it has no copies. */
export function copiesOf(db: Archive, article: number): Copies | null {
  const found = prepared<[number], { cluster: number | null }>(
    db,
    'SELECT cluster_id AS cluster FROM article WHERE id = ?'
  ).get(article)
  if (found === undefined) return null
  const rows = prepared<[object], LineRow>(
    db,
    `${LINE} WHERE iif(@cluster IS NULL, a.id = @article, a.cluster_id = @cluster) ORDER BY a.newest_key, a.id`
  ).all({ article, cluster: found.cluster })
  return { cluster: found.cluster, articles: rows.map((row) => toLine(db, row)) }
}

export function countArticles(db: Archive): number {
  return prepared<[], { count: number }>(db, 'SELECT count(*) AS count FROM article').get()?.count ?? 0
}

function countOfImport(db: Archive, importId: number): number {
  const row = prepared<[number], { count: number }>(
    db,
    'SELECT count(DISTINCT article_id) AS count FROM version WHERE import_id = ?'
  ).get(importId)
  return row?.count ?? 0
}

function versionCount(db: Archive, article: number): number {
  const row = prepared<[number], { count: number }>(
    db,
    'SELECT count(*) AS count FROM version WHERE article_id = ?'
  ).get(article)
  return row?.count ?? 0
}

function toLine(db: Archive, { key: _key, versionId, ...line }: LineRow): ArticleLine {
  return { ...line, tagColours: coloursOn(db, versionId), ...newsOf(db, versionId) }
}
