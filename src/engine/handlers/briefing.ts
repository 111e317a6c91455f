import type { Handlers } from '../../core/contract.ts'
import { AppError } from '../../core/error.ts'
import type { Briefing } from '../../core/briefing/model.ts'
import type { Parsed } from '../../core/contract.ts'
import {
  addBriefing,
  addItems,
  briefingsOf,
  findBriefing,
  findItem,
  moveItem,
  removeBriefing,
  removeItem,
  setItemText,
  setTitle,
  touchBriefing,
  type NewItem
} from '../../store/briefing.ts'
import { asStep, rowsChanged } from '../../store/history.ts'
import { findPassage, passagesTagged } from '../../store/passage.ts'
import { findTag } from '../../store/tag.ts'
import type { Archive } from '../../store/open.ts'
import type { Context } from '../context.ts'

type BriefingWriting = Pick<
  Handlers<'write'>,
  | 'briefing.add'
  | 'briefing.revise'
  | 'briefing.remove'
  | 'briefing.addItems'
  | 'briefing.reviseItem'
  | 'briefing.moveItem'
  | 'briefing.removeItem'
>

export function briefingReading({ db }: Context): Pick<Handlers<'read'>, 'briefing.list' | 'briefing.show'> {
  return {
    'briefing.list': () => briefingsOf(db),
    'briefing.show': ({ briefing }) => briefingNumbered(db, briefing)
  }
}

export function briefingWriting({ db, now, newGuid }: Context): BriefingWriting {
  /** One step on a briefing that exists, and that is then the latest changed. */
  const edit = (call: string, id: number, label: string, write: (briefing: Briefing) => void): Briefing => {
    const before = briefingNumbered(db, id)
    return asStep(db, call, label.replace('%', `“${before.title}”`), () => {
      const changed = rowsChanged(db)
      write(before)
      if (rowsChanged(db) > changed) touchBriefing(db, id, now())
      return briefingNumbered(db, id)
    })
  }

  return {
    'briefing.add': ({ title, tag }) =>
      asStep(db, 'briefing.add', `Started the briefing “${title}”`, () => {
        const id = addBriefing(db, { guid: newGuid(), title, madeOn: now().slice(0, 10), at: now() })
        if (tag !== undefined) addItems(db, id, null, quotesOfTag(db, tag))
        return briefingNumbered(db, id)
      }),
    'briefing.revise': ({ briefing, title }) =>
      edit('briefing.revise', briefing, `Renamed the briefing % to “${title}”`, () =>
        setTitle(db, briefing, title)
      ),
    'briefing.remove': ({ briefing: id }) => {
      const { title } = briefingNumbered(db, id)
      return asStep(db, 'briefing.remove', `Removed the briefing “${title}”`, () => {
        removeBriefing(db, id)
        return null
      })
    },
    'briefing.addItems': ({ briefing, before, items }) =>
      edit('briefing.addItems', briefing, `Added ${addedTo(items)} to %`, (current) => {
        refuseStranger(current, before)
        addItems(
          db,
          briefing,
          before,
          items.map((item) => toNewItem(db, item))
        )
      }),
    'briefing.reviseItem': ({ item, text }) => {
      const { briefing, kind } = itemNumbered(db, item)
      if (kind === 'quote') throw new AppError('refused', 'A quote keeps the words of its source.')
      return edit('briefing.reviseItem', briefing, `Changed a ${kind} in %`, () =>
        setItemText(db, item, text)
      )
    },
    'briefing.moveItem': ({ item, before }) => {
      const { briefing, kind } = itemNumbered(db, item)
      return edit('briefing.moveItem', briefing, `Moved a ${kind} in %`, (current) => {
        refuseStranger(current, before)
        moveItem(db, briefing, item, before)
      })
    },
    'briefing.removeItem': ({ item }) => {
      const { briefing, kind } = itemNumbered(db, item)
      return edit('briefing.removeItem', briefing, `Took a ${kind} out of %`, () => removeItem(db, item))
    }
  }
}

/** A briefing that must exist. */
export function briefingNumbered(db: Archive, id: number): Briefing {
  const briefing = findBriefing(db, id)
  if (briefing === null) throw new AppError('not-found', `There is no briefing ${id} in this archive.`)
  return briefing
}

function itemNumbered(db: Archive, id: number): NonNullable<ReturnType<typeof findItem>> {
  const item = findItem(db, id)
  if (item === null) throw new AppError('not-found', 'That part of the briefing is not there any more.')
  return item
}

function refuseStranger(briefing: Briefing, before: number | null): void {
  if (before !== null && !briefing.items.some(({ item }) => item === before)) {
    throw new AppError('conflict', 'The place to put it is not in this briefing any more.')
  }
}

function quotesOfTag(db: Archive, tag: number): NewItem[] {
  if (findTag(db, tag) === null) throw new AppError('not-found', `There is no tag ${tag} in this archive.`)
  return passagesTagged(db, tag).map((id) => quoteOf(db, id))
}

type ItemArgs = Parsed<'briefing.addItems'>['items'][number]

function toNewItem(db: Archive, item: ItemArgs): NewItem {
  return item.kind === 'quote'
    ? quoteOf(db, item.passage)
    : { kind: item.kind, text: item.text, passageId: null, versionId: null }
}

function quoteOf(db: Archive, id: number): NewItem {
  const passage = findPassage(db, id)
  if (passage === null) throw new AppError('not-found', `There is no passage ${id} in this archive.`)
  return { kind: 'quote', text: passage.text, passageId: id, versionId: passage.versionId }
}

function addedTo(items: readonly ItemArgs[]): string {
  const [first] = items
  if (items.length > 1 || first === undefined) return `${items.length} parts`
  return `a ${first.kind}`
}
