import type { Handlers, Parsed } from '../../core/contract.ts'
import { usualLayout, type BriefingLayout } from '../../core/briefing/layout.ts'
import type { Briefing } from '../../core/briefing/model.ts'
import { addBriefing, briefingsOf, removeBriefing, reviseBriefing } from '../../store/briefing.ts'
import { addItems } from '../../store/briefing-item.ts'
import { asStep } from '../../store/history.ts'
import { checkedFrom } from '../briefing/document.ts'
import { edited } from '../briefing/editing.ts'
import { freshFor } from '../briefing/fresh.ts'
import { arrangeBy } from '../briefing/group.ts'
import { detailOf, quoteOf } from '../briefing/new-item.ts'
import { briefingNumbered, houseNumbered } from '../briefing/numbered.ts'
import { passagesMeant } from '../briefing/passages-meant.ts'
import type { Context } from '../context.ts'
import { inSteps } from '../search/box.ts'

type BriefingReading = Pick<
  Handlers<'read'>,
  'briefing.list' | 'briefing.show' | 'briefing.fresh' | 'briefing.check'
>
type BriefingWriting = Pick<
  Handlers<'write'>,
  'briefing.add' | 'briefing.copy' | 'briefing.revise' | 'briefing.remove'
>

export function briefingReading(context: Context): BriefingReading {
  const { db } = context
  return {
    'briefing.list': () => briefingsOf(db),
    'briefing.show': ({ briefing }) => briefingNumbered(db, briefing),
    'briefing.fresh': ({ briefing }) => freshFor(db, briefingNumbered(db, briefing)),
    'briefing.check': async ({ briefing }) => {
      const checked = checkedFrom(context, briefingNumbered(db, briefing))
      return (await inSteps({ overtaken: false }, checked)).findings
    }
  }
}

export function briefingWriting(context: Context): BriefingWriting {
  const { db } = context
  return {
    'briefing.add': ({ title, passages, groupBy, layout }) =>
      asStep(db, 'briefing.add', `Started the briefing “${title}”`, () => {
        const briefing = begun(context, title, laidOut(context, usualLayout, layout), null)
        if (passages !== undefined) {
          const quotes = passagesMeant(context, passages).map((passage) => quoteOf(db, passage))
          addItems(db, briefing, null, quotes)
          if (groupBy !== undefined) arrangeBy(db, briefingNumbered(db, briefing), groupBy)
        }
        return briefingNumbered(db, briefing)
      }),
    'briefing.copy': ({ briefing: from, title }) => {
      const before = briefingNumbered(db, from)
      return asStep(db, 'briefing.copy', `Started the briefing “${title}” from “${before.title}”`, () =>
        copied(context, before, title)
      )
    },
    'briefing.revise': ({ briefing, ...changes }) =>
      edited(context, {
        call: 'briefing.revise',
        briefing,
        label:
          changes.title === undefined
            ? 'Changed the briefing %'
            : `Renamed the briefing % to “${changes.title}”`,
        write: ({ title, madeOn, summary, layout }) =>
          reviseBriefing(db, briefing, {
            ...laidOut(context, layout, changes.layout),
            title: changes.title ?? title,
            madeOn: changes.madeOn ?? madeOn,
            summary: changes.summary ?? summary
          })
      }),
    'briefing.remove': ({ briefing: id }) => {
      const { title } = briefingNumbered(db, id)
      return asStep(db, 'briefing.remove', `Removed the briefing “${title}”`, () => {
        removeBriefing(db, id)
        return null
      })
    }
  }
}

type Changes = Parsed<'briefing.revise'>['layout']

/** A layout with what is named of it changed. A house that is named must exist. */
function laidOut({ db }: Context, layout: BriefingLayout, changes: Changes = {}): BriefingLayout {
  const { design, paper, language, house } = changes
  if (house !== undefined && house !== null) houseNumbered(db, house)
  return {
    design: design ?? layout.design,
    paper: paper ?? layout.paper,
    language: language ?? layout.language,
    house: house === undefined ? layout.house : house
  }
}

/** A briefing with nothing in it, dated today. Returns its number. */
function begun(
  { db, now, newGuid }: Context,
  title: string,
  layout: BriefingLayout,
  from: number | null
): number {
  const at = now()
  const madeOn = at.slice(0, 10)
  return addBriefing(db, { ...layout, guid: newGuid(), title, madeOn, at, summary: '', from })
}

function copied(context: Context, before: Briefing, title: string): Briefing {
  const { db } = context
  const briefing = begun(context, title, before.layout, before.briefing)
  const items = before.items.flatMap((item) =>
    item.kind === 'quote'
      ? []
      : [
          {
            kind: item.kind,
            text: item.text,
            detail: detailOf(item),
            ...(item.kind === 'picture' ? { pictureId: item.picture.picture } : {})
          }
        ]
  )
  addItems(db, briefing, null, items)
  return briefingNumbered(db, briefing)
}
