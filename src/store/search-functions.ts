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
  let last = ''
  let node: Node | null = null
  db.function('text_holds', { deterministic: true }, (json, headlineText, bodyText) => {
    if (json !== last || node === null) node = JSON.parse((last = String(json))) as Node
    const headline = new Part(String(headlineText))
    const body = new Part(String(bodyText))
    return holdsAll(node, { headline, body, addedHeadline: headline, addedBody: body }) ? 1 : 0
  })
}
