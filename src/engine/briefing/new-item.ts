import type { NewItem } from '../../core/briefing/calls.ts'
import type { BriefingItem } from '../../core/briefing/model.ts'
import { squared } from '../../core/briefing/revise-item.ts'
import type { Detail } from '../../store/briefing-detail.ts'
import type { NewItem as StoredItem } from '../../store/briefing-item.ts'
import type { Archive } from '../../store/open.ts'
import { passageNumbered } from '../handlers/passage-words.ts'
import { pictureNumbered } from './numbered.ts'

/** A part as it is stored. A quote takes the words its passage stands on now; what it names must exist. */
export function storedFrom(db: Archive, item: NewItem): StoredItem {
  switch (item.kind) {
    case 'quote':
      return quoteOf(db, item.passage)
    case 'picture':
      return {
        kind: 'picture',
        text: item.text,
        detail: { alternative: item.alternative },
        pictureId: pictureNumbered(db, item.picture).picture
      }
    case 'table':
      return { kind: 'table', text: item.text, detail: { table: squared(item) } }
    case 'heading':
      return { kind: 'heading', text: item.text, detail: { level: item.level } }
    case 'comment':
      return { kind: 'comment', text: item.text }
    case 'chart':
      return { kind: 'chart', text: item.text, detail: { chart: item.chart } }
  }
}

/** A passage as a quote. */
export function quoteOf(db: Archive, id: number): StoredItem {
  const { text, versionId } = passageNumbered(db, id)
  return { kind: 'quote', text, passageId: id, versionId }
}

/** What an item has beside its text, as it is stored. */
export function detailOf(item: BriefingItem): Detail {
  switch (item.kind) {
    case 'heading':
      return { level: item.level }
    case 'quote':
      return { edits: item.edits }
    case 'picture':
      return { alternative: item.alternative }
    case 'table':
      return { table: { header: item.header, rows: item.rows } }
    case 'chart':
      return { chart: item.chart }
    case 'comment':
      return {}
  }
}
