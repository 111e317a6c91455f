import type { Plan } from '../core/search/plan.ts'
import type { Node } from '../core/search/tree.ts'
import type { Archive } from './open.ts'
import type { Condition } from './search-condition.ts'
import { sourcesNamed } from './search-facts.ts'
import { listedVersions } from './search-listed.ts'

/** How many versions a part may hold of for these to be looked at one by one, however common the words are beside it. */
const FEW = 5_000

/**
 * The keys of all versions of which some part of the plan holds, newest first, where that part holds of few: of a small
 * source, or of what has to do with passages. Null where each part holds of many.
 */
export function fewKeysOf(db: Archive, plan: Plan): number[] | null {
  for (const { node } of plan.rest) {
    const holding = keysHolding(db, node)
    if (holding === null) continue
    const keys = db
      .prepare<(string | number)[], number>(`${holding.sql} LIMIT ${String(FEW + 1)}`)
      .pluck()
      .all(...holding.values)
    if (keys.length <= FEW) return keys.sort((a, b) => b - a)
  }
  return null
}

/** The keys of the versions of which a part holds, where SQLite finds them without looking at all there are. */
function keysHolding(db: Archive, node: Node): Condition | null {
  if (node.kind === 'line' && node.field === 'source') {
    return {
      sql: `SELECT v.search_key FROM json_each(?) s
             CROSS JOIN article a ON a.source_id = s.value
             CROSS JOIN version v ON v.article_id = a.id`,
      values: [JSON.stringify(sourcesNamed(db, node))]
    }
  }
  const listed = listedVersions(db, node)
  return (
    listed && {
      ...listed,
      sql: `SELECT v.search_key FROM (${listed.sql}) l CROSS JOIN version v ON v.id = l.version_id`
    }
  )
}
