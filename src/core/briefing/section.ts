import type { BriefingItem } from './model.ts'

/**
 * An item with all that stands under it: after a heading of the first level up to the next of that level, after one of the
 * second up to the next of either. Another item stands for itself. Empty when there is no such item.
 */
export function sectionFrom(items: readonly BriefingItem[], item: number): number[] {
  const at = items.findIndex((one) => one.item === item)
  const head = items[at]
  if (head?.kind !== 'heading') return head === undefined ? [] : [head.item]
  const rest = items.slice(at + 1)
  const end = rest.findIndex((one) => one.kind === 'heading' && one.level <= head.level)
  return [head, ...(end === -1 ? rest : rest.slice(0, end))].map((one) => one.item)
}
