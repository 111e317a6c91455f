import { word } from '../text/word.ts'
import { factInWords } from './fact-words.ts'
import { isTextLeaf, type Node, type TextLeaf, type Words } from './tree.ts'

/** How a query was understood, in plain language: `articles with “dam” and “gate”, from “AP”, since 1 January 2026`. */
export function echoOf(tree: Node | null): string {
  if (tree === null) return 'nothing to look for yet'
  if (tree.kind !== 'all') return `articles ${clauseOf(tree)}`
  const words = tree.of.filter(isPlain)
  const rest = tree.of.filter((part) => !isPlain(part))
  const clauses = [
    ...(words.length > 0 ? [`with ${listed(words.map(nounOf), word('and'))}`] : []),
    ...rest.map(clauseOf)
  ]
  return `articles ${clauses.join(', ')}`
}

/** Words anywhere, which can be listed one after another. */
function isPlain(node: Node): node is TextLeaf {
  return isTextLeaf(node) && placeIn(node) === ''
}

/** A node as what follows the noun: `with “dam”`, `from “AP”`. */
function clauseOf(node: Node): string {
  switch (node.kind) {
    case 'all':
      return node.of.every(isPlain)
        ? `with ${listed(node.of.map(nounOf), word('and'))}`
        : listed(node.of.map(bracketed), word('and'))
    case 'any':
      return node.of.every(isPlain)
        ? `with ${listed(node.of.map(nounOf), word('or'))}`
        : listed(node.of.map(bracketed), word('or'))
    case 'not':
      return negated(node.of)
    case 'scoped':
      return scopedInWords(node)
    case 'words':
    case 'near':
    case 'at-least':
      return `with ${nounOf(node)}${placeIn(node)}`
    default:
      return factInWords(node)
  }
}

function bracketed(node: Node): string {
  return (node.kind === 'all' || node.kind === 'any') && !node.of.every(isPlain)
    ? `(${clauseOf(node)})`
    : clauseOf(node)
}

function negated(node: Node): string {
  const clause = bracketed(node)
  const [having, not] = [word('with '), word('not ')]
  if (clause.startsWith(having)) return `without ${clause.slice(having.length)}`
  return clause.startsWith(not) ? clause.slice(not.length) : `not ${clause}`
}

function scopedInWords({ scope, of }: Node & { readonly kind: 'scoped' }): string {
  if (scope === 'passages') return of === null ? 'with a passage' : `with a passage ${clauseOf(of)}`
  return of === null ? 'with a note' : `with a note ${clauseOf(of)}`
}

function nounOf(leaf: TextLeaf): string {
  if (leaf.kind === 'words') return wordsNoun(leaf)
  if (leaf.kind === 'at-least')
    return `${listed(leaf.of.map(wordsNoun), word('or'))} at least ${leaf.count} times`
  const [left, right] = [leaf.left, leaf.right].map((side) => listed(side.map(wordsNoun), word('or')))
  if (leaf.within === 'sentence') return `${left} in one sentence with ${right}`
  if (leaf.within === 'paragraph') return `${left} in one paragraph with ${right}`
  if (leaf.within === 0) return `${left} right beside ${right}`
  return leaf.within === 1
    ? `${left} within 1 word of ${right}`
    : `${left} within ${leaf.within} words of ${right}`
}

function wordsNoun({ typed, words, exact, prefix }: Words): string {
  const quoted = `“${typed === '' ? words.join(' ') : typed}${prefix ? '…' : ''}”`
  return exact ? `exactly ${quoted}` : quoted
}

function placeIn(leaf: TextLeaf): string {
  const [first] = leaf.kind === 'words' ? [leaf] : leaf.kind === 'near' ? leaf.left : leaf.of
  if (first?.place === 'headline') return ' in the headline'
  if (first?.place === 'lead') return ' in the lead'
  return first?.place === 'added' ? ' in what a later version added' : ''
}

function listed(parts: readonly string[], last: string): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1) ?? ''}`
}
