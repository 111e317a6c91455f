import { beginningTest } from './prefix.ts'
import { headOf, stemOf } from './stem.ts'
import type { Words } from './tree.ts'

/** What a word of a text must be to be one that is looked for. */
export interface WordTest {
  /** How every such word begins: most words of a text do not, and need no further look. May be empty. */
  readonly head: string
  /** Asked of folded words that begin so. */
  holds(word: string): boolean
}

const kept = new WeakMap<Words, readonly WordTest[]>()

/** What each word of a phrase must be. */
export function testsOf(phrase: Words): readonly WordTest[] {
  const known = kept.get(phrase)
  if (known !== undefined) return known
  const { words, exact, prefix } = phrase
  const tests = words.map((wanted, at) => {
    const begins = prefix && at === words.length - 1
    if (exact) return { head: wanted, holds: begins ? () => true : (word: string) => word === wanted }
    return begins ? beginningTest(wanted) : stemTest(wanted)
  })
  kept.set(phrase, tests)
  return tests
}

/** Whether a word passes a test. */
export function passes({ head, holds }: WordTest, word: string): boolean {
  return word.startsWith(head) && holds(word)
}

/** Asks of a word whether it has the stem of another. */
function stemTest(wanted: string): WordTest {
  const stem = stemOf(wanted)
  return { head: headOf(stem), holds: (word) => stemOf(word) === stem }
}
