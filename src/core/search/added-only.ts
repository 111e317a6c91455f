import { isTextLeaf, type Node, type TextLeaf, type Words } from './tree.ts'

/**
 * A query as it is asked of an update: what it looks for must stand in what the version added. What must be missing, and
 * what is asked of anything but the text, stays as it is.
 */
export function addedOnly(node: Node): Node {
  if (isTextLeaf(node)) return inAdded(node)
  return node.kind === 'all' || node.kind === 'any' ? { ...node, of: node.of.map(addedOnly) } : node
}

function inAdded(leaf: TextLeaf): TextLeaf {
  const placed = (words: Words): Words => ({ ...words, place: 'added' })
  switch (leaf.kind) {
    case 'words':
      return placed(leaf)
    case 'near':
      return { ...leaf, left: leaf.left.map(placed), right: leaf.right.map(placed) }
    case 'at-least':
      return { ...leaf, of: leaf.of.map(placed) }
  }
}
