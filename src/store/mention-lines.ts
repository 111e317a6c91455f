import { mentionHows } from '../core/entity/join/how.ts'
import { isInHeadline, plainOffset, wordsAround } from '../core/entity/headline.ts'
import type { MentionLine } from '../core/entity/model.ts'
import { oneLine } from '../core/entity/one-line.ts'
import { namesOfEntity } from './entity-name.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** How many of the newest are sorted by the words around them: each needs its text to be read. */
const SORTED = 500

/** Where a mention stands: the text, and the first offset. */
interface MentionSpot {
  readonly key: number
  readonly start: number
  readonly end: number
  readonly how: number
}

export interface MentionPage {
  readonly mentions: MentionLine[]
  readonly next: string | null
  readonly among: number | null
}

/**
 * The mentions of an entity in articles' newest versions, newest first, in the order of the text within one. `after` is
 * the `next` of the page before.
 */
export function newestMentions(
  db: Archive,
  entity: number,
  after: string | null,
  limit: number
): MentionPage {
  const spots = spotsOf(db, entity, spotFrom(after), limit + 1)
  const page = spots.slice(0, limit)
  const last = page.at(-1)
  return {
    mentions: linesAt(db, page),
    next: spots.length > limit && last !== undefined ? `${last.key}.${last.start}` : null,
    among: null
  }
}

/** The newest mentions sorted by the words to one side of them; `after` is how many came on the pages before. */
export function sortedMentions(
  db: Archive,
  entity: number,
  {
    side,
    after,
    limit
  }: { readonly side: 'left' | 'right'; readonly after: string | null; readonly limit: number }
): MentionPage {
  const spots = spotsOf(db, entity, null, SORTED + 1)
  const sortKey = ({ before, after: next }: MentionLine) =>
    side === 'right' ? next.toLowerCase() : before.toLowerCase().trimEnd().split(' ').toReversed().join(' ')
  const sorted = linesAt(db, spots.slice(0, SORTED))
    .map((line) => ({ line, key: sortKey(line).replace(/^[^\p{L}\p{N}]+/u, '') }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const from = after === null ? 0 : Number(after)
  return {
    mentions: sorted.slice(from, from + limit).map(({ line }) => line),
    next: from + limit < sorted.length ? String(from + limit) : null,
    among: spots.length > SORTED ? SORTED : null
  }
}

/** Mentions with the words around them. */
function linesAt(db: Archive, spots: readonly MentionSpot[]): MentionLine[] {
  const texts = new Map<number, TextRow>()
  return spots.map(({ key, start, end, how }) => {
    const text = texts.get(key) ?? textAt(db, key)
    texts.set(key, text)
    const { body: _body, ...facts } = text
    const words = wordsAround(text, start)
    const [from, to] = [plainOffset(start), plainOffset(end)]
    return {
      ...facts,
      inHeadline: isInHeadline(start),
      start: from,
      end: to,
      text: words.slice(from, to),
      how: mentionHows[how] ?? 'name',
      ...oneLine(words, from, to)
    }
  })
}

/** A text with what a line says of its article. */
export interface TextRow extends Omit<
  MentionLine,
  'inHeadline' | 'start' | 'end' | 'text' | 'how' | 'before' | 'after'
> {
  readonly body: string
}

/** A text by its key with what a line says of its article. It must be there. */
export function textAt(db: Archive, key: number): TextRow {
  const row = prepared<[number], TextRow>(
    db,
    `SELECT v.article_id AS article, v.number AS version, v.id AS versionId, v.headline, s.name AS source,
            v.published_on AS publishedOn, t.body
       FROM version v
       JOIN text t ON t.id = v.search_key
       JOIN article a ON a.id = v.article_id
       LEFT JOIN source s ON s.id = a.source_id
      WHERE v.search_key = ?`
  ).get(key)
  if (row === undefined) throw new Error(`There is no text ${key}.`)
  return row
}

interface Before {
  readonly key: number
  readonly start: number
}

function spotFrom(after: string | null): Before | null {
  const [key, start] = after?.split('.').map(Number) ?? []
  return key === undefined || start === undefined ? null : { key, start }
}

/** The next mentions over all names of an entity: each name is a walk of its own down the index, and the walks are merged. */
function spotsOf(db: Archive, entity: number, after: Before | null, limit: number): MentionSpot[] {
  const walk = prepared<[object], MentionSpot>(
    db,
    `SELECT m.text_key AS key, m.start, m.end, m.how
       FROM mention m
      WHERE m.name_id = @name AND m.text_key <= @key AND (m.text_key < @key OR m.start > @start)
        AND EXISTS (SELECT 1 FROM article a WHERE a.newest_key = m.text_key)
      ORDER BY m.text_key DESC, m.start
      LIMIT @limit`
  )
  const from = { key: after?.key ?? Number.MAX_SAFE_INTEGER, start: after?.start ?? -1, limit }
  return namesOfEntity(db, entity)
    .flatMap(({ id }) => walk.all({ name: id, ...from }))
    .sort((a, b) => b.key - a.key || a.start - b.start)
    .slice(0, limit)
}
