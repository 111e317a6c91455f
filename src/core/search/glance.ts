import type { Span } from './marks.ts'
import type { Field } from './text.ts'
import type { Words } from './tree.ts'
import { passes, testsOf, type WordTest } from './word-test.ts'

const PLAIN = /^[a-z0-9]+$/

const patterns = new WeakMap<Words, RegExp | null>()

/**
 * Where a word or phrase stands in a field, told at a glance: ten times as quick as cutting the text into words. Null where
 * that will not do, since there are letters in it besides plain ones, or only its first words count.
 */
export function glance(words: Words, { part, words: counted }: Field): Span[] | null {
  const { plain } = part
  const pattern = patternOf(words)
  if (plain === null || pattern === null || counted !== Infinity) return null
  const tests = testsOf(words)
  const found: Span[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
    const [run] = match
    if (allPass(tests, run)) found.push({ start: match.index, end: match.index + run.length })
    // The next find may begin with this one's second word.
    if (tests.length > 1) pattern.lastIndex = match.index + 1
  }
  return found
}

const together = new Map<string, RegExp>()

/** How many expressions for several words are kept. */
const KEPT = 50

/** Where each of several single words stands in a field, told by one look at it; null where that will not do for all. */
export function glanceEach(several: readonly Words[], { part, words: counted }: Field): Span[][] | null {
  const { plain } = part
  const tests = several.map(testsOf).flat()
  if (plain === null || counted !== Infinity || tests.length !== several.length) return null
  if (!tests.every(({ head }) => PLAIN.test(head))) return null
  const found = tests.map((): Span[] => [])
  for (const { index, 0: run } of plain.matchAll(anyOf(tests.map(({ head }) => head)))) {
    tests.forEach((test, at) => {
      if (passes(test, run)) found[at]?.push({ start: index, end: index + run.length })
    })
  }
  return found
}

/** Words that begin in any of some ways. */
function anyOf(heads: readonly string[]): RegExp {
  const either = heads.join('|')
  let pattern = together.get(either)
  if (pattern === undefined) {
    if (together.size >= KEPT) together.clear()
    together.set(either, (pattern = new RegExp(`(?<![a-z0-9])(?:${either})[a-z0-9]*`, 'g')))
  }
  return pattern
}

function allPass(tests: readonly WordTest[], run: string): boolean {
  const [only] = tests
  if (tests.length === 1) return only?.holds(run) === true
  return run.split(/[^a-z0-9]+/).every((word, at) => tests[at]?.holds(word) === true)
}

/** Words that begin as those looked for, one after another; null where they have other letters than plain ones. */
function patternOf(words: Words): RegExp | null {
  let pattern = patterns.get(words)
  if (pattern === undefined) {
    const heads = testsOf(words).map(({ head }) => head)
    const plain = heads.every((head) => PLAIN.test(head))
    pattern = plain
      ? new RegExp(`(?<![a-z0-9])${heads.map((head) => `${head}[a-z0-9]*`).join('[^a-z0-9]+')}`, 'g')
      : null
    patterns.set(words, pattern)
  }
  return pattern
}
