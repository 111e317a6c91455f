import type { Nearness, PassageFilter } from '../core/passage/filter.ts'
import { placeOf } from '../core/search/fts.ts'
import { understand } from '../core/search/query.ts'
import { isTextLeaf, type Node } from '../core/search/tree.ts'
import type { Archive } from './open.ts'
import { joined, type Condition } from './search-condition.ts'
import { factCondition } from './search-facts.ts'
import { ownCondition, passageCondition } from './search-listed.ts'
import { subtreeOf } from './tag.ts'

/** The tables that a condition on passages may name: the passage `p`, its version `v`, the article `a` and its source `s`. */
export const PASSAGE_TABLES = `passage p
       JOIN version v ON v.id = p.version_id
       JOIN article a ON a.id = v.article_id
       LEFT JOIN source s ON s.id = a.source_id`

/** What a filter asks of a passage. `now` is UTC, ISO 8601, for what it says of days. */
export function conditionOn(db: Archive, filter: PassageFilter, now: string): Condition {
  const { tag, withTag, exactTag, pair, source, month, mentions, entity, starred, query } = filter
  const parts: Condition[] = []
  for (const root of [tag, withTag]) if (root !== undefined) parts.push(carries(subtreeOf(db, root)))
  if (exactTag !== undefined) parts.push(carries([exactTag]))
  if (pair !== undefined) parts.push(together(pair.within, pair.tag, pair.withTag))
  if (source !== undefined) parts.push({ sql: `ifnull(s.name, '') = ?`, values: [source] })
  if (month !== undefined)
    parts.push({ sql: `ifnull(substr(v.published_on, 1, 7), '') = ?`, values: [month] })
  if (mentions !== undefined) parts.push({ sql: MENTIONS, values: [mentions] })
  if (entity !== undefined)
    parts.push({ sql: 'p.id IN (SELECT passage_id FROM tone WHERE entity = ?)', values: [entity] })
  if (starred !== undefined) parts.push({ sql: 'p.starred = ?', values: [starred ? 1 : 0] })
  const tree = query === undefined ? null : understand(query, now).tree
  if (tree !== null) parts.push(wordsCondition(db, tree))
  return joined(parts, ' AND ')
}

const MENTIONS = `EXISTS (
  SELECT 1 FROM mention m JOIN name n ON n.id = m.name_id AND n.hidden = 0
   WHERE m.text_key = v.search_key AND m.start < p.end AND m.end > p.start AND n.entity_id = ?)`

/** What another passage `q` is to the passage `p`, where tags on both count as together. */
const BESIDE: Readonly<Record<Nearness, string>> = {
  passage: 'q.id = p.id',
  overlap: 'q.version_id = p.version_id AND q.id <> p.id AND q.start < p.end AND p.start < q.end',
  article: 'q.version_id IN (SELECT w.id FROM version w WHERE w.article_id = v.article_id)'
}

/** Carries one tag where the other stands together with it. */
function together(within: Nearness, tag: number, withTag: number): Condition {
  const has = (passage: string) =>
    `EXISTS (SELECT 1 FROM passage_tag x WHERE x.passage_id = ${passage}.id AND x.tag_id = ?)`
  const beside = `EXISTS (SELECT 1 FROM passage q WHERE ${BESIDE[within]} AND ${has('q')})`
  return {
    sql: `((${has('p')} AND ${beside}) OR (${has('p')} AND ${beside}))`,
    values: [tag, withTag, withTag, tag]
  }
}

function carries(tags: readonly number[]): Condition {
  return {
    sql: 'p.id IN (SELECT passage_id FROM passage_tag WHERE tag_id IN (SELECT value FROM json_each(?)))',
    values: [JSON.stringify(tags)]
  }
}

/** A query asked of a passage: words, tags and notes are its own, what is known besides is of its version. */
function wordsCondition(db: Archive, node: Node): Condition {
  if (isTextLeaf(node)) {
    const texts = placeOf(node) === 'headline' ? `ifnull(v.headline, ''), ''` : `'', p.exact`
    return { sql: `text_holds(?, ${texts})`, values: [JSON.stringify(node)] }
  }
  switch (node.kind) {
    case 'all':
    case 'any':
      return joined(
        node.of.map((part) => wordsCondition(db, part)),
        node.kind === 'all' ? ' AND ' : ' OR '
      )
    case 'not': {
      const { sql, values } = wordsCondition(db, node.of)
      return { sql: `NOT ${sql}`, values }
    }
    case 'scoped':
      return passageCondition(db, node)
    default:
      return ownCondition(db, node) ?? factCondition(db, node)
  }
}
