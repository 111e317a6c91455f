import type { Span } from './marks.ts'
import { placeOf } from './fts.ts'
import { spansOfEach, type FoundSpan } from './match.ts'
import type { SearchedText } from './text.ts'
import { isTextLeaf, type Node, type TextLeaf } from './tree.ts'

/** Where a text shows what a query asks for: spans of its headline and of its body, in order, none within another. */
export function marksOf(tree: Node, text: SearchedText): { headline: Span[]; body: Span[] } {
  const found = wantedIn(tree, text).flat()
  const spansIn = (part: 'headline' | 'body'): Span[] =>
    joined(found.filter((one) => one.in === part).map(({ start, end }) => ({ start, end })))
  return { headline: spansIn('headline'), body: spansIn('body') }
}

const looked = new WeakMap<SearchedText, { readonly tree: Node; readonly found: FoundSpan[][] }>()

/** Where a text has what each of a query's wanted leaves asks for: looked for once, though ranking and snippets both ask. */
export function wantedIn(tree: Node, text: SearchedText): readonly FoundSpan[][] {
  const known = looked.get(text)
  if (known?.tree === tree) return known.found
  const found = spansOfEach(wantedOf(tree), text)
  looked.set(text, { tree, found })
  return found
}

/** Whether a query looks at what versions added. */
export function looksAtAdded(tree: Node): boolean {
  return wantedOf(tree).some((leaf) => placeOf(leaf) === 'added')
}

/** The leaves whose words are looked for, not those that must be missing. */
export function wantedOf(node: Node): TextLeaf[] {
  if (isTextLeaf(node)) return [node]
  if (node.kind === 'all' || node.kind === 'any') return node.of.flatMap(wantedOf)
  return node.kind === 'scoped' && node.of !== null ? wantedOf(node.of) : []
}

/** Spans in order, those that overlap as one. */
function joined(spans: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = found.at(-1)
    if (last !== undefined && span.start < last.end)
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else found.push(span)
  }
  return found
}
