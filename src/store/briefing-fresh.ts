import type { PassageLine } from '../core/passage/model.ts'
import type { Archive } from './open.ts'
import { findPassageLine } from './passage-list.ts'
import { prepared } from './prepared.ts'

/** How many passages are offered at most. */
const MOST = 500

/**
 * Passages that some briefings do not quote, marked after a time, with a tag that a passage they quote carries; the latest
 * marked first.
 */
export function passagesSince(db: Archive, briefings: readonly number[], since: string): PassageLine[] {
  return prepared<[object], { id: number }>(
    db,
    `WITH quoted AS (
       SELECT passage_id AS id FROM briefing_item
        WHERE passage_id IS NOT NULL AND briefing_id IN (SELECT value FROM json_each(@briefings))
     )
     SELECT p.id FROM passage p
      WHERE p.made_at > @since
        AND p.id NOT IN (SELECT id FROM quoted)
        AND p.id IN (SELECT passage_id FROM passage_tag
                      WHERE tag_id IN (SELECT tag_id FROM passage_tag WHERE passage_id IN (SELECT id FROM quoted)))
      ORDER BY p.made_at DESC, p.id DESC LIMIT @most`
  )
    .all({ briefings: JSON.stringify(briefings), since, most: MOST })
    .flatMap(({ id }) => findPassageLine(db, id) ?? [])
}
