import { placeOf } from './fts.ts'
import { allOf, anyOf, isTextLeaf, type Node, type Scope } from './tree.ts'

/**
 * A query whose words are looked for in passages or notes alone. What must hold together must hold of one passage, as must
 * its tags and what its note says; what is said about a version (its source, its headline) stays as it is.
 */
export function scopedBy(scope: Scope | null, tree: Node | null): Node | null {
  if (scope === null) return tree
  const scoped = tree === null ? null : within(scope, tree)
  return scoped !== null && holdsScope(scoped) ? scoped : allOf([scoped, { kind: 'scoped', scope, of: null }])
}

function within(scope: Scope, node: Node): Node {
  if (isAboutPassage(node)) return { kind: 'scoped', scope, of: node }
  if (node.kind === 'not') return { kind: 'not', of: within(scope, node.of) }
  if (node.kind !== 'all' && node.kind !== 'any') return node
  const join = node.kind === 'all' ? allOf : anyOf
  const words = join(node.of.filter(isAboutPassage))
  const rest = node.of.filter((part) => !isAboutPassage(part)).map((part) => within(scope, part))
  return join([words === null ? null : { kind: 'scoped', scope, of: words }, ...rest]) ?? node
}

/** Whether a node speaks of what a passage has itself: words, with no place named for them, tags and a note. */
function isAboutPassage(node: Node): boolean {
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.of.every(isAboutPassage)
    case 'not':
      return isAboutPassage(node.of)
    case 'tag':
      return true
    case 'line':
      return node.field === 'note'
    default:
      return isTextLeaf(node) && placeOf(node) === 'anywhere'
  }
}

function holdsScope(node: Node): boolean {
  if (node.kind === 'scoped') return true
  return node.kind === 'all' && node.of.some(holdsScope)
}
