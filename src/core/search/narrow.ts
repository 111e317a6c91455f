import { hasBeginning, wordsOf } from './fts.ts'
import { spansOf } from './match.ts'
import type { SearchedText } from './text.ts'
import { wordsIn } from './token.ts'
import { anyOf, isTextLeaf, type Node, type Words } from './tree.ts'

/**
 * A query that finds less, and nothing but what the one given finds: instead of a beginning it asks for the word that most
 * of a few texts have among all that begin so. Null where it cannot be narrowed.
 */
export function narrowed(tree: Node, texts: readonly SearchedText[]): Node | null {
  switch (tree.kind) {
    case 'all':
    case 'any': {
      const parts = tree.of.map((part) => narrowed(part, texts))
      const of = parts.filter((part) => part !== null)
      if (tree.kind === 'any') return anyOf(of)
      return of.length < parts.length ? null : { kind: 'all', of }
    }
    case 'not':
      return beginsWithin(tree.of) ? null : tree
    case 'words':
      return tree.prefix ? commonest(tree, texts) : tree
    case 'near':
    case 'at-least':
      return hasBeginning(tree) ? null : tree
    default:
      return tree
  }
}

function commonest(leaf: Words, texts: readonly SearchedText[]): Node | null {
  const counts = new Map<string, number>()
  for (const text of texts) {
    const inText = spansOf(leaf, text).map((span) =>
      wordsIn(text[span.in].text.slice(span.start, span.end)).join(' ')
    )
    for (const words of new Set(inText)) counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most === undefined ? null : { ...leaf, words: most[0].split(' '), prefix: false }
}

function beginsWithin(node: Node): boolean {
  if (node.kind === 'all' || node.kind === 'any') return node.of.some(beginsWithin)
  if (node.kind === 'not') return beginsWithin(node.of)
  return isTextLeaf(node) && hasBeginning(node)
}

/** The phrases the word index is asked for, whether they must stand in a text or must not. */
export function phrasesIn(node: Node): Words[] {
  if (node.kind === 'all' || node.kind === 'any') return node.of.flatMap(phrasesIn)
  if (node.kind === 'not') return phrasesIn(node.of)
  return isTextLeaf(node) ? [...wordsOf(node)] : []
}
