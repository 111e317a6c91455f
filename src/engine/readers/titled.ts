import { countWords } from '../../core/article/words.ts'
import { readWireText } from '../../core/article/read.ts'
import { clean } from './clean.ts'
import { blankArticle, compose, joinDoubts, lineOrNull } from './compose.ts'
import { languageOf } from './language.ts'
import type { FileReading, FoundArticle } from './reading.ts'
import { textPieces } from './text-pieces.ts'

/**
 * An article whose headline is known apart from its text, the text read as the wire's. Where the wire's reader would
 * take more or less than that headline from the text, the text stays whole, in the paragraphs it shows.
 */
export function titledArticle(name: string, headline: string | null, text: string): FoundArticle {
  const known = lineOrNull(headline)
  const cleaned = clean(text)
  const read = readWireText(known === null ? cleaned : `${known}\n\n${cleaned}`)
  const agrees = known === null || lineOrNull(read.headline) === known
  const { bylines, dateline, source, publishedOn } = read
  const { body, blocks } = agrees ? read : compose(textPieces(text))
  const article = { headline: known ?? read.headline, bylines, dateline, source, publishedOn, body, blocks }
  return { ...blankArticle(name), ...article, language: languageOf(body) }
}

/** The same article with a doubt when a database says it has clearly more or fewer words than were read. */
export function checkLength(article: FoundArticle, claimed: number | null): FoundArticle {
  const words = countWords(article.body, article.blocks)
  if (claimed === null || Math.abs(words - claimed) <= Math.max(30, claimed / 4)) return article
  return {
    ...article,
    doubt: joinDoubts(article.doubt, `The file says ${String(claimed)} words; ${String(words)} were read.`)
  }
}

/** A database's reading, saying so where the file claims another number of articles than were found. */
export function checkCount(
  format: string,
  articles: readonly FoundArticle[],
  claimed: number | null
): FileReading {
  const differs = claimed !== null && claimed !== articles.length
  const reason = `The file says it has ${String(claimed)} articles; ${String(articles.length)} were found.`
  return { format, encoding: null, articles, skipped: differs ? [{ name: '', reason }] : [], claimed }
}
