import type { Node } from './parse.ts'

/** A span of code: `[start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A text as the catalogue knows it, the code of its holes, and where the counts start that it says itself. */
export interface Key {
  readonly text: string
  readonly holes: readonly Span[]
  readonly counts: readonly number[]
}

/** What texts, templates and expressions in a row say. */
export function keyOf(nodes: readonly Node[]): Key {
  const holes: Span[] = []
  const counts: number[] = []
  const hole = (expression: Node): string => {
    const said = countOf(expression)
    holes.push(said?.count ?? expression)
    if (said) counts.push(expression.start)
    return `{${holes.length - 1}${said ? `|# ${said.one}|# ${said.many}` : ''}}`
  }
  const words = nodes.map((node) => {
    if (node.type === 'Text') return textOf(node).replace(/[ \t\r\n]+/g, ' ')
    if (node.type === 'ExpressionTag') return hole(node.expression as Node)
    if (node.type === 'Literal') return String(node.value)
    if (node.type !== 'TemplateLiteral') return hole(node)
    const [quasis, expressions] = [node.quasis as readonly Node[], node.expressions as readonly Node[]]
    return quasis
      .map((quasi, at) => {
        const next = expressions[at]
        return (quasi.value as { cooked: string }).cooked + (next ? hole(next) : '')
      })
      .join('')
  })
  return { text: words.join(''), holes, counts }
}

/** `countWords(count, 'hit')` taken apart, or null. */
export function countOf(
  node: Node
): { readonly count: Node; readonly one: string; readonly many: string } | null {
  if (node.type !== 'CallExpression' || (node.callee as Node).name !== 'countWords') return null
  const [count, one, many] = node.arguments as readonly Node[]
  if (!count || one?.type !== 'Literal' || (many && many.type !== 'Literal')) return null
  return { count, one: String(one.value), many: String(many?.value ?? `${String(one.value)}s`) }
}

export function isLiteral(node: Node): boolean {
  return (node.type === 'Literal' && typeof node.value === 'string') || node.type === 'TemplateLiteral'
}

/** The words of a piece of markup, its entities read. */
export function textOf(node: Node): string {
  return String(node.data)
}
