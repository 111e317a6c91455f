import { asValue, completionsOf, typingAt } from '../core/search/complete.ts'
import type { FieldName } from '../core/search/fields.ts'
import { languageName, languageTagOf } from '../core/search/languages.ts'
import type { Completion, Completions } from '../core/search/query-calls.ts'
import { entityCompletions } from './entity-search.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { tagsOf } from './tag.ts'

/** Places, agencies and languages are those of the newest so many versions: a whole archive's would take too long to gather. */
const NEWEST = 2_000

/** What the words before the caret may become. */
export function completionsAt(db: Archive, query: string, caret: number): Completions {
  const typing = typingAt(query, Math.min(caret, query.length))
  if (typing === null) return { start: caret, end: caret, completions: [] }
  return completionsOf(typing, typing.field === null ? [] : namedIn(db, typing.field, typing.typed))
}

function namedIn(db: Archive, field: FieldName, typed: string): Completion[] {
  switch (field) {
    case 'tag':
      return tagsOf(db).map(({ path, passagesBelow }) => ({
        insert: asValue(path),
        label: path,
        detail: passagesBelow === 1 ? '1 passage' : `${passagesBelow} passages`,
        kind: 'tag'
      }))
    case 'entity':
      return entityCompletions(db, typed)
    case 'source':
      return prepared<[], { name: string }>(db, 'SELECT name FROM source ORDER BY name COLLATE NOCASE')
        .all()
        .map(({ name }) => ({ insert: asValue(name), label: name, detail: null, kind: 'source' }))
    case 'place':
    case 'agency':
      return usualOf(db, field).map((name) => ({
        insert: asValue(name),
        label: name,
        detail: null,
        kind: field
      }))
    case 'language':
      return usualOf(db, field)
        .filter((tag) => languageName(languageTagOf(tag) ?? tag) === tag)
        .map((tag) => ({ insert: asValue(tag), label: tag, detail: null, kind: 'language' }))
    default:
      return []
  }
}

/** The values of a column, the commonest first. */
function usualOf(db: Archive, column: 'place' | 'agency' | 'language'): string[] {
  return prepared<[number], { value: string }>(
    db,
    `SELECT value FROM (SELECT ${column} AS value FROM version ORDER BY search_key DESC LIMIT ?)
      WHERE value IS NOT NULL GROUP BY value ORDER BY count(*) DESC, value`
  )
    .all(NEWEST)
    .map(({ value }) => value)
}
