import { allOf, anyOf, type Node, type Scope } from './tree.ts'

/**
 * A query whose words are looked for in passages or notes alone. What must hold together must hold of one passage; what is
 * said about a version (its source, its headline) stays as it is.
 */
export function scopedBy(scope: Scope | null, tree: Node | null): Node | null {
  if (scope === null) return tree
  const scoped = tree === null ? null : within(scope, tree)
  return scoped !== null && holdsScope(scoped) ? scoped : allOf([scoped, { kind: 'scoped', scope, of: null }])
}

function within(scope: Scope, node: Node): Node {
  if (isAboutWords(node)) return { kind: 'scoped', scope, of: node }
  if (node.kind === 'not') return { kind: 'not', of: within(scope, node.of) }
  if (node.kind !== 'all' && node.kind !== 'any') return node
  const join = node.kind === 'all' ? allOf : anyOf
  const words = join(node.of.filter(isAboutWords))
  const rest = node.of.filter((part) => !isAboutWords(part)).map((part) => within(scope, part))
  return join([words === null ? null : { kind: 'scoped', scope, of: words }, ...rest]) ?? node
}

/** Whether a node speaks of words anywhere in the text and of nothing else. */
function isAboutWords(node: Node): boolean {
  if (node.kind === 'all' || node.kind === 'any') return node.of.every(isAboutWords)
  if (node.kind === 'not') return isAboutWords(node.of)
  if (node.kind === 'words') return node.place === 'anywhere'
  if (node.kind === 'near') return node.left.every(isAboutWords)
  return node.kind === 'at-least' && node.of.every(isAboutWords)
}

function holdsScope(node: Node): boolean {
  if (node.kind === 'scoped') return true
  return node.kind === 'all' && node.of.some(holdsScope)
}
