import { parse as parseSvelte } from 'svelte/compiler'
import { parseSync } from 'vite'

/** A node of the source's tree, of a script (ESTree) or of markup (Svelte). */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [name: string]: unknown
}

/** The tree of a component or a script; offsets are those of the code. */
export function parse(code: string, file: string): Node {
  // At the gate: two parsers of two packages, whose trees are walked by the names of their nodes.
  if (file.endsWith('.svelte')) return parseSvelte(code, { modern: true }) as unknown as Node
  return parseSync(file, code).program as unknown as Node
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** A node's children with the name of the place each stands in, in the order of the source. */
export function childrenOf(node: Node): readonly (readonly [string, Node])[] {
  const found: (readonly [string, Node])[] = []
  for (const [name, value] of Object.entries(node)) {
    if (name === 'metadata' || name === 'parent') continue
    if (isNode(value)) found.push([name, value])
    else if (Array.isArray(value)) for (const one of value) if (isNode(one)) found.push([name, one])
  }
  return found
}
