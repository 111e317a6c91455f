import type { ChartData } from '../../core/briefing/chart.ts'
import { findingsOf, isPrinted } from '../../core/briefing/check.ts'
import { documentOf, type BriefingDocument } from '../../core/briefing/document.ts'
import type { Finding } from '../../core/briefing/finding.ts'
import type { Briefing } from '../../core/briefing/model.ts'
import { withTyped, type Typed } from '../../core/briefing/typed.ts'
import { knownChart } from '../../store/chart-known.ts'
import { finished, type Steps } from '../../store/search-steps.ts'
import type { Context } from '../context.ts'
import { briefingNumbered, houseNumbered } from './numbered.ts'

type Sources = Pick<Context, 'db' | 'now'>

/**
 * The document that a briefing makes now: the one way every writer and the preview come by it. With `checks`, what became
 * of the sources since they were quoted is printed at its end; what is `typed` and not stored yet is set as if it were.
 */
export function documentNumbered(
  sources: Sources,
  id: number,
  { checks, typed }: { readonly checks: boolean; readonly typed?: Typed }
): BriefingDocument {
  const stored = briefingNumbered(sources.db, id)
  const briefing = typed === undefined ? stored : withTyped(stored, typed)
  const { house } = briefing.layout
  const { charts, findings } = finished(checkedFrom(sources, briefing))
  return documentOf(briefing, {
    house: house === null ? null : houseNumbered(sources.db, house),
    charts,
    findings: checks ? findings.filter(isPrinted) : []
  })
}

/** What is to be looked at in a briefing, and what its charts show, in steps: a chart may count all articles. */
export function* checkedFrom(
  { db, now }: Sources,
  briefing: Briefing
): Steps<{ findings: Finding[]; charts: ReadonlyMap<number, ChartData> }> {
  const charts = new Map<number, ChartData>()
  for (const item of briefing.items)
    if (item.kind === 'chart') charts.set(item.item, yield* knownChart(db, item.chart, now()))
  return { findings: findingsOf(briefing, charts), charts }
}
