import type { BriefingItem } from '../../../../core/briefing/model.ts'
import { sectionFrom } from '../../../../core/briefing/section.ts'

/** Where something goes: before the item of that number, or at the end. */
export type Place = number | null

/** Where an item is moved to, and whether all that stands under it comes along. */
export interface Move {
  readonly before: Place
  readonly section: boolean
}

/**
 * How an item is moved one place up or down; null where it cannot go on. A section steps over a whole section, so that it
 * never tears another apart. A heading with nothing but plain parts above it goes up alone, and so takes them in.
 */
export function nudged(items: readonly BriefingItem[], item: number, by: 1 | -1, alone = false): Move | null {
  const start = items.findIndex((one) => one.item === item)
  if (start === -1) return null
  const end = start + (alone ? 1 : sectionFrom(items, item).length)
  const gaps = alone ? everyGap(items) : gapsFor(items, item)
  const gap = by === 1 ? gaps.find((at) => at > end) : gaps.findLast((at) => at < start)
  return gap === undefined ? null : moveTo(items, item, gap, alone)
}

/** How an item that is dropped at a gap between items is moved; gaps count from 0, before the first item. */
export function droppedAt(items: readonly BriefingItem[], item: number, gap: number): Move {
  const nearest = gapsFor(items, item).reduce((best, at) =>
    Math.abs(at - gap) < Math.abs(best - gap) ? at : best
  )
  return moveTo(items, item, nearest, false)
}

/** Whether a move leaves everything where it stands. */
export function isIdle(items: readonly BriefingItem[], item: number, { before, section }: Move): boolean {
  const moved = section ? sectionFrom(items, item) : [item]
  const start = items.findIndex((one) => one.item === item)
  const next = items[start + moved.length]?.item ?? null
  return start === -1 || before === next || (before !== null && moved.includes(before))
}

/** The item a place comes after; null for the top. */
export function itemBefore(items: readonly BriefingItem[], place: Place): number | null {
  const at = place === null ? items.length : items.findIndex((one) => one.item === place)
  return items[at - 1]?.item ?? null
}

function moveTo(items: readonly BriefingItem[], item: number, gap: number, alone: boolean): Move {
  return {
    before: items[gap]?.item ?? null,
    section: !alone && !plainGapsAbove(items, item).includes(gap)
  }
}

/** The gaps an item may be put in with all that stands under it, and those a heading may go up to alone. */
function gapsFor(items: readonly BriefingItem[], item: number): readonly number[] {
  const start = items.findIndex((one) => one.item === item)
  const head = items[start]
  if (head?.kind !== 'heading') return everyGap(items)
  const end = start + sectionFrom(items, item).length
  const plain = plainGapsAbove(items, item)
  return everyGap(items).filter((gap) => {
    const next = items[gap]
    if (gap === start || gap === end || plain.includes(gap)) return true
    if (gap > start && gap < end) return false
    return next === undefined || (next.kind === 'heading' && next.level <= head.level)
  })
}

/** The gaps above a heading with nothing but plain parts in between, which no heading of its kind has taken in yet. */
function plainGapsAbove(items: readonly BriefingItem[], item: number): readonly number[] {
  const start = items.findIndex((one) => one.item === item)
  const head = items[start]
  if (head?.kind !== 'heading') return []
  const above = items.findLastIndex((one, at) => at < start && one.kind === 'heading')
  const parent = items[above]
  if (parent?.kind === 'heading' && parent.level >= head.level) return []
  return Array.from({ length: start - above - 1 }, (_, at) => above + 1 + at)
}

function everyGap(items: readonly BriefingItem[]): readonly number[] {
  return Array.from({ length: items.length + 1 }, (_, gap) => gap)
}
