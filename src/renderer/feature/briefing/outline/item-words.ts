import type { BriefingItem } from '../../../../core/briefing/model.ts'

/** What an item is called for a screen reader: what it is, and how it begins. */
export function itemName(item: BriefingItem): string {
  const kind = item.kind === 'heading' && item.level === 2 ? 'subheading' : item.kind
  const text = item.text.trim().replace(/\s+/g, ' ').slice(0, 60)
  return text === '' ? kind : `${kind} “${text}”`
}
