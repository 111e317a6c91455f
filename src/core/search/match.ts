import { beginsAs } from './prefix.ts'
import { headOf, stemOf } from './stem.ts'
import { fieldsOf, type Field, type Run, type SearchedText } from './text.ts'
import type { AtLeast, Near, Node, TextLeaf, Words } from './tree.ts'

/** A stretch of words found, in the headline or the body. */
export interface Found extends Run {
  readonly in: 'headline' | 'body'
  readonly field: Field
}

/** Whether a leaf holds of a text. */
export function holds(leaf: TextLeaf, text: SearchedText): boolean {
  return findsOf(leaf, text).length > 0
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

/** What each word of a phrase must be. */
function testsOf({ words, exact, prefix }: Words): ((word: string) => boolean)[] {
  return words.map((wanted, at) => {
    const begins = prefix && at === words.length - 1
    if (exact) return begins ? (word) => word.startsWith(wanted) : (word) => word === wanted
    if (begins) return beginsAs(wanted)
    return stemsAs(wanted)
  })
}

/** Asks of a word whether it has the stem of another. Most words have not even its beginning, and need no stemming. */
function stemsAs(wanted: string): (word: string) => boolean {
  const stem = stemOf(wanted)
  const head = headOf(stem)
  return (word) => word.startsWith(head) && stemOf(word) === stem
}

function runsIn(field: Field, tests: readonly ((word: string) => boolean)[]): Found[] {
  const { tokens } = field.part
  const found: Found[] = []
  const [first] = tests
  const last = Math.min(tokens.length, field.words) - tests.length
  for (let from = 0; from <= last; from++) {
    if (first?.(tokens[from]?.word ?? '') !== true) continue
    if (tests.every((test, at) => at === 0 || test(tokens[from + at]?.word ?? '')))
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
