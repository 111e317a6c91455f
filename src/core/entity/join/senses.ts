import { YEARS_APART } from './evidence.ts'

/**
 * Tell namesakes apart by what texts say of them. Each text gives some evidence; what stands together in one text is one
 * person's, and so are years of birth close to each other. What is left apart and contradicts itself (two callings, two
 * years of birth) is two people: the answer then names the sense of each piece of evidence. Where nothing is
 * contradicted there is one person, and the answer is empty. It does not depend on the order of the texts.
 */
export function sensesOf(texts: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const groups = grouped(texts)
  const parts = Array.from(groups.values(), (tokens) => ({
    tokens,
    callings: tokens.filter((token) => token.startsWith('calling:')),
    born: tokens.filter((token) => token.startsWith('born:'))
  }))
  const senses = new Map<string, string>()
  for (const part of parts) {
    const contradicted = parts.some(
      (other) =>
        other !== part &&
        ((other.callings.length > 0 && part.callings.length > 0) ||
          (other.born.length > 0 && part.born.length > 0))
    )
    if (!contradicted) continue
    const sense = (part.callings.length > 0 ? part.callings : part.born).toSorted()[0] ?? ''
    for (const token of part.tokens) senses.set(token, sense)
  }
  return senses
}

/** The sense of a text by its evidence; empty where that tells nothing. */
export function senseOf(evidence: readonly string[], senses: ReadonlyMap<string, string>): string {
  for (const token of evidence) {
    const sense = senses.get(token)
    if (sense !== undefined) return sense
  }
  return ''
}

function grouped(texts: readonly (readonly string[])[]): ReadonlyMap<string, string[]> {
  const parent = new Map<string, string>()
  const rootOf = (token: string): string => {
    const up = parent.get(token) ?? token
    return up === token ? token : rootOf(up)
  }
  const join = (one: string, other: string): void => {
    const [a, b] = [rootOf(one), rootOf(other)].sort()
    if (a !== undefined && b !== undefined && a !== b) parent.set(b, a)
  }
  const all = new Set(texts.flat())
  for (const token of all) parent.set(token, token)
  for (const [first, ...others] of texts)
    if (first !== undefined) for (const other of others) join(first, other)
  const years = Array.from(all)
    .filter((token) => token.startsWith('born:'))
    .sort()
  for (const [at, token] of years.entries()) {
    const before = years[at - 1]
    if (before !== undefined && yearOf(token) - yearOf(before) <= YEARS_APART) join(before, token)
  }
  const groups = new Map<string, string[]>()
  for (const token of all) {
    const root = rootOf(token)
    groups.set(root, [...(groups.get(root) ?? []), token])
  }
  return groups
}

function yearOf(token: string): number {
  return Number(token.slice('born:'.length))
}
