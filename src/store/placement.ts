import type { PlacementSentence } from '../core/placement/calls.ts'
import type { placedHow, PlacementState } from '../core/placement/model.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

type How = (typeof placedHow)[number]

/** Where a passage stands in a version it was not made on, as it is stored. */
export interface StoredPlacement {
  readonly passage: number
  readonly versionId: number
  readonly state: PlacementState
  readonly how: How | null
  readonly reason: PlacementSentence
  readonly start: number | null
  readonly end: number | null
  readonly decidedBy: 'rule' | 'analyst'
}

/** A passage of one version and another version of its article. */
export interface PlacementPair {
  readonly passage: number
  readonly fromId: number
  readonly start: number
  readonly end: number
  readonly toId: number
}

const PLACEMENT = `
  SELECT x.passage_id AS passage, x.version_id AS versionId, x.state, x.how, x.reason, x.start, x.end,
         x.decided_by AS decidedBy
    FROM placement x`

/** Where the passages of other versions stand in one: in the order of the text, what stands nowhere last. */
export function placementsIn(db: Archive, versionId: number): StoredPlacement[] {
  return prepared<[number], StoredPlacement>(
    db,
    `${PLACEMENT} WHERE x.version_id = ? ORDER BY x.start IS NULL, x.start, x.end DESC, x.passage_id`
  ).all(versionId)
}

export function findPlacement(db: Archive, passage: number, versionId: number): StoredPlacement | null {
  const row = prepared<[number, number], StoredPlacement>(
    db,
    `${PLACEMENT} WHERE x.passage_id = ? AND x.version_id = ?`
  ).get(passage, versionId)
  return row ?? null
}

/** Write down what a rule found, over what a rule found before. What the analyst decided stays. */
export function putPlacement(db: Archive, placement: StoredPlacement): void {
  put(db, placement, `WHERE placement.decided_by = 'rule'`)
}

/** Write down what the analyst decided, over whatever was there. */
export function decidePlacement(db: Archive, placement: StoredPlacement): void {
  put(db, placement, '')
}

function put(db: Archive, placement: StoredPlacement, unless: string): void {
  prepared<[object]>(
    db,
    `INSERT INTO placement (passage_id, version_id, state, how, reason, start, end, decided_by)
     VALUES (@passage, @versionId, @state, @how, @reason, @start, @end, @decidedBy)
     ON CONFLICT (passage_id, version_id) DO UPDATE
        SET state = excluded.state, how = excluded.how, reason = excluded.reason, start = excluded.start,
            end = excluded.end, decided_by = excluded.decided_by ${unless}`
  ).run(placement)
}

/** What the analyst decided about the places of passages in a version. */
export function decidedIn(db: Archive, versionId: number): StoredPlacement[] {
  return placementsIn(db, versionId).filter(({ decidedBy }) => decidedBy === 'analyst')
}

export function forgetPlacement(db: Archive, passage: number, versionId: number): void {
  prepared<[number, number]>(db, 'DELETE FROM placement WHERE passage_id = ? AND version_id = ?').run(
    passage,
    versionId
  )
}

/** Forget what rules found in a version, and of the passages made on it in others, since its text changes. */
export function forgetRuledAround(db: Archive, versionId: number): void {
  prepared<[object]>(
    db,
    `DELETE FROM placement
      WHERE decided_by = 'rule'
        AND (version_id = @versionId OR passage_id IN (SELECT id FROM passage WHERE version_id = @versionId))`
  ).run({ versionId })
}

/** Forget every placement in a version that is about to go. */
export function forgetPlacementsIn(db: Archive, versionId: number): void {
  prepared<[number]>(db, 'DELETE FROM placement WHERE version_id = ?').run(versionId)
}

/** Every passage of an article with every other version of it that has no placement of it; with `again`, none by a rule. */
export function pairsToPlace(db: Archive, article: number, again: boolean): PlacementPair[] {
  return prepared<[object], PlacementPair>(
    db,
    `SELECT p.id AS passage, p.version_id AS fromId, p.start, p.end, v.id AS toId
       FROM version o
       JOIN passage p ON p.version_id = o.id
       JOIN version v ON v.article_id = o.article_id AND v.id <> o.id
       LEFT JOIN placement x ON x.passage_id = p.id AND x.version_id = v.id
      WHERE o.article_id = @article AND (x.id IS NULL OR (@again AND x.decided_by = 'rule'))
      ORDER BY v.number, o.number, p.start, p.id`
  ).all({ article, again: again ? 1 : 0 })
}

/** Where the analyst placed a passage in other versions, the nearest to a version first. */
export function decidedElsewhere(
  db: Archive,
  passage: number,
  versionId: number
): { readonly versionId: number; readonly start: number; readonly end: number }[] {
  return prepared<[object], { versionId: number; start: number; end: number }>(
    db,
    `SELECT x.version_id AS versionId, x.start, x.end
       FROM placement x
       JOIN version w ON w.id = x.version_id
       JOIN version v ON v.id = @versionId
      WHERE x.passage_id = @passage AND x.version_id <> @versionId AND x.state = 'placed' AND x.decided_by = 'analyst'
      ORDER BY abs(w.number - v.number), w.number DESC`
  ).all({ passage, versionId })
}

/** Forget the placements of passages in versions that are no longer of their article, either way. */
export function removeStrayPlacements(db: Archive, article: number): void {
  prepared<[object]>(
    db,
    `DELETE FROM placement
      WHERE id IN (SELECT x.id
                     FROM version v
                     JOIN placement x ON x.version_id = v.id
                     JOIN passage p ON p.id = x.passage_id
                     JOIN version o ON o.id = p.version_id
                    WHERE v.article_id = @article AND o.article_id <> @article
                   UNION ALL
                   SELECT x.id
                     FROM version o
                     JOIN passage p ON p.version_id = o.id
                     JOIN placement x ON x.passage_id = p.id
                     JOIN version v ON v.id = x.version_id
                    WHERE o.article_id = @article AND v.article_id <> @article)`
  ).run({ article })
}

/** How the placements of an article's passages stand. */
export function countPlacements(db: Archive, article: number): Record<PlacementState, number> {
  const rows = prepared<[number], { state: PlacementState; count: number }>(
    db,
    `SELECT x.state, count(*) AS count
       FROM version v JOIN placement x ON x.version_id = v.id WHERE v.article_id = ? GROUP BY x.state`
  ).all(article)
  return {
    placed: 0,
    review: 0,
    lost: 0,
    ...Object.fromEntries(rows.map(({ state, count }) => [state, count]))
  }
}
