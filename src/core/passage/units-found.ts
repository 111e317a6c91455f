import type { Block } from '../article/model.ts'
import { placeOf } from '../search/fts.ts'
import { marksOf } from '../search/highlight.ts'
import { holds } from '../search/match.ts'
import { Part, type SearchedText } from '../search/text.ts'
import { allOf, anyOf, isTextLeaf, type Node } from '../search/tree.ts'
import { overlaps, type Span } from './span.ts'
import type { TaggingUnit } from './tagging-calls.ts'
import { unitsOf } from './units.ts'

/** A version that a query matches. */
export interface Matching {
  readonly tree: Node
  /** Its text as the index has it, its offsets those of the body. */
  readonly text: SearchedText
  readonly body: string
  readonly blocks: readonly Block[]
  /** Whether what is asked of the version as a whole, such as its source, holds of it. */
  readonly holdsOfVersion: (node: Node) => boolean
}

/** Parts of a text that nobody tags by searching: they are not searched, or say who wrote it. */
const apart = new Set<Block['kind']>(['boilerplate', 'copyright', 'byline', 'dateline'])

/**
 * The spans that a query finds in a version: its marks, or the sentences or paragraphs that hold one and of which the
 * query holds by itself. Words are asked of the unit; a headline, a source or a date of the version.
 */
export function unitsFound(version: Matching, unit: TaggingUnit): Span[] {
  const marks = marksOf(version.tree, version.text).body
  if (unit === 'hit') return marks
  const blocks = version.blocks.filter(({ kind }) => !apart.has(kind))
  return unitsOf(unit, version.body, blocks)
    .filter((span) => marks.some((mark) => overlaps(mark, span)))
    .filter((span) => holdsOf(version, version.tree, inUnit(version.text, span)))
}

/** Whether a query names words that can be found and tagged. */
export function namesWords(node: Node | null): boolean {
  if (node === null) return false
  if (isTextLeaf(node)) return placeOf(node) !== 'headline'
  return (node.kind === 'all' || node.kind === 'any') && node.of.some(namesWords)
}

/** What must hold of a version for a unit of it to match: words that must be missing may stand elsewhere in the text. */
export function askedOfVersion(tree: Node, unit: TaggingUnit): Node | null {
  return unit === 'hit' ? tree : withoutMissing(tree)
}

function withoutMissing(node: Node): Node | null {
  if (node.kind === 'all') return allOf(node.of.map(withoutMissing))
  if (node.kind === 'any') return anyOf(node.of.map(withoutMissing))
  return node.kind === 'not' && namesWords(node.of) ? null : node
}

function holdsOf(version: Matching, node: Node, unit: SearchedText): boolean {
  switch (node.kind) {
    case 'all':
      return node.of.every((part) => holdsOf(version, part, unit))
    case 'any':
      return node.of.some((part) => holdsOf(version, part, unit))
    case 'not':
      return !holdsOf(version, node.of, unit)
    default:
      return isTextLeaf(node) && placeOf(node) === 'anywhere'
        ? holds(node, unit)
        : version.holdsOfVersion(node)
  }
}

const nothing = new Part('')

function inUnit({ body }: SearchedText, { start, end }: Span): SearchedText {
  return {
    headline: nothing,
    body: new Part(body.text.slice(start, end)),
    addedHeadline: nothing,
    addedBody: nothing
  }
}
