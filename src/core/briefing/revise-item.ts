import type { ItemChange } from './calls.ts'
import { AppError } from '../error.ts'
import type { BriefingItem, ItemKind, ItemOf } from './model.ts'
import { refuseUnsound } from './sound-edits.ts'

/** What can be different about each kind. */
const has: Readonly<Record<ItemKind, readonly (keyof ItemChange)[]>> = {
  heading: ['text', 'level'],
  comment: ['text'],
  quote: ['edits'],
  picture: ['text', 'alternative'],
  table: ['text', 'header', 'rows'],
  chart: ['text', 'chart']
}

const names: Readonly<Record<keyof ItemChange, string>> = {
  text: 'words of its own',
  level: 'a level',
  edits: 'edits',
  alternative: 'a description',
  header: 'columns',
  rows: 'rows',
  chart: 'anything to count'
}

/** An item with what is to be different about it. Fails with `refused` where its kind has no such thing. */
export function revised(item: BriefingItem, change: ItemChange): BriefingItem {
  refuseForeign(item.kind, change)
  const { text = item.text } = change
  switch (item.kind) {
    case 'heading':
      return { ...item, text, level: change.level ?? item.level }
    case 'comment':
      return { ...item, text }
    case 'quote':
      if (change.edits !== undefined) refuseUnsound(item.text, change.edits)
      return { ...item, edits: change.edits ?? item.edits }
    case 'picture':
      return { ...item, text, alternative: change.alternative ?? item.alternative }
    case 'table':
      return {
        ...item,
        text,
        ...squared({ header: change.header ?? item.header, rows: change.rows ?? item.rows })
      }
    case 'chart':
      return { ...item, text, chart: change.chart ?? item.chart }
  }
}

/** A table whose rows all have as many cells as it has columns. Fails with `refused` where one has more. */
export function squared({
  header,
  rows
}: Pick<ItemOf<'table'>, 'header' | 'rows'>): Pick<ItemOf<'table'>, 'header' | 'rows'> {
  const long = rows.findIndex((row) => row.length > header.length)
  if (long !== -1) throw new AppError('refused', `Row ${long + 1} has more cells than the table has columns.`)
  return { header, rows: rows.map((row) => header.map((_, column) => row[column] ?? '')) }
}

function refuseForeign(kind: ItemKind, change: ItemChange): void {
  const given = Object.entries(change).flatMap(([name, value]) => (value === undefined ? [] : [name]))
  const foreign = (Object.keys(names) as (keyof ItemChange)[]).find(
    (name) => given.includes(name) && !has[kind].includes(name)
  )
  if (foreign === undefined) return
  if (kind === 'quote' && foreign === 'text')
    throw new AppError('refused', 'A quote keeps the words of its source.')
  throw new AppError('refused', `A ${kind} does not have ${names[foreign]}.`)
}
