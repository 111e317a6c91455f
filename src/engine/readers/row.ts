import { countWords } from '../../core/article/words.ts'
import type { ColumnMapping, ColumnRole } from '../../core/import/columns.ts'
import { blankArticle, joinDoubts, lineOrNull } from './compose.ts'
import { moment } from './instant.ts'
import { languageOf, languageTag } from './language.ts'
import { namesIn } from './names.ts'
import { wholeNumber } from './nitf.ts'
import type { FoundArticle } from './reading.ts'
import { fieldBody } from './rich-text.ts'
import { stubDoubt } from './stub.ts'

/** One row of a table, or one JSON line, as an article; null when the mapped columns hold neither text nor headline. */
export async function rowArticle(
  name: string,
  cell: (column: string) => string | null,
  columns: ColumnMapping
): Promise<FoundArticle | null> {
  const field = (role: ColumnRole): string | null => {
    const column = columns[role]
    return column === undefined ? null : cell(column)
  }
  const headline = lineOrNull(field('headline'))
  const { body, blocks } = await fieldBody(field('body') ?? '')
  if (headline === null && body === '') return null
  const published = moment(field('published'))
  const undated = field('published') !== null && published.day === null
  const url = field('url')
  return {
    ...blankArticle(name),
    headline,
    bylines: namesIn(field('byline')),
    source: lineOrNull(field('source')),
    publishedOn: published.day,
    publishedAt: published.at,
    changedAt: moment(field('changed')).at,
    url: url !== null && /^https?:\/\/\S+$/i.test(url.trim()) ? url.trim() : null,
    guid: identity(field('guid')),
    guidVersion: wholeNumber(field('version')),
    language: languageTag(field('language')) ?? languageOf(body),
    editorNote: lineOrNull(field('note')),
    body,
    blocks,
    doubt: joinDoubts(
      undated
        ? `The date “${field('published') ?? ''}” could not be read with certainty and was left out.`
        : null,
      stubDoubt(countWords(body, blocks))
    )
  }
}

/** A number of a row or a record in someone's list is no identity: the next list has the same. */
function identity(said: string | null): string | null {
  const id = lineOrNull(said)
  return id !== null && (id.includes(':') || id.length >= 16) ? id : null
}
