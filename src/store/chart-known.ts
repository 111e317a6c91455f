import type { ChartData, ChartSpec } from '../core/briefing/chart.ts'
import { chartOf } from './chart.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import type { Steps } from './search-steps.ts'

/** More charts than these, a briefing hardly has. */
const KEPT = 40

interface Known {
  readonly state: string
  readonly chart: ChartData
}

const known = new WeakMap<Archive, Map<string, Known>>()

/**
 * What a chart shows now, in steps of a few milliseconds; worked out again only when anything in the archive has changed,
 * since pages are set anew with every letter typed. `now` is UTC, ISO 8601.
 */
export function* knownChart(db: Archive, spec: ChartSpec, now: string): Steps<ChartData> {
  const charts = known.get(db) ?? new Map<string, Known>()
  known.set(db, charts)
  // Searches may ask for days counted from today.
  const asked = `${now.slice(0, 10)} ${JSON.stringify(spec)}`
  const state = stateOf(db)
  const kept = charts.get(asked)
  if (kept?.state === state) return kept.chart
  const chart = yield* chartOf(db, spec, now)
  charts.delete(asked)
  charts.set(asked, { state, chart })
  for (const oldest of charts.keys()) if (charts.size > KEPT) charts.delete(oldest)
  return chart
}

/** Another text after every change of the archive, whether made by this connection or by another one. */
function stateOf(db: Archive): string {
  const row = prepared<[], { own: number }>(db, 'SELECT total_changes() AS own').get()
  return `${String(db.pragma('data_version', { simple: true }))} ${row?.own ?? 0}`
}
