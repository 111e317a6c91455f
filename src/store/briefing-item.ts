import type { ItemKind } from '../core/briefing/model.ts'
import { storedDetail, type Detail } from './briefing-detail.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** A part to be stored. A quote names its passage and version, a picture the picture it shows. */
export interface NewItem {
  readonly kind: ItemKind
  readonly text: string
  readonly detail?: Detail
  readonly passageId?: number | null
  readonly versionId?: number
  readonly pictureId?: number
}

/** The room left between two items, so that one is moved by writing one row. */
const GAP = 1024

/** Put items into a briefing before the item named, or at its end, in the order given. Returns their numbers. */
export function addItems(
  db: Archive,
  briefing: number,
  before: number | null,
  items: readonly NewItem[]
): number[] {
  const positions = roomFor(db, briefing, before, items.length)
  const add = prepared<[object]>(
    db,
    `INSERT INTO briefing_item (briefing_id, position, kind, text, detail, passage_id, version_id, picture_id)
     VALUES (@briefing, @position, @kind, @text, @detail, @passageId, @versionId, @pictureId)`
  )
  return items.map((item, index) => {
    const { kind, text, detail = {}, passageId = null, versionId = null, pictureId = null } = item
    const added = add.run({
      briefing,
      position: positions[index],
      kind,
      text,
      detail: storedDetail(detail),
      passageId,
      versionId,
      pictureId
    })
    return Number(added.lastInsertRowid)
  })
}

/** Give an item other words or another detail. What stays as it is is not written. */
export function setItem(db: Archive, item: number, text: string, detail: Detail): void {
  prepared<[object]>(
    db,
    `UPDATE briefing_item SET text = @text, detail = @detail
      WHERE id = @item AND (text <> @text OR detail IS NOT @detail)`
  ).run({ item, text, detail: storedDetail(detail) })
}

/** Put items, in the order given, before another that is none of them, or last. */
export function moveItems(
  db: Archive,
  briefing: number,
  items: readonly number[],
  before: number | null
): void {
  const positions = roomFor(db, briefing, before, items.length, items)
  const move = prepared<[number, number]>(db, 'UPDATE briefing_item SET position = ? WHERE id = ?')
  items.forEach((item, index) => move.run(positions[index] ?? 0, item))
}

/** Put all items of a briefing in the order given. */
export function arrangeItems(db: Archive, items: readonly number[]): void {
  const move = prepared<[object]>(
    db,
    'UPDATE briefing_item SET position = @position WHERE id = @item AND position <> @position'
  )
  items.forEach((item, index) => move.run({ item, position: GAP * (index + 1) }))
}

export function removeItems(db: Archive, items: readonly number[]): void {
  const remove = prepared<[number]>(db, 'DELETE FROM briefing_item WHERE id = ?')
  for (const item of items) remove.run(item)
}

/** The briefing an item is part of. */
export function briefingWith(db: Archive, item: number): number | null {
  const row = prepared<[number], { briefing: number }>(
    db,
    'SELECT briefing_id AS briefing FROM briefing_item WHERE id = ?'
  ).get(item)
  return row?.briefing ?? null
}

/** Rising positions for `count` items before the item named (or at the end); spreads the others out where it is tight. */
function roomFor(
  db: Archive,
  briefing: number,
  before: number | null,
  count: number,
  moving: readonly number[] = []
): number[] {
  const others = prepared<[number, string], { id: number; position: number }>(
    db,
    `SELECT id, position FROM briefing_item
      WHERE briefing_id = ? AND id NOT IN (SELECT value FROM json_each(?))
      ORDER BY position, id`
  ).all(briefing, JSON.stringify(moving))
  const found = before === null ? -1 : others.findIndex(({ id }) => id === before)
  const at = found === -1 ? others.length : found
  const low = others[at - 1]?.position ?? 0
  const high = others[at]?.position ?? low + GAP * (count + 1)
  const stride = Math.floor((high - low) / (count + 1))
  if (stride >= 1) return Array.from({ length: count }, (_, index) => low + stride * (index + 1))
  const spread = prepared<[number, number]>(db, 'UPDATE briefing_item SET position = ? WHERE id = ?')
  others.forEach(({ id }, index) => spread.run(GAP * (index < at ? index + 1 : index + 1 + count), id))
  return Array.from({ length: count }, (_, index) => GAP * (at + index + 1))
}
