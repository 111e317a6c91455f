import type { Handlers, Parsed } from '../../core/contract.ts'
import { AppError } from '../../core/error.ts'
import type { Briefing, BriefingItem } from '../../core/briefing/model.ts'
import { revised } from '../../core/briefing/revise-item.ts'
import { sectionFrom } from '../../core/briefing/section.ts'
import { addItems, moveItems, removeItems, setItem } from '../../store/briefing-item.ts'
import { edited } from '../briefing/editing.ts'
import { arrangeBy } from '../briefing/group.ts'
import { detailOf, quoteOf, storedFrom } from '../briefing/new-item.ts'
import { briefingNumbered, briefingOfItem } from '../briefing/numbered.ts'
import { passagesMeant } from '../briefing/passages-meant.ts'
import type { Context } from '../context.ts'

type ItemWriting = Pick<
  Handlers<'write'>,
  | 'briefing.addItems'
  | 'briefing.addFound'
  | 'briefing.reviseItem'
  | 'briefing.moveItem'
  | 'briefing.removeItem'
  | 'briefing.group'
>

export function briefingItemWriting(context: Context): ItemWriting {
  const { db } = context
  return {
    'briefing.addItems': ({ briefing, before, items }) =>
      edited(context, {
        call: 'briefing.addItems',
        briefing,
        label: `Added ${addedTo(items)} to %`,
        write: (current) => {
          refuseStranger(current, before)
          const stored = items.map((item) => storedFrom(db, item))
          addItems(db, briefing, before, stored)
        }
      }),
    'briefing.addFound': ({ briefing, before, passages }) =>
      edited(context, {
        call: 'briefing.addFound',
        briefing,
        label: 'Added passages to %',
        write: (current) => {
          refuseStranger(current, before)
          const quoted = new Set(current.items.map((item) => (item.kind === 'quote' ? item.passage : null)))
          const missing = passagesMeant(context, passages).filter((passage) => !quoted.has(passage))
          const stored = missing.map((passage) => quoteOf(db, passage))
          addItems(db, briefing, before, stored)
        }
      }),
    'briefing.reviseItem': ({ item, ...change }) => {
      const { briefing, one } = itemNumbered(context, item)
      return edited(context, {
        call: 'briefing.reviseItem',
        briefing,
        label: `Changed a ${one.kind} in %`,
        write: () => {
          const next = revised(one, change)
          setItem(db, item, next.text, detailOf(next))
        }
      })
    },
    'briefing.moveItem': ({ item, before, section }) => {
      const { briefing, one } = itemNumbered(context, item)
      return edited(context, {
        call: 'briefing.moveItem',
        briefing,
        label: `Moved a ${section && one.kind === 'heading' ? 'section' : one.kind} in %`,
        write: (current) => {
          refuseStranger(current, before)
          const moving = section ? sectionFrom(current.items, item) : [item]
          // Before itself, or before something that moves along: it stays where it is.
          if (before === null || !moving.includes(before)) moveItems(db, briefing, moving, before)
        }
      })
    },
    'briefing.removeItem': ({ item, section }) => {
      const { briefing, one } = itemNumbered(context, item)
      return edited(context, {
        call: 'briefing.removeItem',
        briefing,
        label: `Took a ${section && one.kind === 'heading' ? 'section' : one.kind} out of %`,
        write: ({ items }) => removeItems(db, section ? sectionFrom(items, item) : [item])
      })
    },
    'briefing.group': ({ briefing, by }) =>
      edited(context, {
        call: 'briefing.group',
        briefing,
        label: `Grouped % by ${by}`,
        write: (current) => arrangeBy(db, current, by)
      })
  }
}

/** An item that must exist, and the briefing it is part of. */
function itemNumbered({ db }: Context, item: number): { briefing: number; one: BriefingItem } {
  const briefing = briefingOfItem(db, item)
  const one = briefingNumbered(db, briefing).items.find((each) => each.item === item)
  if (one === undefined) throw new Error(`Item ${item} is not in its briefing.`)
  return { briefing, one }
}

function refuseStranger(briefing: Briefing, before: number | null): void {
  if (before !== null && !briefing.items.some(({ item }) => item === before)) {
    throw new AppError('conflict', 'The place to put it is not in this briefing any more.')
  }
}

function addedTo(items: Parsed<'briefing.addItems'>['items']): string {
  const [first] = items
  if (items.length > 1 || first === undefined) return `${items.length} parts`
  return `a ${first.kind}`
}
