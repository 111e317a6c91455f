import type { Archive } from '../../store/open.ts'
import { decidedIn, decidePlacement, forgetPlacement, forgetRuledAround } from '../../store/placement.ts'
import { comparableVersion, forgetChanges } from '../../store/revision.ts'
import { removeSuggestionsOn } from '../../store/suggestion.ts'
import { settleArticle } from './settle.ts'

/** Before another reading of its file replaces a version's text: forget what was worked out from the text as it is. */
export function beforeTextReplaced(db: Archive, versionId: number, key: number): void {
  forgetChanges(db, { id: versionId, key })
  forgetRuledAround(db, versionId)
  removeSuggestionsOn(db, versionId)
}

/**
 * After a version's text was replaced: work out again what is missing. A place the analyst chose in it follows its words
 * where they stand once in the new text; else there is nothing left that was decided about, and the rules place it.
 */
export function afterTextReplaced(db: Archive, article: number, versionId: number, oldBody: string): void {
  const { body } = comparableVersion(db, versionId)
  for (const placement of decidedIn(db, versionId)) {
    if (placement.start === null || placement.end === null) continue
    const words = oldBody.slice(placement.start, placement.end)
    const start = body.indexOf(words)
    if (words !== '' && start !== -1 && body.indexOf(words, start + 1) === -1)
      decidePlacement(db, { ...placement, start, end: start + words.length })
    else forgetPlacement(db, placement.passage, versionId)
  }
  settleArticle(db, article)
}
