import { foundChanges } from './changes.ts'
import { compareLines } from './compare.ts'
import type { WordChange } from './model.ts'

/** What differs between two wordings of one passage; offsets count in the two wordings. */
export function differingWords(from: string, to: string): WordChange[] {
  if (from === to) return []
  return foundChanges('body', compareLines(from, to)).flatMap(({ words }) => [...words])
}
