import type { FoundName } from '../core/entity/kinds.ts'
import { plainOffset, wordsAround } from '../core/entity/headline.ts'
import { entityKinds } from '../core/entity/kinds.ts'
import { mentionHows, type MentionHow } from '../core/entity/join/how.ts'
import type { SpelledUnit } from '../core/entity/join/unit.ts'
import type { QuoteHow } from '../core/entity/quotation/quotations.ts'
import type { Block } from '../core/article/model.ts'
import { dayOfKey, UNDATED } from './entity-day.ts'
import { nameFor } from './entity-name.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** A text whose names are to be read. */
export interface TextToRead {
  readonly key: number
  readonly headline: string | null
  readonly body: string
  readonly blocks: readonly Block[]
  /** Of its words, as rules name it. */
  readonly hash: string
  readonly year: number | null
}

/** A name of a text with its mentions there. */
export interface NameInText {
  readonly unit: SpelledUnit
  readonly mentions: readonly {
    readonly start: number
    readonly end: number
    readonly sentence: number
    readonly block: number
    readonly how: MentionHow
  }[]
  /** What tells it from namesakes; empty where a rule has told already. */
  readonly evidence: readonly string[]
  /** Short forms that the text says stand for it. */
  readonly defines: readonly SpelledUnit[]
}

/** A quotation in a text; `speaker` is the unit of who said it, where that is certain. */
export interface QuoteInText {
  readonly start: number
  readonly end: number
  readonly speakerStart: number
  readonly speakerEnd: number
  readonly verb: string
  readonly how: QuoteHow
  readonly speaker: SpelledUnit | null
}

/** All that is known of the names of a text. */
export interface NamesInText {
  readonly names: readonly NameInText[]
  readonly quotes: readonly QuoteInText[]
}

interface TextRow {
  readonly headline: string | null
  readonly body: string
  readonly blocks: string
  readonly hash: string
  readonly publishedOn: string | null
}

/** A text by its key; null where it is gone. */
export function textToRead(db: Archive, key: number): TextToRead | null {
  const row = prepared<[number], TextRow>(
    db,
    `SELECT v.headline, t.body, t.blocks, hex(v.text_hash) AS hash, v.published_on AS publishedOn
       FROM text t JOIN version v ON v.search_key = t.id WHERE t.id = ?`
  ).get(key)
  if (row === undefined) return null
  const { headline, body, blocks, hash, publishedOn } = row
  return {
    key,
    headline,
    body,
    hash,
    blocks: JSON.parse(blocks) as Block[],
    year: publishedOn === null ? null : Number(publishedOn.slice(0, 4))
  }
}

/** What a model found in a text, as it was stored; null where the text was not read. */
export function foundIn(db: Archive, text: TextToRead): FoundName[] | null {
  const row = prepared<[number], { found: string }>(
    db,
    'SELECT found FROM name_reading WHERE text_key = ?'
  ).get(text.key)
  if (row === undefined) return null
  return (JSON.parse(row.found) as [number, number, number][]).flatMap(([start, end, number]) => {
    const kind = entityKinds[number]
    const words = wordsAround(text, start).slice(plainOffset(start), plainOffset(end))
    return kind === undefined ? [] : [{ start, end, text: words, kind }]
  })
}

/** Write down what a model found in a text. */
export function putFound(db: Archive, key: number, model: string, found: readonly FoundName[]): void {
  const spans = found.map(({ start, end, kind }) => [start, end, entityKinds.indexOf(kind)])
  prepared<[number, string, string]>(
    db,
    `INSERT INTO name_reading (text_key, model, found) VALUES (?, ?, ?)
     ON CONFLICT (text_key) DO UPDATE SET model = excluded.model, found = excluded.found`
  ).run(key, model, JSON.stringify(spans))
}

/** Replace all that is known of the names of a text that was read. Names whose evidence is new are left to be settled. */
export function putNames(db: Archive, key: number, { names, quotes }: NamesInText): void {
  uncount(db, key)
  forgetNames(db, key)
  const ids = new Map<SpelledUnit, number>()
  for (const { unit, mentions, evidence, defines } of names) {
    const id = nameFor(db, unit)
    ids.set(unit, id)
    for (const { start, end, sentence, block, how } of mentions)
      prepared<number[]>(db, 'INSERT OR IGNORE INTO mention VALUES (?, ?, ?, ?, ?, ?, ?)').run(
        ...[id, key, start, end, sentence, block, mentionHows.indexOf(how)]
      )
    if (evidence.length > 0) putEvidence(db, id, key, evidence)
    for (const short of defines) putDefinition(db, nameFor(db, short), id, key)
  }
  for (const { start, end, speakerStart, speakerEnd, verb, how, speaker } of quotes)
    prepared(db, 'INSERT OR IGNORE INTO quotation VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(
      ...[key, start, end, speakerStart, speakerEnd, verb, how],
      speaker === null ? null : (ids.get(speaker) ?? null)
    )
  count(db, key)
}

/** Count a text where it is its article's newest, and only there: on its day, or apart where that is not known. */
export function count(db: Archive, key: number): void {
  const row = prepared<[number], { source: number; dated: 0 | 1 }>(
    db,
    `SELECT ifnull(a.source_id, 0) AS source, v.published_on IS NOT NULL AS dated
       FROM article a JOIN version v ON v.id = a.newest_version_id WHERE a.newest_key = ?`
  ).get(key)
  uncount(db, key)
  if (row === undefined) return
  prepared<[number, number, number]>(
    db,
    'UPDATE name_reading SET counted_source = ?, counted_day = ? WHERE text_key = ?'
  ).run(row.source, row.dated === 1 ? dayOfKey(key) : UNDATED, key)
}

/** Take a text out of the count, before its mentions change. */
export function uncount(db: Archive, key: number): void {
  prepared<[number]>(
    db,
    'UPDATE name_reading SET counted_day = NULL WHERE text_key = ? AND counted_day IS NOT NULL'
  ).run(key)
}

function forgetNames(db: Archive, key: number): void {
  prepared<[number, number]>(
    db,
    `INSERT OR IGNORE INTO unsettled_name
     SELECT name_id FROM name_evidence WHERE text_key = ?
     UNION SELECT short_id FROM name_definition WHERE text_key = ?`
  ).run(key, key)
  for (const table of ['mention', 'quotation', 'name_evidence', 'name_definition'])
    prepared<[number]>(db, `DELETE FROM ${table} WHERE text_key = ?`).run(key)
}

function putEvidence(db: Archive, id: number, key: number, said: readonly string[]): void {
  prepared<[number, number, string]>(db, 'INSERT OR IGNORE INTO name_evidence VALUES (?, ?, ?)').run(
    id,
    key,
    said.join(' ')
  )
  unsettle(db, id)
}

function putDefinition(db: Archive, short: number, id: number, key: number): void {
  const known = prepared<[number, number], { found: number }>(
    db,
    'SELECT 1 AS found FROM name_definition WHERE short_id = ? AND name_id = ? LIMIT 1'
  ).get(short, id)
  prepared<[number, number, number]>(db, 'INSERT OR IGNORE INTO name_definition VALUES (?, ?, ?)').run(
    short,
    id,
    key
  )
  if (known === undefined) unsettle(db, short)
}

function unsettle(db: Archive, id: number): void {
  prepared<[number]>(db, 'INSERT OR IGNORE INTO unsettled_name VALUES (?)').run(id)
}
