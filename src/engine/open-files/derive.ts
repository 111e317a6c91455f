import type { Archive } from '../../store/open.ts'
import { articlesOfSeveral } from '../../store/revision.ts'
import { indexStored, storedTexts } from '../../store/text.ts'
import { settleArticle } from '../revision/settle.ts'
import type { Progress } from './work.ts'

/** How many texts are put into the word index together. */
const TOGETHER = 500

/** Work out what follows from rows that were put in: the indexes, what versions changed and where passages stand in them. */
export async function deriveAll(db: Archive, progress: Progress): Promise<void> {
  const index = db.transaction((texts: readonly number[]) => indexStored(db, texts))
  for (let after = -1; ;) {
    const texts = storedTexts(db, after, TOGETHER)
    if (texts.length === 0) break
    index(texts)
    after = texts.at(-1) ?? after
    for (const _text of texts) await progress.one()
  }
  const settle = db.transaction((article: number) => settleArticle(db, article))
  for (const article of articlesOfSeveral(db)) {
    settle(article)
    await progress.one()
  }
}
