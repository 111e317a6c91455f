import { bytesOf, headOf, stemOf } from './stem.ts'

/** What English words end in where their stem is shorter than a beginning of them may be. */
const endings =
  's es ed ing ingly ly ness nesses ment ments er ers ance ence able ible ation ational ization ity ities ive iveness ful fulness ous ousness al ally ent ant ism ate y ied ies'
    .split(' ')
    .flatMap((ending) => Array.from(ending, (_, at) => ending.slice(at)))

const kept = new Map<string, readonly string[]>()

/**
 * Words that stand for those which begin as typed although their stems do not: the index holds “happi” for “happiness”, so
 * `happine*` must look for that stem as well. One word for each such stem.
 */
export function wordsBeyond(beginning: string): readonly string[] {
  const known = kept.get(beginning)
  if (known !== undefined) return known
  const bytes = bytesOf(beginning)
  const found = new Map<string, string>()
  for (const word of [beginning, ...endings.map((ending) => beginning + ending)]) {
    const stem = stemOf(word)
    if (!stem.startsWith(bytes) && !found.has(stem)) found.set(stem, word)
  }
  const words = [...found.values()]
  if (kept.size > 200) kept.clear()
  kept.set(beginning, words)
  return words
}

/** Asks of a folded word whether it counts as beginning as typed: its stem does, or is that of a word that would. */
export function beginningTest(beginning: string): { head: string; holds(word: string): boolean } {
  const bytes = bytesOf(beginning)
  const beyond = new Set(wordsBeyond(beginning).map(stemOf))
  const shortest = Math.min(bytes.length, ...Array.from(beyond, ({ length }) => length))
  return {
    // What the words of all these stems begin with.
    head: headOf(bytes.slice(0, shortest)),
    holds(word) {
      const stem = stemOf(word)
      return stem.startsWith(bytes) || beyond.has(stem)
    }
  }
}

/** Whether the word index, which stems a beginning too before it looks it up, then finds no more than was asked for. */
export function isFoundAsTyped(beginning: string): boolean {
  return stemOf(beginning) === bytesOf(beginning)
}
