import type { MentionHow } from './how.ts'

const generation = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/** Why one name may be a short form of a longer one, both as the words of their keys; null where it is none. */
export function shortPerson(short: readonly string[], long: readonly string[]): MentionHow | null {
  const [few, many] = [withoutGeneration(short), withoutGeneration(long)]
  if (few.length === 0 || short.length >= long.length) {
    return few.length > 1 && few.length === many.length && fitsInitials(few, many) ? 'initial' : null
  }
  if (endsWith(many, few)) return few.length === 1 ? 'family-name' : 'shorter-name'
  if (startsWith(many, few)) return few.length === 1 ? 'given-name' : 'shorter-name'
  if (few.length < 2 || few.at(-1) !== many.at(-1)) return null
  if (few[0] === many[0] && isWithin(few, many)) return 'shorter-name'
  return fitsInitials([few[0] ?? '', few.at(-1) ?? ''], [many[0] ?? '', many.at(-1) ?? '']) &&
    few.length === 2
    ? 'initial'
    : null
}

/** The word of a person's name that it is shortened to. */
export function familyOf(tokens: readonly string[]): string {
  return withoutGeneration(tokens).at(-1) ?? ''
}

function withoutGeneration(tokens: readonly string[]): readonly string[] {
  return generation.has(tokens.at(-1) ?? '') ? tokens.slice(0, -1) : tokens
}

function endsWith(many: readonly string[], few: readonly string[]): boolean {
  return few.every((word, at) => word === many[many.length - few.length + at])
}

function startsWith(many: readonly string[], few: readonly string[]): boolean {
  return few.every((word, at) => word === many[at])
}

function isWithin(few: readonly string[], many: readonly string[]): boolean {
  let at = 0
  for (const word of many) if (word === few[at]) at += 1
  return at === few.length
}

/** "j biden" fits "joe biden": the last words are the same, the others are or begin so. */
function fitsInitials(few: readonly string[], many: readonly string[]): boolean {
  if (few.at(-1) !== many.at(-1)) return false
  let shortened = false
  const fits = few.slice(0, -1).every((word, at) => {
    const other = many[at] ?? ''
    if (word === other) return true
    shortened = true
    return word.length === 1 && other.startsWith(word)
  })
  return fits && shortened
}
