import type { SnippetRun } from '../core/search/calls.ts'
import { marksOf } from '../core/search/highlight.ts'
import { snippetOf } from '../core/search/snippet.ts'
import { Part } from '../core/search/text.ts'
import type { Node } from '../core/search/tree.ts'
import type { Archive } from './open.ts'
import { passageCondition, type Scoped } from './search-listed.ts'

interface PassageRow {
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly note: string
}

/**
 * Why a version was found that was asked for by its passages or notes: the first passage of which that holds, in its text,
 * or the note. Null where the query asks for neither. `body` is the version's.
 */
export function scopedSnippet(db: Archive, tree: Node, versionId: number, body: string): SnippetRun[] | null {
  for (const node of scopedIn(tree)) {
    const { sql, values } = passageCondition(db, node)
    const row = db
      .prepare<(string | number)[], PassageRow>(
        `SELECT start, end, exact, note FROM passage p WHERE version_id = ? AND ${sql} ORDER BY start LIMIT 1`
      )
      .get(versionId, ...values)
    if (row === undefined) continue
    if (node.scope === 'notes') return snippetOf(row.note, wordsIn(node, row.note))
    const words = wordsIn(node, row.exact).map(({ start, end }) => ({
      start: start + row.start,
      end: end + row.start
    }))
    return snippetOf(body, words.length > 0 ? words : [{ start: row.start, end: row.end }])
  }
  return null
}

function wordsIn(node: Scoped, text: string): { start: number; end: number }[] {
  const [none, part] = [new Part(''), new Part(text)]
  return marksOf(node, { headline: none, body: part, addedHeadline: none, addedBody: none }).body
}

function scopedIn(node: Node): Scoped[] {
  if (node.kind === 'scoped') return [node]
  return node.kind === 'all' || node.kind === 'any' ? node.of.flatMap(scopedIn) : []
}
