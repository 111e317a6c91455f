import { inStep } from '../../store/history.ts'
import type { Archive } from '../../store/open.ts'
import { markSettled, stepsThatMade, unsettledArticles } from '../../store/revision.ts'
import { settleArticle } from './settle.ts'

/**
 * Work out what the versions changed, and where the passages stand, of articles stored before Wiremark did so itself.
 * It is recorded as part of the step that made the article's latest version or passage, so that undoing that step takes
 * it back too instead of stumbling over it.
 */
export function settleOutstanding(db: Archive): void {
  const articles = unsettledArticles(db)
  if (articles.length === 0) return
  const steps = stepsThatMade(db, articles)
  for (const article of articles) {
    db.transaction(() => {
      const step = steps.get(article)
      if (step === undefined) settleArticle(db, article)
      else inStep(db, step, () => settleArticle(db, article))
      markSettled(db, article)
    }).immediate()
  }
}
