import type { Block } from '../core/article/model.ts'
import { isInHeadline, plainOffset, wordsAround } from '../core/entity/headline.ts'
import { sentenceAt } from '../core/entity/spots.ts'
import type { Companion, Nearness, SharedLine } from '../core/entity/study-calls.ts'
import { namesOfEntity } from './entity-name.ts'
import { findEntity } from './entity.ts'
import { textAt } from './mention-lines.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** How many of an entity's newest articles are looked at. */
const TOGETHER = 1_000

/** How much of a paragraph is shown, in UTF-16 units. */
const SHOWN = 1_200

interface Spot {
  readonly key: number
  readonly sentence: number
  readonly block: number
  readonly start: number
  readonly end: number
  readonly entity: number
}

/** Who is mentioned with an entity in its newest articles, most often first. */
export function companionsOf(
  db: Archive,
  entity: number,
  { by, limit }: { readonly by: Nearness; readonly limit: number }
): { companions: Companion[]; articles: number; among: number | null } {
  const keys = newestTexts(db, entity, TOGETHER + 1)
  const looked = keys.slice(0, TOGETHER)
  const counts: Counts = new Map()
  for (const spots of spotsByText(db, looked)) countCompanions(counts, spots, entity)
  const companions = Array.from(counts)
    .filter(([, count]) => count[by] > 0)
    .sort(([idA, a], [idB, b]) => b[by] - a[by] || b.article - a.article || idA - idB)
    .slice(0, limit)
    .flatMap(([id, count]) => {
      const found = findEntity(db, id)
      if (found === null) return []
      const { note: _note, watched: _watched, ...line } = found
      return [{ ...line, ...count }]
    })
  return { companions, articles: looked.length, among: keys.length > TOGETHER ? TOGETHER : null }
}

/** Where two entities stand together, newest first; `after` is the `next` of the page before. */
export function sharedLines(
  db: Archive,
  {
    entity,
    other,
    by,
    after,
    limit
  }: {
    readonly entity: number
    readonly other: number
    readonly by: Nearness
    readonly after: string | null
    readonly limit: number
  }
): { lines: SharedLine[]; next: string | null } {
  const [beforeKey = Number.MAX_SAFE_INTEGER, beforeStart = Number.MIN_SAFE_INTEGER] =
    after?.split('.').map(Number) ?? []
  const found: { key: number; start: number; line: SharedLine }[] = []
  const keys = newestTexts(db, entity, TOGETHER).filter((key) => key <= beforeKey)
  for (const spots of spotsByText(db, keys)) {
    const pair = spots.filter((one) => one.entity === entity || one.entity === other)
    if (new Set(pair.map((one) => one.entity)).size < 2) continue
    for (const line of linesIn(db, pair, { entity, by })) {
      if (line.key === beforeKey && line.start <= beforeStart) continue
      found.push(line)
    }
    if (found.length > limit) break
  }
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    lines: page.map(({ line }) => line),
    next: found.length > limit && last !== undefined ? `${last.key}.${last.start}` : null
  }
}

function linesIn(
  db: Archive,
  pair: readonly Spot[],
  { entity, by }: { readonly entity: number; readonly by: Nearness }
): { key: number; start: number; line: SharedLine }[] {
  const key = pair[0]?.key ?? 0
  const words = textAt(db, key)
  const { body, ...facts } = words
  const blocks = blocksAt(db, key)
  const unitOf = ({ sentence, block }: Spot) => (by === 'paragraph' ? block : sentence)
  const units =
    by === 'article'
      ? pair
          .filter((one) => one.entity === entity)
          .slice(0, 1)
          .map(unitOf)
      : Array.from(Map.groupBy(pair, unitOf)).flatMap(([unit, own]) =>
          new Set(own.map((one) => one.entity)).size === 2 ? [unit] : []
        )
  return units.map((start) => {
    const inHeadline = isInHeadline(start)
    const block = blocks.find((one) => one.start <= start && start < one.end)
    const end = inHeadline
      ? start + wordsAround(words, start).length
      : by === 'paragraph'
        ? Math.min(block?.end ?? body.length, start + SHOWN)
        : sentenceAt(body, block, start).end
    const marks = pair
      .filter((one) => one.start >= start && one.end <= end)
      .map((one) => ({ start: one.start - start, end: one.end - start, entity: one.entity }))
    const [from, to] = [plainOffset(start), plainOffset(end)]
    const text = wordsAround(words, start).slice(from, to)
    return { key, start, line: { ...facts, inHeadline, start: from, end: to, text, marks } }
  })
}

/** The newest texts that mention an entity and are their article's newest, the newest first. */
function newestTexts(db: Archive, entity: number, limit: number): number[] {
  const walk = prepared<[number, number], { key: number }>(
    db,
    `SELECT DISTINCT m.text_key AS key FROM mention m
      WHERE m.name_id = ? AND EXISTS (SELECT 1 FROM article a WHERE a.newest_key = m.text_key)
      ORDER BY m.text_key DESC LIMIT ?`
  )
  const keys = namesOfEntity(db, entity).flatMap(({ id }) => walk.all(id, limit).map(({ key }) => key))
  return Array.from(new Set(keys))
    .sort((a, b) => b - a)
    .slice(0, limit)
}

/** All mentions of some texts, text by text, in order. */
function* spotsByText(db: Archive, keys: readonly number[]): Generator<Spot[]> {
  const spots = prepared<[number], Spot>(
    db,
    `SELECT m.text_key AS key, m.sentence, m.block, m.start, m.end, n.entity_id AS entity
       FROM mention m JOIN name n ON n.id = m.name_id
      WHERE m.text_key = ? AND n.hidden = 0 ORDER BY m.start`
  )
  for (const key of keys) yield spots.all(key)
}

type Counts = Map<number, Record<Nearness, number>>

/** Count who stands with an entity in one text: each sentence, each paragraph and the article once. */
function countCompanions(counts: Counts, spots: readonly Spot[], entity: number): void {
  const own = spots.filter((one) => one.entity === entity)
  const near = {
    sentence: new Set(own.map((one) => one.sentence)),
    block: new Set(own.map((one) => one.block))
  }
  const last = new Map<number, Spot>()
  for (const spot of spots) {
    if (spot.entity === entity) continue
    // Mentions come in their order, so another in the same sentence or block follows at once.
    const before = last.get(spot.entity)
    last.set(spot.entity, spot)
    const count = counts.get(spot.entity) ?? { sentence: 0, paragraph: 0, article: 0 }
    if (before === undefined) {
      count.article += 1
      counts.set(spot.entity, count)
    }
    if (spot.block !== before?.block && near.block.has(spot.block)) count.paragraph += 1
    if (spot.sentence !== before?.sentence && near.sentence.has(spot.sentence)) count.sentence += 1
  }
}

function blocksAt(db: Archive, key: number): Block[] {
  const row = prepared<[number], { blocks: string }>(db, 'SELECT blocks FROM text WHERE id = ?').get(key)
  return row === undefined ? [] : (JSON.parse(row.blocks) as Block[])
}
