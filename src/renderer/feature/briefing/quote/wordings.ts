import type { WordChange } from '../../../../core/revision/model.ts'
import type { Segment } from '../../compare/segments.ts'

/** Two wordings beside one another: what went marked in the first, what came marked in the second. */
export function wordings(
  before: string,
  now: string,
  changes: readonly WordChange[]
): { readonly before: Segment[]; readonly now: Segment[] } {
  return { before: side(before, changes, 'from', 'out'), now: side(now, changes, 'to', 'in') }
}

function side(
  text: string,
  changes: readonly WordChange[],
  which: 'from' | 'to',
  mark: 'out' | 'in'
): Segment[] {
  const segments: Segment[] = []
  const put = (words: string, marked: Segment['mark']): void => {
    if (words !== '') segments.push({ text: words, mark: marked, change: null, moved: false })
  }
  let at = 0
  for (const change of changes) {
    const { start, end } = change[which]
    put(text.slice(at, start), null)
    put(text.slice(start, end), mark)
    at = end
  }
  put(text.slice(at), null)
  return segments
}
