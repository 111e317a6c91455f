import { isCode, isCodeAttribute, isCodeElement } from './code.ts'
import { countOf, isLiteral, keyOf, textOf, type Key, type Span } from './key.ts'
import { childrenOf, parse, type Node } from './parse.ts'
import { hasWord, saysSomething } from './rule.ts'

/** One text of the window where it stands in the source. */
export interface Text extends Span {
  /** The text as the catalogue knows it, what is put in as `{0}`, a count with its noun as `{0|# hit|# hits}`. */
  readonly text: string
  /** The code of what is put in. */
  readonly holes: readonly Span[]
  /** Stands in markup or an attribute, where code has to be put in braces. */
  readonly inBraces: boolean
}

/** Every text of a file, in the order of the source, one that holds another before it. */
export function findTexts(code: string, file: string): readonly Text[] {
  const found: Text[] = []
  /** Counts that are said within a sentence, by where they start. */
  const counted = new Set<number>()
  const add = ({ text, holes, counts }: Key, { start, end }: Span, inBraces: boolean): void => {
    for (const count of counts) counted.add(count)
    found.push({ text, holes, start, end, inBraces })
  }

  const visit = (node: Node, element: string): void => {
    if (node.type === 'Fragment' && !isCodeElement(element)) {
      for (const run of runsOf(node)) {
        const key = keyOf(run.nodes)
        if (hasWord(key.text)) add({ ...key, text: key.text.trim() }, run, true)
      }
    } else if (node.type === 'Attribute' && Array.isArray(node.value)) {
      const values = node.value as readonly Node[]
      const key = keyOf(values)
      if (values.some(({ type }) => type === 'Text')) {
        if (isCodeAttribute(String(node.name)) || !saysSomething(key.text)) return
        add(key, quotedSpan(values, code), true)
      }
    } else if (isLiteral(node)) {
      const key = keyOf([node])
      if (saysSomething(key.text)) add(key, node, false)
    } else if (countOf(node) && !counted.has(node.start)) {
      add(keyOf([node]), node, false)
    } else if (marked(node)) {
      const [only] = node.arguments as readonly Node[]
      if (only) add(keyOf([only]), node, false)
      return
    }
    const within = typeof node.name === 'string' && node.fragment ? node.name : element
    for (const [place, child] of childrenOf(node)) if (!isCode(node, place, child)) visit(child, within)
  }

  visit(parse(code, file), '')
  return found.toSorted((a, b) => a.start - b.start || b.end - a.end)
}

interface Run extends Span {
  readonly nodes: readonly Node[]
}

/** Neighbouring texts and expressions of a fragment, which may be one sentence, without the blanks around them. */
function runsOf(fragment: Node): readonly Run[] {
  const rows: Node[][] = [[]]
  for (const [, child] of childrenOf(fragment))
    if (child.type === 'Text' || child.type === 'ExpressionTag') rows.at(-1)?.push(child)
    else rows.push([])
  return rows.flatMap((row) => {
    const blank = (node: Node): boolean => node.type === 'Text' && textOf(node).trim() === ''
    const nodes = row.slice(
      row.findIndex((node) => !blank(node)),
      row.findLastIndex((node) => !blank(node)) + 1
    )
    const [first, last] = [nodes[0], nodes.at(-1)]
    if (!first || !last || nodes.every(({ type }) => type !== 'Text')) return []
    return {
      nodes,
      start: first.start + (first.type === 'Text' ? (/^\s*/.exec(rawOf(first))?.[0].length ?? 0) : 0),
      end: last.end - (last.type === 'Text' ? (/\s*$/.exec(rawOf(last))?.[0].length ?? 0) : 0)
    }
  })
}

/** An attribute's value with its quotation marks, where it has them. */
function quotedSpan(values: readonly Node[], code: string): Span {
  const [start, end] = [values[0]?.start ?? 0, values.at(-1)?.end ?? 0]
  return /["']/.test(code[start - 1] ?? '') ? { start: start - 1, end: end + 1 } : { start, end }
}

/** `word('lost')`: a small word that is marked as a text. */
function marked(node: Node): boolean {
  return node.type === 'CallExpression' && (node.callee as Node).name === 'word'
}

function rawOf(node: Node): string {
  return String(node.raw)
}
