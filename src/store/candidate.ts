import type { Block, PublishingStatus } from '../core/article/model.ts'
import type { Candidate } from '../core/import/ladder.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { textsLike } from './text.ts'

/** What a text is looked for by. */
export interface Keys {
  readonly source: number | null
  readonly headlineKey: string | null
  readonly fileKey: string | null
  readonly urlKey: string | null
  readonly guid: string | null
  readonly sketch: readonly number[]
}

/** How many are looked at of each kind, newest first, so that one look costs the same in an archive of any size. */
const most = { guid: 8, url: 8, headline: 6, file: 2, like: 6 } as const

interface CandidateRow extends Omit<Candidate, 'blocks' | 'status'> {
  readonly status: PublishingStatus
  readonly blocks: string
}

/** Versions that an arriving text has a key or some of its words in common with. `notIndexed` as for `textsLike`. */
export function candidatesFor(
  db: Archive,
  keys: Keys,
  notIndexed: (hash: number) => readonly number[]
): Candidate[] {
  const found = new Set<number>()
  const add = (rows: readonly { readonly key: number }[]) => rows.forEach(({ key }) => found.add(key))
  if (keys.guid !== null) add(byKey(db, 'guid', keys.guid, most.guid))
  if (keys.urlKey !== null) add(byKey(db, 'url_key', keys.urlKey, most.url))
  if (keys.headlineKey !== null)
    add(ofSource(db, 'headline_key', keys.headlineKey, keys.source, most.headline))
  if (keys.fileKey !== null) add(ofSource(db, 'file_key', keys.fileKey, keys.source, most.file))
  for (const key of textsLike(db, keys.sketch, most.like, notIndexed)) found.add(key)
  return Array.from(found, (key) => candidateAt(db, key)).filter((one) => one !== null)
}

function byKey(db: Archive, column: 'guid' | 'url_key', value: string, limit: number): { key: number }[] {
  return prepared<[string, number], { key: number }>(
    db,
    `SELECT search_key AS key FROM version WHERE ${column} = ? ORDER BY id DESC LIMIT ?`
  ).all(value, limit)
}

/** Of those of one source, among the newest few hundred that have the key at all. */
function ofSource(
  db: Archive,
  column: 'headline_key' | 'file_key',
  value: string,
  source: number | null,
  limit: number
): { key: number }[] {
  return prepared<[string, number | null, number], { key: number }>(
    db,
    `SELECT v.search_key AS key
       FROM (SELECT id, article_id, search_key FROM version WHERE ${column} = ? ORDER BY id DESC LIMIT 200) v
       CROSS JOIN article a ON a.id = v.article_id -- never from the source’s thousands to the few
      WHERE a.source_id IS ?
      LIMIT ?`
  ).all(value, source, limit)
}

function candidateAt(db: Archive, key: number): Candidate | null {
  const row = prepared<[number], CandidateRow>(
    db,
    `SELECT v.id AS versionId, v.article_id AS article, v.number AS version, a.source_id AS source,
            v.headline_key AS headlineKey, v.file_key AS fileKey, v.url_key AS urlKey, v.guid,
            v.guid_version AS guidVersion, v.published_on AS publishedOn, v.published_at AS publishedAt,
            v.changed_at AS changedAt, v.bylines, v.status, v.editor_note AS editorNote, t.body, t.blocks
       FROM version v
       JOIN article a ON a.id = v.article_id
       JOIN text t ON t.id = v.search_key
      WHERE v.search_key = ?`
  ).get(key)
  return row === undefined ? null : { ...row, blocks: JSON.parse(row.blocks) as Block[] }
}
