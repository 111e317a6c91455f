import { readWireText } from '../../core/article/read.ts'
import { clean } from './clean.ts'
import { blankArticle } from './compose.ts'
import { languageOf } from './language.ts'
import type { FileReading, FoundArticle } from './reading.ts'
import { unreadable } from './refuse.ts'

/** A text file holds one article, as scraped from a page or sent by an agency. */
export function readPlain(text: string): FileReading {
  const article = plainArticle('', text)
  if (article === null) throw unreadable('There are no words in this file.')
  return { format: 'plain text', encoding: null, articles: [article], skipped: [], claimed: null }
}

/** One article from its plain text; null when there are no words in it. */
export function plainArticle(name: string, text: string): FoundArticle | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return null
  const { headline, bylines, dateline, source, publishedOn, body, blocks } = readWireText(clean(text))
  const read = { headline, bylines, dateline, source, publishedOn, body, blocks }
  return { ...blankArticle(name), ...read, language: languageOf(body) }
}
