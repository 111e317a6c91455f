import type { BriefingItem } from '../../../../core/briefing/model.ts'
import { sectionFrom } from '../../../../core/briefing/section.ts'

/** Where something goes: before the item of that number, or at the end. */
export type Place = number | null

/** An item with all that moves along with it. */
export function movedWith(items: readonly BriefingItem[], item: number): readonly number[] {
  return sectionFrom(items, item)
}

/**
 * Where an item goes when it is moved one place up or down, with all that stands under it; undefined where it cannot go on.
 * A section steps over a whole section, so that it never tears another one apart.
 */
export function nudged(items: readonly BriefingItem[], item: number, by: 1 | -1): Place | undefined {
  const moved = movedWith(items, item)
  const start = items.findIndex((one) => one.item === item)
  const end = start + moved.length
  if (start === -1) return undefined
  const places = placesFor(items, item)
  const place = by === 1 ? places.find((at) => at > end) : places.findLast((at) => at < start)
  return place === undefined ? undefined : (items[place]?.item ?? null)
}

/** Where an item that is dropped at a gap between items goes; gaps count from 0, before the first item. */
export function droppedAt(items: readonly BriefingItem[], item: number, gap: number): Place {
  const place = placesFor(items, item).reduce((best, at) =>
    Math.abs(at - gap) < Math.abs(best - gap) ? at : best
  )
  return items[place]?.item ?? null
}

/** The item a place comes after; null for the top. */
export function itemBefore(items: readonly BriefingItem[], place: Place): number | null {
  const at = place === null ? items.length : items.findIndex((one) => one.item === place)
  return items[at - 1]?.item ?? null
}

/** The gaps an item may be put in, where it stands among them. */
function placesFor(items: readonly BriefingItem[], item: number): readonly number[] {
  const head = items.find((one) => one.item === item)
  const gaps = Array.from({ length: items.length + 1 }, (_, gap) => gap)
  const moved = new Set(movedWith(items, item))
  const outside = gaps.filter((gap) => {
    const before = items[gap - 1]?.item
    const after = items[gap]?.item
    return !(moved.has(before ?? 0) && moved.has(after ?? 0))
  })
  if (head?.kind !== 'heading') return outside
  // Before the first heading no section can stand: what is there would fall under it.
  const first = items.findIndex((one) => one.kind === 'heading' && one.level === 1)
  return outside.filter((gap) => {
    const next = items[gap]
    if (head.level === 1 && gap < first) return false
    if (next === undefined || moved.has(next.item)) return true
    return next.kind === 'heading' && next.level <= head.level
  })
}
