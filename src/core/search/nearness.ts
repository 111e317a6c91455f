import type { Context } from './leaf.ts'
import type { Piece } from './lexer.ts'
import { allOf, type Near, type Node, type Words } from './tree.ts'

const FARTHEST = 1000

/** Two things near each other. Where they are nothing that can be near, both must occur, and the sign is pointed at. */
export function nearOf(context: Context, sign: Piece, left: Node | null, right: Node | null): Node | null {
  const [a, b] = [choiceOf(left), choiceOf(right)]
  if (a === null || b === null) {
    context.report(sign, 'This stands between words, phrases, or brackets with OR between their words.')
    return allOf([left, right])
  }
  const [first] = a
  if ([...a, ...b].some(({ place }) => place !== first?.place)) {
    context.report(
      sign,
      'Both sides must be looked for in the same place: put the field before a bracket around them.'
    )
    return allOf([left, right])
  }
  return { kind: 'near', within: distanceOf(sign.text), left: a, right: b }
}

function distanceOf(text: string): Near['within'] {
  if (text === 's') return 'sentence'
  return text === 'p' ? 'paragraph' : Math.min(Number(text), FARTHEST)
}

/** Something at least so many times; each of several things, where they must all occur. */
export function countedOf(context: Context, sign: Piece, what: Node | null): Node | null {
  const count = Math.min(Math.max(1, Number(sign.text)), FARTHEST)
  const parts = what?.kind === 'all' ? what.of : [what]
  const choices = parts.map(choiceOf)
  if (choices.some((choice) => choice === null || choice.some(({ place }) => place !== choice[0]?.place))) {
    context.report(sign, `${sign.text} times can be asked of words and phrases alone.`)
    return what
  }
  return allOf(choices.map((of) => (of === null ? null : { kind: 'at-least', count, of })))
}

/** The words a node stands for, any of which will do; null when it is something else. */
function choiceOf(node: Node | null): readonly Words[] | null {
  if (node?.kind === 'words') return [node]
  if (node?.kind !== 'any') return null
  const words = node.of.filter((part) => part.kind === 'words')
  return words.length === node.of.length ? words : null
}
