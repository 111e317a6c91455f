import { languageTagOf } from './languages.ts'
import { daysOf } from './dates.ts'
import { nearestWord } from './problem.ts'
import { wordsIn } from './token.ts'
import { lineFields, possessions, states, type FactLeaf } from './tree.ts'

/** Fields whose words are looked for in a part of the text. */
export const placeFields = ['headline', 'lead', 'added'] as const

export const fieldNames = [
  ...placeFields,
  ...lineFields,
  'tag',
  'entity',
  'language',
  'status',
  'date',
  'since',
  'words',
  'has',
  'changed',
  'is',
  'in'
] as const
export type FieldName = (typeof fieldNames)[number]

/** What a field's value is understood as: a leaf, or what is wrong with it and what may have been meant. */
export type Read =
  { readonly leaf: FactLeaf } | { readonly wrong: string; readonly suggestion: string | null }

/** Read the value of a field that is about anything but the text. `now` is UTC, ISO 8601. */
export function readField(field: FieldName, value: string, now: string): Read {
  const line = lineFields.find((name) => name === field)
  if (line !== undefined) {
    const words = wordsIn(value)
    return words.length > 0
      ? { leaf: { kind: 'line', field: line, words, typed: value.trim() } }
      : { wrong: `“${field}:” needs a word after it.`, suggestion: null }
  }
  return readers[field]?.(value, now) ?? { wrong: `“${field}:” cannot be searched yet.`, suggestion: null }
}

type Reader = (value: string, now: string) => Read

const readers: Partial<Record<FieldName, Reader>> = {
  tag: (value) => ({ leaf: { kind: 'tag', path: value.trim() } }),
  entity: (value) =>
    wordsIn(value).length > 0
      ? { leaf: { kind: 'entity', typed: value.trim() } }
      : { wrong: '“entity:” needs a name after it.', suggestion: null },
  language: (value) => {
    const tag = languageTagOf(value)
    return tag === null
      ? {
          wrong: `“${value}” is no language Wiremark knows by name. A code such as “de” always works.`,
          suggestion: null
        }
      : { leaf: { kind: 'language', tag } }
  },
  status: (value) =>
    chosen('status', value, statuses, (key) => {
      const status = statuses[key]
      return { kind: 'status', status }
    }),
  date: (value, now) => dated('date', value, now),
  since: (value, now) => dated('since', value, now),
  words: readLength,
  has: (value) => chosen('has', value, keyed(possessions), (what) => ({ kind: 'has', what })),
  changed: (value) => chosen('changed', value, changes, (key) => ({ kind: 'changed', what: changes[key] })),
  is: (value) => chosen('is', value, keyed(states), (state) => ({ kind: 'is', state }))
}

const statuses = {
  usable: 'usable',
  withheld: 'withheld',
  embargoed: 'withheld',
  withdrawn: 'withdrawn',
  killed: 'withdrawn',
  cancelled: 'withdrawn'
} as const

/** What may stand after `changed:`, and the class of change it means. */
export const changes = {
  figures: 'figure',
  figure: 'figure',
  names: 'name',
  name: 'name',
  quotes: 'quotation',
  quote: 'quotation',
  quotation: 'quotation',
  attribution: 'attribution',
  hedges: 'hedge',
  hedge: 'hedge',
  headline: 'headline',
  correction: 'correction',
  wording: 'wording',
  punctuation: 'punctuation',
  silently: 'silent',
  any: 'any'
} as const

function keyed<K extends string>(names: readonly K[]): Readonly<Record<K, K>> {
  return Object.fromEntries(names.map((name) => [name, name])) as Record<K, K>
}

function chosen<K extends string>(
  field: string,
  value: string,
  known: Readonly<Record<K, string>>,
  leaf: (key: K) => FactLeaf
): Read {
  const names = Object.keys(known) as K[]
  const wanted = value.trim().toLowerCase()
  const found = names.find((name) => name === wanted)
  if (found !== undefined) return { leaf: leaf(found) }
  const near = nearestWord(wanted, names)
  return {
    wrong: `“${field}:” knows ${names.join(', ')}; not “${value}”.`,
    suggestion: near
  }
}

function dated(field: 'date' | 'since', value: string, now: string): Read {
  const days = daysOf(value, now)
  if (days === null) {
    return {
      wrong: `“${value}” is no date. Write 2026-01-31, 2026-01, 2026-01..2026-02, yesterday or 7d.`,
      suggestion: '7d'
    }
  }
  return { leaf: { kind: 'date', from: days.from, to: field === 'since' ? null : days.to } }
}

function readLength(value: string): Read {
  const match = /^(?:(>=|<=|>|<|=)?(\d{1,7})|(\d{1,7})\.\.(\d{1,7}))$/.exec(value.trim())
  if (match === null) {
    return { wrong: `“${value}” is no number of words. Write >500, <200 or 200..500.`, suggestion: '>500' }
  }
  const [, sign, number, low, high] = match
  const count = Number(number)
  if (number === undefined) return { leaf: { kind: 'length', atLeast: Number(low), atMost: Number(high) } }
  if (sign === '>') return { leaf: { kind: 'length', atLeast: count + 1, atMost: null } }
  if (sign === '>=') return { leaf: { kind: 'length', atLeast: count, atMost: null } }
  if (sign === '<') return { leaf: { kind: 'length', atLeast: 0, atMost: count - 1 } }
  if (sign === '<=') return { leaf: { kind: 'length', atLeast: 0, atMost: count } }
  return { leaf: { kind: 'length', atLeast: count, atMost: count } }
}
