import { placePassages } from '../../core/placement/place.ts'
import type { Placement } from '../../core/placement/model.ts'
import type { Span } from '../../core/text/sentences.ts'
import type { Archive } from '../../store/open.ts'
import {
  decidedElsewhere,
  pairsToPlace,
  putPlacement,
  type PlacementPair,
  type StoredPlacement
} from '../../store/placement.ts'
import type { ComparableVersion } from '../../store/revision.ts'
import { comparisonOf } from './comparisons.ts'

type TextOf = (id: number) => ComparableVersion

/** Place the passages of an article in its other versions, each pair of versions in one pass. */
export function placeMissing(db: Archive, article: number, again: boolean, text: TextOf): void {
  const pairs = Map.groupBy(pairsToPlace(db, article, again), ({ fromId, toId }) => `${fromId} ${toId}`)
  for (const some of pairs.values()) {
    const [first] = some
    if (first === undefined) continue
    const comparison = comparisonOf(db, text(first.fromId), text(first.toId))
    for (const [index, placement] of placePassages(comparison, some).entries()) {
      const pair = some[index]
      if (pair === undefined) continue
      const followed = placement.state === 'placed' ? null : follow(db, pair, text)
      putPlacement(db, followed ?? stored(pair, placement))
    }
  }
}

/**
 * A passage that the rules do not find from where it was made may be certain from where the analyst placed it in a
 * version in between: words that are kept from there are those words.
 */
function follow(db: Archive, pair: PlacementPair, text: TextOf): StoredPlacement | null {
  const words = text(pair.fromId).body.slice(pair.start, pair.end)
  for (const { versionId, start, end } of decidedElsewhere(db, pair.passage, pair.toId)) {
    const [placement] = placePassages(comparisonOf(db, text(versionId), text(pair.toId)), [{ start, end }])
    if (placement?.state !== 'placed' || placement.how === 'changed') continue
    const how = wordsAt(text(pair.toId), placement) === words ? placement.how : 'changed'
    return { ...stored(pair, placement), how, reason: 'followed' }
  }
  return null
}

function wordsAt({ body }: ComparableVersion, { start, end }: Span): string {
  return body.slice(start, end)
}

function stored({ passage, toId }: PlacementPair, placement: Placement): StoredPlacement {
  const { state, reason } = placement
  return {
    passage,
    versionId: toId,
    state,
    how: state === 'placed' ? placement.how : null,
    reason,
    start: state === 'lost' ? null : placement.start,
    end: state === 'lost' ? null : placement.end,
    decidedBy: 'rule'
  }
}
