import type { HistoryLine } from '../core/archive/history-calls.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

const LINE = `
  SELECT s.id AS step, s.call, s.label, s.made_at AS "at", s.state,
         (SELECT count(*) FROM change c WHERE c.step_id = s.id) AS changes
    FROM step s`

/** Steps that can be undone and redone, latest first, below the one that ended the page before. */
export function historyPage(
  db: Archive,
  { after, limit }: { readonly after: number | null; readonly limit: number }
): { steps: HistoryLine[]; next: number | null; total: number } {
  const rows = prepared<[number, number], HistoryLine>(
    db,
    `${LINE} WHERE s.id < ? ORDER BY s.id DESC LIMIT ?`
  ).all(after ?? Number.MAX_SAFE_INTEGER, limit + 1)
  const counted = prepared<[], { total: number }>(db, 'SELECT count(*) AS total FROM step').get()
  const steps = rows.slice(0, limit)
  return {
    steps,
    next: rows.length > limit ? (steps.at(-1)?.step ?? null) : null,
    total: counted?.total ?? 0
  }
}

/** One step of the history. */
export function findStep(db: Archive, step: number): HistoryLine | null {
  return prepared<[number], HistoryLine>(db, `${LINE} WHERE s.id = ?`).get(step) ?? null
}

/** How many steps would be undone, and how many done again, to make a step the last one done; 0 is before all. */
export function stepsTo(db: Archive, step: number): { readonly undone: number; readonly redone: number } {
  const row = prepared<[object], { undone: number; redone: number }>(
    db,
    `SELECT count(*) FILTER (WHERE state = 'done' AND id > @step) AS undone,
            count(*) FILTER (WHERE state = 'undone' AND id <= @step) AS redone
       FROM step`
  ).get({ step })
  return row ?? { undone: 0, redone: 0 }
}
