import { hasBeginning, indexQueryOf, placeOf, wholeQueryOf } from './fts.ts'
import { allOf, isTextLeaf, type Node, type TextLeaf } from './tree.ts'

/**
 * How a query is carried out: walk the versions that `match` finds in an index (or all of them, where it is null)
 * between two days, newest first, and keep those of which `rest` holds (all, where it is null).
 */
export interface Plan {
  readonly tree: Node
  readonly match: string | null
  readonly index: 'word_index' | 'added_index'
  /** Days, `YYYY-MM-DD`: from the first up to, not including, the second; null is open. */
  readonly from: string | null
  readonly to: string | null
  /** Parts that must all hold besides; `found` where the match has seen to it that it may. */
  readonly rest: readonly { readonly node: Node; readonly found: boolean }[]
  /** Whether `rest` needs texts to be read, which is slow. */
  readonly slow: boolean
  /** Whether `match` has beginnings of words in it: the index then gathers all finds of all such words before the first. */
  readonly begins: boolean
}

/** How beginnings of words are found: by the index, or by reading texts, which is quicker where nearly every text has one. */
export type Beginnings = 'indexed' | 'read'

/** Plan a query: as much as can be is asked of the word index and of its order by time. */
export function planOf(tree: Node, beginnings: Beginnings = 'indexed'): Plan {
  const parts = tree.kind === 'all' ? tree.of : [tree]
  const days = parts.filter((part) => part.kind === 'date')
  const others = parts.filter((part) => part.kind !== 'date')
  return {
    tree,
    ...(planAdded(others) ?? planWords(others, beginnings)),
    from: latest(days.map(({ from }) => from)),
    to: earliest(days.map(({ to }) => to))
  }
}

type Walk = Omit<Plan, 'tree' | 'from' | 'to'>

/** Little is added to stories: where added words are asked for, they lead. */
function planAdded(parts: readonly Node[]): Walk | null {
  const added = parts.filter((part): part is TextLeaf => isTextLeaf(part) && placeOf(part) === 'added')
  if (added.length === 0) return null
  const rest = parts.flatMap((node) => {
    const leads = added.some((leaf) => leaf === node)
    return leads && isTextLeaf(node) && indexQueryOf(node).precise ? [] : [{ node, found: leads }]
  })
  const match = added.map((leaf) => indexQueryOf(leaf).match).join(' AND ')
  return { match, index: 'added_index', rest, slow: rest.some(({ node }) => readsText(node)), begins: false }
}

function planWords(parts: readonly Node[], beginnings: Beginnings): Walk {
  const asks = (leaf: TextLeaf): boolean => beginnings === 'indexed' || !hasBeginning(leaf)
  const whole = allOf(parts)
  const match = whole === null ? null : (wholeQueryOf(whole, asks)?.match ?? null)
  const rest = parts.flatMap((node) =>
    isAnswered(node, match !== null, asks)
      ? []
      : [{ node, found: isTextLeaf(node) && match !== null && asks(node) }]
  )
  return {
    match,
    index: 'word_index',
    rest,
    slow: rest.some(({ node }) => readsText(node)),
    begins: match !== null && whole !== null && beginnings === 'indexed' && anyLeaf(whole, hasBeginning)
  }
}

/** Whether the word index answers a part for good. What must be missing it can only take off what is there. */
function isAnswered(part: Node, matched: boolean, asks: (leaf: TextLeaf) => boolean): boolean {
  if (part.kind === 'not') return matched && wholeQueryOf(part.of, asks)?.precise === true
  return wholeQueryOf(part, asks)?.precise === true
}

function anyLeaf(node: Node, holds: (leaf: TextLeaf) => boolean): boolean {
  if (node.kind === 'all' || node.kind === 'any') return node.of.some((part) => anyLeaf(part, holds))
  return node.kind === 'not' ? anyLeaf(node.of, holds) : isTextLeaf(node) && holds(node)
}

/** Whether texts must be read to know if a node holds. */
function readsText(node: Node): boolean {
  if (node.kind === 'all' || node.kind === 'any') return node.of.some(readsText)
  if (node.kind === 'not') return readsText(node.of)
  if (node.kind === 'has') return node.what === 'correction'
  return isTextLeaf(node) && (hasBeginning(node) || !indexQueryOf(node).precise)
}

function latest(days: readonly (string | null)[]): string | null {
  return (
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  )
}

function earliest(days: readonly (string | null)[]): string | null {
  return (
    days
      .filter((day) => day !== null)
      .sort()
      .at(0) ?? null
  )
}
