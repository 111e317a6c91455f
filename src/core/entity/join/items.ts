import type { FoundName } from '../kinds.ts'
import { nameKey } from './key.ts'
import type { Item, Taught } from './model.ts'
import { plainKey } from './plain-key.ts'
import type { SpelledUnit } from './unit.ts'

interface Stretch {
  readonly start: number
  readonly end: number
}

/** What was found in a text, with what the analyst said of it: the analyst's word wins where the two overlap. */
export function itemsOf(text: string, found: readonly FoundName[], taught: Taught): Item[] {
  const fixed: Item[] = taught.marked.map(({ start, end, name }) =>
    itemFrom(text, start, end, name, 'marked')
  )
  const off = [...taught.dropped, ...fixed]
  const left = found.filter((one) => !off.some((span) => overlap(one, span))).map(itemOf)
  let items = [...left, ...fixed]
  for (const { words, name } of taught.everywhere) {
    for (const start of placesOf(text, words)) {
      const span = { start, end: start + words.length }
      const inTheWay = items.filter((one) => overlap(one, span))
      // A longer name that was found stands; what lies within these words gives way.
      const gives = inTheWay.every((one) => one.how !== 'marked' && one.how !== 'taught' && within(one, span))
      if (!gives || taught.dropped.some((one) => overlap(one, span))) continue
      items = items.filter((one) => !inTheWay.includes(one))
      items.push(itemFrom(text, start, span.end, name, 'taught'))
    }
  }
  return items.sort((one, other) => one.start - other.start)
}

/** Where words stand in a text as whole words. */
export function placesOf(text: string, words: string): number[] {
  const found: number[] = []
  if (words === '') return found
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    const before = text.charAt(at - 1)
    const after = text.charAt(at + words.length)
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) found.push(at)
  }
  return found
}

function itemOf({ start, end, text, kind }: FoundName): Item {
  const { key, tokens, known } = nameKey(text, kind)
  const how = known !== null && plainKey(text, kind) !== key ? 'table' : 'name'
  return { start, end, text, kind, key, tokens, spelling: known, how, sense: null }
}

function itemFrom(
  text: string,
  start: number,
  end: number,
  { kind, key, sense, text: spelling }: SpelledUnit,
  how: 'marked' | 'taught'
): Item {
  return { start, end, text: text.slice(start, end), kind, key, tokens: key.split(' '), spelling, how, sense }
}

function within(one: Stretch, other: Stretch): boolean {
  return other.start <= one.start && one.end <= other.end
}

function overlap(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end
}
