import { placesOf } from './items.ts'
import { nameKey } from './key.ts'
import type { Item } from './model.ts'
import { mayStandFor } from './short-organisation.ts'

/** Letters that a text says stand for an organisation: "Northern Press Agency (NPA)", "NPA (Northern Press Agency)". */
export interface Definition {
  readonly letters: string
  readonly key: string
  readonly means: Item
}

const lettersInBrackets = /^\s?\(\s?["“]?(?:the )?(\p{Lu}[\p{L}\p{N}.&-]{1,9})["”]?\s?\)/u

/** What a text says of letters; where it says two things of the same, neither. */
export function definitionsIn(text: string, items: readonly Item[]): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition | null>()
  const define = (letters: string, means: Item): void => {
    const before = found.get(letters)
    const { key } = nameKey(letters, 'organisation')
    if (before === undefined) found.set(letters, { letters, key, means })
    else if (before?.means.key !== means.key) found.set(letters, null)
  }
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'organisation' || item.tokens.length < 2) continue
    const [, letters] = lettersInBrackets.exec(text.slice(item.end, item.end + 20)) ?? []
    if (letters !== undefined && mayStandFor(letters, item.tokens)) define(letters, item)
    const before = items[at - 1]
    const bracketed = before !== undefined && /^\s?\(\s?(?:the )?$/.test(text.slice(before.end, item.start))
    if (bracketed && text.charAt(item.end) === ')' && /^\p{Lu}[\p{L}\p{N}.&-]{1,9}$/u.test(before.text)) {
      if (mayStandFor(before.text, item.tokens)) define(before.text, item)
    }
  }
  return new Map(Array.from(found).flatMap(([letters, one]) => (one === null ? [] : [[letters, one]])))
}

/** Mentions by defined letters: those found, whatever they were taken for, and those that were overlooked. */
export function withDefined(
  text: string,
  items: readonly Item[],
  definitions: ReadonlyMap<string, Definition>
): Item[] {
  if (definitions.size === 0) return [...items]
  const meaning = (one: Item, { means }: Definition): Item => ({
    ...one,
    kind: 'organisation',
    key: means.key,
    tokens: means.tokens,
    spelling: means.spelling ?? means.text,
    how: 'defined'
  })
  const all = items.map((item) => {
    const definition = item.how === 'marked' ? undefined : definitions.get(item.text)
    return definition === undefined ? item : meaning(item, definition)
  })
  for (const definition of definitions.values()) {
    const { letters, means } = definition
    for (const start of placesOf(text, letters)) {
      const end = start + letters.length
      if (all.some((one) => one.start < end && start < one.end)) continue
      all.push(meaning({ ...means, start, end, text: letters }, definition))
    }
  }
  return all.sort((one, other) => one.start - other.start)
}
