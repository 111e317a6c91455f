import type { Database } from 'better-sqlite3'
import { lineHolds } from '../core/search/line.ts'
import { holdsAll } from '../core/search/match.ts'
import { Part } from '../core/search/text.ts'
import type { Node } from '../core/search/tree.ts'

/**
 * Teach a connection what searching asks of rows: `line_holds(line, typed)` and `text_holds(node, headline, body)`, the
 * node as JSON.
 */
export function addSearchFunctions(db: Database): void {
  db.function('line_holds', { deterministic: true }, (line, typed) =>
    line !== null && lineHolds(String(line), String(typed)) ? 1 : 0
  )
  const nodeOf = latest((json) => JSON.parse(json) as Node, 32)
  const partOf = latest((text) => new Part(text), 2)
  db.function('text_holds', { deterministic: true }, (json, headlineText, bodyText) => {
    const [headline, body] = [partOf(String(headlineText)), partOf(String(bodyText))]
    return holdsAll(nodeOf(String(json)), { headline, body, addedHeadline: headline, addedBody: body })
      ? 1
      : 0
  })
}

/** A function of a text that remembers its latest answers: several questions come about one row, and each of many rows. */
function latest<T>(make: (text: string) => T, many: number): (text: string) => T {
  const kept = new Map<string, T>()
  return (text) => {
    let found = kept.get(text)
    if (found === undefined) {
      const [oldest] = kept.keys()
      if (kept.size >= many && oldest !== undefined) kept.delete(oldest)
      kept.set(text, (found = make(text)))
    }
    return found
  }
}
