import type { ChartSpec } from '../core/briefing/chart.ts'
import type { ItemOf } from '../core/briefing/model.ts'
import type { QuoteEdit } from '../core/briefing/quote-edit.ts'

/** What the kinds of items have beside their text, as `briefing_item.detail` holds it in JSON. */
export interface Detail {
  readonly level?: 1 | 2
  readonly edits?: QuoteEdit[]
  readonly alternative?: string
  readonly table?: Pick<ItemOf<'table'>, 'header' | 'rows'>
  readonly chart?: ChartSpec
}

/** The column's text; null where there is only what there is usually. */
export function storedDetail({ level, edits, ...rest }: Detail): string | null {
  const detail: Detail = {
    ...(level === 2 ? { level } : {}),
    ...(edits === undefined || edits.length === 0 ? {} : { edits }),
    ...rest
  }
  return Object.keys(detail).length === 0 ? null : JSON.stringify(detail)
}

export function detailIn(stored: string | null): Detail {
  return stored === null ? {} : (JSON.parse(stored) as Detail)
}
