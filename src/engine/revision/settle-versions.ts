import type { Archive } from '../../store/open.ts'
import { articlesWith } from '../../store/version.ts'
import { settleArticle } from './settle.ts'

/** Settle each article that has one of some versions. */
export function settleVersions(db: Archive, versions: readonly number[]): void {
  for (const article of articlesWith(db, versions)) settleArticle(db, article)
}
