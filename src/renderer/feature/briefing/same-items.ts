import type { Briefing } from '../../../core/briefing/model.ts'

/** A briefing as it is now, where each item that is as it was is the very same object, so that its line stays untouched. */
export function kept(before: Briefing | null, now: Briefing): Briefing {
  if (before?.briefing !== now.briefing) return now
  const old = new Map(before.items.map((item) => [item.item, item]))
  const items = now.items.map((item) => {
    const known = old.get(item.item)
    return known !== undefined && JSON.stringify(known) === JSON.stringify(item) ? known : item
  })
  const same = items.length === before.items.length && items.every((item, at) => item === before.items[at])
  return { ...now, items: same ? before.items : items }
}
