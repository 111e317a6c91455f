import type { Row } from './rows.ts'
import type { Shown } from './segments.ts'

/** What stands on the screen in turn: a row, or a stretch of rows without a change that is folded into one line. */
export type Fold =
  | { readonly kind: 'row'; readonly row: Row; readonly changed: boolean }
  | { readonly kind: 'fold'; readonly key: number; readonly paragraphs: number }

/** As many unchanged rows as stay beside a change, so that one sees where it stands. */
const AROUND = 1

/** Fewer rows than these are quicker read than unfolded. */
const LEAST = 2

/** The rows with unchanged stretches folded, but for those unfolded, which are named by their first row. */
export function foldRows(rows: readonly Row[], shown: Shown, unfolded: readonly number[]): Fold[] {
  const changed = rows.map((row) => row.changes.some((index) => shown.change(index)))
  const near = rows.map(
    (row, at) =>
      row.part === 'headline' || changed.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(Boolean)
  )
  const folds: Fold[] = []
  for (let at = 0; at < rows.length;) {
    let end = at
    while (end < rows.length && near[end] === false) end += 1
    const first = rows[at]
    if (first && end - at >= LEAST && !unfolded.includes(first.key)) {
      folds.push({ kind: 'fold', key: first.key, paragraphs: countOf(rows.slice(at, end)) })
      at = end
    } else {
      end = Math.max(end, at + 1)
      for (const row of rows.slice(at, end))
        folds.push({ kind: 'row', row, changed: changed[row.key] ?? false })
      at = end
    }
  }
  return folds
}

function countOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + Math.max(row.from.length, row.to.length), 0)
}
