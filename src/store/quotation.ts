import type { QuoteLine } from '../core/entity/model.ts'
import type { QuoteHow } from '../core/entity/quotation/quotations.ts'
import { namesOfEntity } from './entity-name.ts'
import { textAt } from './mention-lines.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

interface QuoteRow {
  readonly key: number
  readonly start: number
  readonly end: number
  readonly speakerStart: number
  readonly speakerEnd: number
  readonly verb: string
  readonly how: QuoteHow
  readonly entity: number | null
  readonly name: string | null
}

const ROW = `
  SELECT q.text_key AS key, q.start, q.end, q.speaker_start AS speakerStart, q.speaker_end AS speakerEnd, q.verb, q.how,
         e.id AS entity, e.name
    FROM quotation q
    LEFT JOIN name n ON n.id = q.name_id AND n.hidden = 0
    LEFT JOIN entity e ON e.id = n.entity_id`

/** The quotations of a text, in order. */
export function quotesOfText(db: Archive, key: number): QuoteLine[] {
  const rows = prepared<[number], QuoteRow>(db, `${ROW} WHERE q.text_key = ? ORDER BY q.start`).all(key)
  return linesOf(db, rows)
}

/** The quotations of an entity in articles' newest versions, newest first; `after` is the `next` of the page before. */
export function quotesOfEntity(
  db: Archive,
  entity: number,
  { after, limit }: { readonly after: string | null; readonly limit: number }
): { quotes: QuoteLine[]; next: string | null; total: number } {
  const names = JSON.stringify(namesOfEntity(db, entity).map(({ id }) => id))
  const [key, start] = after?.split('.').map(Number) ?? []
  const rows = prepared<[object], QuoteRow>(
    db,
    `${ROW}
      WHERE q.name_id IN (SELECT value FROM json_each(@names))
        AND (q.text_key < @key OR (q.text_key = @key AND q.start > @start))
        AND EXISTS (SELECT 1 FROM article a WHERE a.newest_key = q.text_key)
      ORDER BY q.text_key DESC, q.start LIMIT @limit`
  ).all({ names, key: key ?? Number.MAX_SAFE_INTEGER, start: start ?? -1, limit: limit + 1 })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const counted = prepared<[string], { total: number }>(
    db,
    `SELECT count(*) AS total FROM quotation q
      WHERE q.name_id IN (SELECT value FROM json_each(?))
        AND EXISTS (SELECT 1 FROM article a WHERE a.newest_key = q.text_key)`
  ).get(names)
  return {
    quotes: linesOf(db, page),
    next: rows.length > limit && last !== undefined ? `${last.key}.${last.start}` : null,
    total: counted?.total ?? 0
  }
}

function linesOf(db: Archive, rows: readonly QuoteRow[]): QuoteLine[] {
  return rows.map(({ key, start, end, speakerStart, speakerEnd, verb, how, entity, name }) => {
    const { body, ...facts } = textAt(db, key)
    return {
      ...facts,
      ...{ start, end, text: body.slice(start, end), verb, how },
      said: { start: speakerStart, end: speakerEnd, text: body.slice(speakerStart, speakerEnd) },
      speaker: entity === null || name === null ? null : { entity, name }
    }
  })
}
