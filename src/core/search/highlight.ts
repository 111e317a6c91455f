import type { Span } from './marks.ts'
import { findsOf } from './match.ts'
import type { SearchedText } from './text.ts'
import { isTextLeaf, type Node, type TextLeaf } from './tree.ts'

/** Where a text shows what a query asks for: spans of its headline and of its body, in order, none within another. */
export function marksOf(tree: Node, text: SearchedText): { headline: Span[]; body: Span[] } {
  const found = wantedOf(tree).flatMap((leaf) => findsOf(leaf, text))
  const spansIn = (part: 'headline' | 'body'): Span[] =>
    joined(
      found
        .filter((one) => one.in === part)
        .map(({ field, from, to }) => ({
          start: field.part.tokens[from]?.start ?? 0,
          end: field.part.tokens[to - 1]?.end ?? 0
        }))
    )
  return { headline: spansIn('headline'), body: spansIn('body') }
}

/** The leaves whose words are looked for, not those that must be missing. */
function wantedOf(node: Node): TextLeaf[] {
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
