import { askedOfVersion } from '../core/passage/units-found.ts'
import { understand } from '../core/search/query.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import type { Batch } from './search-batch.ts'
import { rulesOf, suggest } from './suggestion.ts'
import { spansFound } from './tagging-hits.ts'

/**
 * Suggest what rules find in texts that an import has just stored, whose words are in the index. Nothing is tagged. What
 * a query says of days is seen from `now` (UTC, ISO 8601).
 */
export function suggestIn(db: Archive, batch: Batch, now: string): void {
  for (const rule of rulesOf(db)) {
    const { tree } = understand(rule.query, now)
    const wanted = tree === null ? null : askedOfVersion(tree, rule.unit)
    if (tree === null || wanted === null) continue
    for (const key of batch.matching(wanted)) {
      const { versionId } = prepared<[number], { versionId: number }>(
        db,
        'SELECT id AS versionId FROM version WHERE search_key = ?'
      ).get(key) as { versionId: number }
      for (const span of spansFound(db, tree, rule.unit, { key, versionId }))
        suggest(db, rule, { versionId, ...span })
    }
  }
}
