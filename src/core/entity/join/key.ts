import type { EntityKind } from '../kinds.ts'
import { knownName } from './known-names.ts'
import { plainKey } from './plain-key.ts'

/** What one spelling of a name comes to. */
export interface NameKey {
  /** Two spellings with the same key are one name: capitals, dots, white space and "the" make no difference; accents do. */
  readonly key: string
  /** The words of the key. */
  readonly tokens: readonly string[]
  /** How the name is best written, where a table knows it; else null. */
  readonly known: string | null
}

const kept = new Map<string, NameKey>()

/** The key of a name of a kind. A table's name for it wins: "WHO" has the key of "World Health Organization". */
export function nameKey(text: string, kind: EntityKind): NameKey {
  const asked = `${kind}|${text}`
  let found = kept.get(asked)
  if (found === undefined) {
    const plain = plainKey(text, kind)
    const known = knownName(plain, kind)
    const key = known?.key ?? plain
    found = { key, tokens: key.split(' '), known: known?.text ?? null }
    // The names of a few thousand articles; after that the map starts anew.
    if (kept.size > 50_000) kept.clear()
    kept.set(asked, found)
  }
  return found
}

/** The spelling that is better shown of two: one in mixed case rather than in capitals, then the first by alphabet. */
export function betterSpelling(one: string, other: string): string {
  const [a, b] = [merit(one), merit(other)]
  if (a !== b) return a > b ? one : other
  return one <= other ? one : other
}

function merit(text: string): number {
  if (/^\P{Ll}+$/u.test(text) && /\p{Lu}{3}/u.test(text)) return text.includes(' ') ? 0 : 1
  return /^\p{Lu}/u.test(text) ? 3 : 2
}
