import { glance, glanceEach } from './glance.ts'
import type { Span } from './marks.ts'
import { fieldsOf, type Field, type Run, type SearchedText } from './text.ts'
import type { AtLeast, Near, Node, TextLeaf, Words } from './tree.ts'
import { passes, testsOf, type WordTest } from './word-test.ts'

/** A stretch of words found, in the headline or the body. */
export interface Found extends Run {
  readonly in: 'headline' | 'body'
  readonly field: Field
}

/** Where what makes a leaf hold stands in the headline or the body. */
export interface FoundSpan extends Span {
  readonly in: 'headline' | 'body'
}

/** Whether a leaf holds of a text. */
export function holds(leaf: TextLeaf, text: SearchedText): boolean {
  return spansOf(leaf, text).length > 0
}

/** Where a text has what makes a leaf hold of it. */
export function spansOf(leaf: TextLeaf, text: SearchedText): FoundSpan[] {
  if (leaf.kind === 'near') return nearSpans(leaf, text) ?? findsOf(leaf, text).map(spanOf)
  if (leaf.kind === 'at-least') return findsOf(leaf, text).map(spanOf)
  return fieldsOf(text, leaf.place).flatMap((field) => {
    const seen = glance(leaf, field)
    return seen === null
      ? runsIn(field, testsOf(leaf)).map(spanOf)
      : seen.map((span) => ({ ...span, in: field.in }))
  })
}

/** The same for each of several leaves; of single words, all are looked for at once. */
export function spansOfEach(leaves: readonly TextLeaf[], text: SearchedText): FoundSpan[][] {
  const single = (leaf: TextLeaf): leaf is Words => leaf.kind === 'words' && leaf.words.length === 1
  const words = leaves.filter(single)
  const seen = new Map<TextLeaf, FoundSpan[]>()
  for (const place of new Set(words.map((leaf) => leaf.place))) {
    const there = words.filter((leaf) => leaf.place === place)
    const spans = there.length > 1 ? spansTogether(there, fieldsOf(text, place)) : null
    spans?.forEach((found, at) => {
      const leaf = there[at]
      if (leaf !== undefined) seen.set(leaf, found)
    })
  }
  return leaves.map((leaf) => seen.get(leaf) ?? spansOf(leaf, text))
}

function spansTogether(words: readonly Words[], fields: readonly Field[]): FoundSpan[][] | null {
  const found = words.map((): FoundSpan[] => [])
  for (const field of fields) {
    const seen = glanceEach(words, field)
    if (seen === null) return null
    seen.forEach((spans, at) => found[at]?.push(...spans.map((span) => ({ ...span, in: field.in }))))
  }
  return found
}

function spanOf({ field, from, to, in: part }: Found): FoundSpan {
  const { tokens } = field.part
  return { in: part, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }
}

/** Whether a query about words alone holds of a text. What is not about words does not. */
export function holdsAll(node: Node, text: SearchedText): boolean {
  switch (node.kind) {
    case 'all':
      return node.of.every((part) => holdsAll(part, text))
    case 'any':
      return node.of.some((part) => holdsAll(part, text))
    case 'not':
      return !holdsAll(node.of, text)
    case 'words':
    case 'near':
    case 'at-least':
      return holds(node, text)
    default:
      return false
  }
}

/** What makes a leaf hold of a text: none where it does not. */
export function findsOf(leaf: TextLeaf, text: SearchedText): Found[] {
  if (leaf.kind === 'words') return wordsFound(leaf, text)
  return leaf.kind === 'near' ? nearFound(leaf, text) : countFound(leaf, text)
}

function wordsFound(words: Words, text: SearchedText): Found[] {
  const tests = testsOf(words)
  return fieldsOf(text, words.place).flatMap((field) => runsIn(field, tests))
}

function runsIn(field: Field, tests: readonly WordTest[]): Found[] {
  const { tokens } = field.part
  const found: Found[] = []
  const last = Math.min(tokens.length, field.words) - tests.length
  for (let from = 0; from <= last; from++) {
    if (tests.every((test, at) => passes(test, tokens[from + at]?.word ?? '')))
      found.push({ in: field.in, field, from, to: from + tests.length })
  }
  return found
}

function nearFound({ within, left, right }: Near, text: SearchedText): Found[] {
  const [lefts, rights] = [left, right].map((side) => side.flatMap((words) => wordsFound(words, text)))
  const found = new Set<Found>()
  for (const a of lefts ?? []) {
    for (const b of rights ?? []) {
      if (a.in !== b.in || !areNear(a, b, within)) continue
      found.add(a)
      found.add(b)
    }
  }
  return [...found]
}

/** The same at a glance, where that will do: both sides seen, and words between them counted only there. */
function nearSpans({ within, left, right }: Near, text: SearchedText): FoundSpan[] | null {
  if (typeof within === 'string') return null
  const found: FoundSpan[] = []
  for (const field of fieldsOf(text, left[0]?.place ?? 'anywhere')) {
    const [lefts, rights] = [left, right].map((side) => glanceAny(side, field))
    if (lefts == null || rights == null) return null
    const near = new Set<Span>()
    for (const a of lefts) {
      for (const b of rights) {
        if (wordsBetween(field.part.plain ?? '', a, b, within) > within) continue
        near.add(a)
        near.add(b)
      }
    }
    for (const span of near) found.push({ ...span, in: field.in })
  }
  return found
}

function glanceAny(side: readonly Words[], field: Field): Span[] | null {
  const seen = side.map((words) => glance(words, field))
  return seen.includes(null) ? null : seen.flatMap((spans) => spans ?? [])
}

/** How many words stand between two spans, counted as far as it matters. */
function wordsBetween(plain: string, a: Span, b: Span, most: number): number {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a]
  let between = 0
  for (let at = first.end; at < second.start && between <= most;) {
    const word = /[a-z0-9]+/g
    word.lastIndex = at
    const { index, 0: run } = word.exec(plain) ?? { index: plain.length, 0: '' }
    if (index < second.start) between++
    at = index + Math.max(1, run.length)
  }
  return between
}

function areNear(a: Found, b: Found, within: Near['within']): boolean {
  if (typeof within === 'number') return b.from - a.to <= within && a.from - b.to <= within
  const { part } = a.field
  if (part.paragraphs[a.from] !== part.paragraphs[b.from]) return false
  // Sentences never reach across paragraphs, and cost more to find.
  return within === 'paragraph' || part.sentences[a.from] === part.sentences[b.from]
}

function countFound({ count, of }: AtLeast, text: SearchedText): Found[] {
  const found = of.flatMap((words) => wordsFound(words, text))
  const different = new Set(found.map((one) => `${one.in} ${one.from}`))
  return different.size >= count ? found : []
}
