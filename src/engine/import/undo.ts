import type { ImportUndone } from '../../core/import/calls.ts'
import { AppError } from '../../core/error.ts'
import { asStep } from '../../store/history.ts'
import { findImport } from '../../store/import.ts'
import type { Archive } from '../../store/open.ts'
import { articlesOf, broughtBy, removeImport, type Brought } from '../../store/remove-import.ts'
import { settleArticle } from '../revision/settle.ts'

/**
 * Take away all that an import brought, as a step of its own that undo takes back. Refused with the reason where passages
 * or quotes would go too, unless `confirmed`, and while the import runs.
 */
export function undoImport(db: Archive, importId: number, confirmed: boolean): ImportUndone {
  const line = findImport(db, importId)
  if (line === null) throw new AppError('not-found', `There is no import ${importId} in this archive.`)
  if (line.state === 'running')
    throw new AppError('refused', 'This import is running. Wait for it or cancel it, then undo it.')
  const brought = broughtBy(db, importId)
  const lost = lostWith(brought)
  if (lost !== null && !confirmed)
    throw new AppError(
      'refused',
      `${lost} would be lost with import ${importId}. Confirm to undo it all the same.`
    )
  const articles = brought.articles === 1 ? '1 article' : `${brought.articles} articles`
  return asStep(db, 'import.undo', `Undid the import of ${articles}`, () => {
    const left = articlesOf(db, importId)
    removeImport(db, importId)
    for (const article of left) settleArticle(db, article)
    return { import: importId, ...brought }
  })
}

function lostWith({ passages, quotes }: Brought): string | null {
  const parts = [
    passages === 0 ? null : passages === 1 ? '1 passage' : `${passages} passages`,
    quotes === 0 ? null : quotes === 1 ? '1 quote in a briefing' : `${quotes} quotes in briefings`
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(' and ')
}
