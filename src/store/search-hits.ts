import type { SearchHit } from '../core/search/calls.ts'
import { marksOf } from '../core/search/highlight.ts'
import { snippetOf } from '../core/search/snippet.ts'
import type { Node } from '../core/search/tree.ts'
import { newsOf } from './news.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { textAt } from './search-text.ts'
import { scopedSnippet } from './search-scoped.ts'
import { isUnseen } from './search-unseen.ts'
import { matchAt, ofCluster, type Asked, type Candidate } from './search-walk.ts'
import { coloursOn } from './tag.ts'

interface HitRow extends Pick<
  SearchHit,
  'headline' | 'source' | 'publishedOn' | 'versions' | 'status' | 'language'
> {
  readonly newest: 0 | 1
}

/** What a list shows of a version that was found, with the words that made it match. */
export function hitOf(db: Archive, tree: Node, asked: Asked, found: Candidate): SearchHit {
  const { key, article, version, versionId, cluster } = found
  const { newest, ...row } = prepared<[number], HitRow>(
    db,
    `SELECT v.headline, s.name AS source, v.published_on AS publishedOn, v.status, v.language,
            ifnull(a.newest_version_id = v.id, 0) AS newest,
            (SELECT count(*) FROM version o WHERE o.article_id = v.article_id) AS versions
       FROM version v
       JOIN article a ON a.id = v.article_id
       LEFT JOIN source s ON s.id = a.source_id
      WHERE v.id = ?`
  ).get(versionId) as HitRow
  const text = textAt(db, tree, key)
  return {
    article,
    version,
    ...row,
    cluster,
    copies: asked.together ? copiesOf(db, asked, found) : 0,
    newest: newest === 1,
    unseen: asked.saved !== undefined && isUnseen(db, asked.saved, article),
    snippet:
      scopedSnippet(db, tree, versionId, text.body.text) ??
      snippetOf(text.body.text, marksOf(tree, text).body),
    tagColours: coloursOn(db, versionId),
    ...newsOf(db, versionId)
  }
}

/** How many other articles of the cluster have a version that matches. */
function copiesOf(db: Archive, asked: Asked, { article, cluster }: Candidate): number {
  if (cluster === null) return 0
  const matching = new Set([article])
  for (const one of ofCluster(db, cluster)) {
    if (!matching.has(one.article) && matchAt(db, asked, one.key) !== null) matching.add(one.article)
  }
  return matching.size - 1
}
