import type { Block } from '../core/article/model.ts'
import { sketchOf, storyOf } from '../core/import/story.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** A text as it is kept, and as the word index takes it in. */
export interface NewText {
  readonly id: number
  readonly headline: string
  readonly body: string
  /** As JSON. */
  readonly blocks: string
  readonly searchable: string
}

/** Keep a text and the sketch it is found by; the word index waits for `indexTexts`. */
export function addText(
  db: Archive,
  { id, headline, body, blocks }: NewText,
  sketch: readonly number[]
): void {
  prepared<[number, string, string, string]>(
    db,
    'INSERT INTO text (id, headline, body, blocks) VALUES (?, ?, ?, ?)'
  ).run(id, headline, body, blocks)
  addSketch(db, id, sketch)
}

/**
 * Put new texts into the word index, all at once: FTS5 writes its pending words out whenever a row number falls or a
 * savepoint opens, so texts that come one by one, in any order, cost several times as much.
 */
export function indexTexts(db: Archive, texts: readonly NewText[]): void {
  const add = prepared<[number, string, string]>(
    db,
    'INSERT INTO word_index (rowid, headline, body) VALUES (CAST(? AS INTEGER), ?, ?)'
  )
  for (const { id, headline, searchable } of texts.toSorted((a, b) => a.id - b.id)) {
    add.run(id, headline, searchable)
  }
}

/** Put texts that are stored into the word index and under their sketches; those that are not there are passed over. */
export function indexStored(db: Archive, ids: readonly number[]): void {
  const add = prepared<[number]>(
    db,
    'INSERT INTO word_index (rowid, headline, body) SELECT id, headline, body FROM searchable WHERE id = ?'
  )
  for (const id of ids.toSorted((a, b) => a - b)) {
    add.run(id)
    addSketch(db, id, sketchOfStored(db, id))
  }
}

/**
 * Take stored texts out of the word index and from under their sketches. FTS5 needs the words a text holds to forget
 * them, so the texts must still be there; those that are not are passed over.
 */
export function unindexStored(db: Archive, ids: readonly number[]): void {
  const remove = prepared<[number]>(
    db,
    `INSERT INTO word_index (word_index, rowid, headline, body)
     SELECT 'delete', id, headline, body FROM searchable WHERE id = ?`
  )
  const forget = prepared<[number, number]>(db, 'DELETE FROM sketch WHERE hash = ? AND text_id = ?')
  for (const id of ids.toSorted((a, b) => a - b)) {
    remove.run(id)
    for (const hash of sketchOfStored(db, id)) forget.run(hash, id)
  }
}

/** Texts that have a run of a sketch, those that have most of them first, at most `limit`. */
export function textsLike(db: Archive, sketch: readonly number[], limit: number): number[] {
  const find = prepared<[number], { id: number }>(
    db,
    'SELECT text_id AS id FROM sketch WHERE hash = ? ORDER BY text_id DESC LIMIT 16'
  )
  const hits = new Map<number, number>()
  for (const hash of sketch) for (const { id } of find.all(hash)) hits.set(id, (hits.get(id) ?? 0) + 1)
  return Array.from(hits)
    .sort(([idA, a], [idB, b]) => b - a || idB - idA)
    .slice(0, limit)
    .map(([id]) => id)
}

function addSketch(db: Archive, id: number, sketch: readonly number[]): void {
  const add = prepared<[number, number]>(db, 'INSERT OR IGNORE INTO sketch (hash, text_id) VALUES (?, ?)')
  for (const hash of sketch) add.run(hash, id)
}

function sketchOfStored(db: Archive, id: number): number[] {
  const text = prepared<[number], { body: string; blocks: string }>(
    db,
    'SELECT body, blocks FROM text WHERE id = ?'
  ).get(id)
  return text === undefined ? [] : sketchOf(storyOf(text.body, JSON.parse(text.blocks) as Block[]))
}
