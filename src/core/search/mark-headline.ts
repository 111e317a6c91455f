import type { SnippetRun } from './calls.ts'
import { marksOf } from './highlight.ts'
import { understand } from './query.ts'
import { snippetOf } from './snippet.ts'
import { Part } from './text.ts'

// What day it is changes no word of a query.
const SOME_DAY = '2000-01-01T00:00:00Z'
const NOTHING = new Part('')

/** Marks in headlines what a query looks for, so that a list can show it. */
export function headlineMarker(query: string): (headline: string) => SnippetRun[] {
  const { tree } = understand(query, SOME_DAY)
  return (headline) => {
    if (tree === null) return [{ text: headline, hit: false }]
    const text = { headline: new Part(headline), body: NOTHING, addedHeadline: NOTHING, addedBody: NOTHING }
    return snippetOf(headline, marksOf(tree, text).headline, Infinity)
  }
}
