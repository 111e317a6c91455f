import { looksAtAdded } from '../core/search/highlight.ts'
import { Part, type SearchedText } from '../core/search/text.ts'
import type { Node } from '../core/search/tree.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

interface TextRow {
  readonly headline: string
  readonly body: string
}

const kept = new WeakMap<Node, Map<number, SearchedText>>()

/** How many texts are kept for one query: as many as are ranked by reading, since the page shows some of them. */
const KEPT = 256

/** A text as the index has it, with what it added to the version before where that is looked at. */
export function textAt(db: Archive, tree: Node, key: number): SearchedText {
  let texts = kept.get(tree)
  if (texts === undefined) kept.set(tree, (texts = new Map()))
  let text = texts.get(key)
  if (text === undefined) {
    if (texts.size === KEPT) texts.clear()
    texts.set(key, (text = readAt(db, tree, key)))
  }
  return text
}

function readAt(db: Archive, tree: Node, key: number): SearchedText {
  const all = prepared<[number], TextRow>(db, 'SELECT headline, body FROM searchable WHERE id = ?').get(key)
  const added = looksAtAdded(tree)
    ? prepared<[number], TextRow>(db, 'SELECT headline, body FROM added_text WHERE id = ?').get(key)
    : undefined
  return {
    headline: new Part(all?.headline ?? ''),
    body: new Part(all?.body ?? ''),
    addedHeadline: new Part(added?.headline ?? ''),
    addedBody: new Part(added?.body ?? '')
  }
}
