import type { Comparison } from '../../core/revision/compare.ts'
import { compareBodies } from '../../core/revision/diff.ts'
import type { Archive } from '../../store/open.ts'
import type { ComparableVersion } from '../../store/revision.ts'

/** How many comparisons are kept: those of the article being worked on, since tagging asks for the same ones again. */
const KEPT = 8

const kept = new WeakMap<Archive, Map<string, Comparison>>()

/** The comparison of two versions' bodies, made once for as long as the article is worked on. */
export function comparisonOf(db: Archive, from: ComparableVersion, to: ComparableVersion): Comparison {
  const known = kept.get(db) ?? new Map<string, Comparison>()
  kept.set(db, known)
  const key = `${from.id} ${to.id}`
  const found = known.get(key)
  // An undo and a new import may give a row's number to another text.
  const valid = found?.from.text === from.body && found.to.text === to.body
  const comparison = valid ? found : compareBodies(from, to)
  known.delete(key)
  known.set(key, comparison)
  for (const oldest of known.keys()) {
    if (known.size <= KEPT) break
    known.delete(oldest)
  }
  return comparison
}
