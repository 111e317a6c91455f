import type { BriefingItem } from '../../../../core/briefing/model.ts'
import { word } from '../../../part/words.ts'

const KINDS: Readonly<Record<BriefingItem['kind'], string>> = {
  heading: word('heading'),
  quote: word('quote'),
  comment: word('comment'),
  picture: word('picture'),
  table: word('table'),
  chart: word('chart')
}

/** What an item is called for a screen reader: what it is, and how it begins. */
export function itemName(item: BriefingItem): string {
  const kind = item.kind === 'heading' && item.level === 2 ? word('subheading') : KINDS[item.kind]
  const text = item.text.trim().replace(/\s+/g, ' ').slice(0, 60)
  return text === '' ? kind : `${kind} “${text}”`
}
