import type { Block } from '../core/article/model.ts'
import { sketchOf, storyOf } from '../core/import/story.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** How many of the newest texts with one run of words are looked at. */
const OF_ONE_RUN = 16

const SKETCHES_TOGETHER = 32

/** Runs of some 16,000 texts wait in a small table: putting each batch's into the large one would write all its pages anew. */
const RUNS_WAITING = 160_000

/** A text as it is kept, and as the word index takes it in. */
export interface NewText {
  readonly id: number
  readonly headline: string
  readonly body: string
  /** As JSON. */
  readonly blocks: string
  readonly searchable: string
  readonly sketch: readonly number[]
}

/** Keep a text; the word index and the sketches wait for `indexTexts`. */
export function addText(db: Archive, { id, headline, body, blocks }: NewText): void {
  prepared<[number, string, string, string]>(
    db,
    'INSERT INTO text (id, headline, body, blocks) VALUES (?, ?, ?, ?)'
  ).run(id, headline, body, blocks)
}

/**
 * Put new texts into the word index and under their sketches, all at once: FTS5 writes its pending words out whenever a row number falls or a
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
  addSketches(
    db,
    texts.flatMap(({ id, sketch }) => sketch.map((hash): SketchRow => [hash, id]))
  )
  foldSketches(db)
}

/** Stored texts after one of them, in their order. */
export function storedTexts(db: Archive, after: number, limit: number): number[] {
  return prepared<[number, number], { id: number }>(
    db,
    'SELECT id FROM text WHERE id > ? ORDER BY id LIMIT ?'
  )
    .all(after, limit)
    .map(({ id }) => id)
}

/** Put texts that are stored into the word index and under their sketches; those that are not there are passed over. */
export function indexStored(db: Archive, ids: readonly number[]): void {
  const add = prepared<[number]>(
    db,
    'INSERT INTO word_index (rowid, headline, body) SELECT id, headline, body FROM searchable WHERE id = ?'
  )
  for (const id of ids.toSorted((a, b) => a - b)) {
    add.run(id)
    addSketches(
      db,
      sketchOfStored(db, id).map((hash) => [hash, id])
    )
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
  const forget = sketchTables.map((table) =>
    prepared<[number, number]>(db, `DELETE FROM ${table} WHERE hash = ? AND text_id = ?`)
  )
  for (const id of ids.toSorted((a, b) => a - b)) {
    remove.run(id)
    for (const hash of sketchOfStored(db, id)) for (const from of forget) from.run(hash, id)
  }
}

/**
 * Texts that have a run of a sketch, those that have most of them first, at most `limit`. `notIndexed` names texts by a
 * run that `indexTexts` has still to see.
 */
export function textsLike(
  db: Archive,
  sketch: readonly number[],
  limit: number,
  notIndexed: (hash: number) => readonly number[]
): number[] {
  const find = prepared<[number], { id: number }>(
    db,
    `SELECT text_id AS id FROM any_sketch WHERE hash = ? ORDER BY text_id DESC LIMIT ${OF_ONE_RUN}`
  )
  const hits = new Map<number, number>()
  for (const hash of sketch) {
    const ids = [...find.all(hash).map(({ id }) => id), ...notIndexed(hash)]
    const newest = ids.sort((a, b) => b - a).slice(0, OF_ONE_RUN)
    for (const id of newest) hits.set(id, (hits.get(id) ?? 0) + 1)
  }
  return Array.from(hits)
    .sort(([idA, a], [idB, b]) => b - a || idB - idA)
    .slice(0, limit)
    .map(([id]) => id)
}

/** Where a text's runs are: in the large table, or waiting for it. `any_sketch` shows both. */
const sketchTables = ['sketch', 'sketch_waiting'] as const

type SketchRow = readonly [hash: number, id: number]

/** In the order of the table, and many by one statement: a tenth of a text's time otherwise. */
function addSketches(db: Archive, rows: readonly SketchRow[]): void {
  const sorted = rows.toSorted(([a], [b]) => a - b)
  const add = (count: number) =>
    prepared<number[]>(
      db,
      `INSERT OR IGNORE INTO sketch_waiting (hash, text_id) VALUES ${Array(count).fill('(?, ?)').join(', ')}`
    )
  const whole = sorted.length - (sorted.length % SKETCHES_TOGETHER)
  for (let from = 0; from < whole; from += SKETCHES_TOGETHER)
    add(SKETCHES_TOGETHER).run(...sorted.slice(from, from + SKETCHES_TOGETHER).flat())
  for (const [hash, id] of sorted.slice(whole)) add(1).run(hash, id)
}

/** Put the runs that wait into the large table once they are many, in its order. */
function foldSketches(db: Archive): void {
  const { waiting } = prepared<[], { waiting: number }>(
    db,
    'SELECT count(*) AS waiting FROM sketch_waiting'
  ).get() ?? { waiting: 0 }
  if (waiting < RUNS_WAITING) return
  prepared(
    db,
    'INSERT OR IGNORE INTO sketch SELECT hash, text_id FROM sketch_waiting ORDER BY hash, text_id'
  ).run()
  prepared(db, 'DELETE FROM sketch_waiting').run()
}

function sketchOfStored(db: Archive, id: number): number[] {
  const text = prepared<[number], { body: string; blocks: string }>(
    db,
    'SELECT body, blocks FROM text WHERE id = ?'
  ).get(id)
  return text === undefined ? [] : sketchOf(storyOf(text.body, JSON.parse(text.blocks) as Block[]))
}
