import { fieldNames, type FieldName } from './fields.ts'
import { languageNames } from './languages.ts'
import type { Completion, Completions } from './query-calls.ts'
import { possessions, scopes, states } from './tree.ts'

/** How many are offered. */
const MOST = 12

/** What is being typed at the caret: a field's name where `field` is null, else that field's value. */
export interface Typing {
  readonly field: FieldName | null
  readonly typed: string
  /** What a completion takes the place of. */
  readonly start: number
  readonly end: number
}

const QUOTES = '"“”„«»'
const value = new RegExp(
  `(?:^|[\\s(-])(\\p{L}+):(?:(?<quoted>[${QUOTES}][^${QUOTES}]*)|(?<word>[^\\s()${QUOTES}]*))$`,
  'u'
)
const bracketed = new RegExp(
  `(?:^|[\\s(-])(\\p{L}+):\\((?:[^()]*[\\s(])?(?:(?<quoted>[${QUOTES}][^${QUOTES}]*)|(?<word>[^\\s()${QUOTES}]*))$`,
  'u'
)

/** What of a value stands behind the caret: up to the quotation mark that closes it, where no other field comes first. */
const toTheClose = new RegExp(`^[^:()${QUOTES}]*["”»]`, 'u')
const toTheEnd = new RegExp(`^[^\\s()${QUOTES}]*`, 'u')

/** What is being typed where the caret stands; null where it is nothing that can be completed. */
export function typingAt(query: string, caret: number): Typing | null {
  const before = query.slice(0, caret)
  const after = query.slice(caret)
  const match = value.exec(before) ?? bracketed.exec(before)
  const field = fieldNames.find((name) => name === match?.[1]?.toLowerCase())
  if (match !== null && field !== undefined) {
    const { quoted, word = '' } = match.groups ?? {}
    const rest = (quoted === undefined ? null : toTheClose.exec(after)) ?? toTheEnd.exec(after)
    return {
      field,
      typed: quoted?.slice(1) ?? word,
      start: caret - (quoted ?? word).length,
      end: caret + (rest?.[0].length ?? 0)
    }
  }
  const name = /(?:^|[\s(-])(\p{L}+)$/u.exec(before)?.[1]
  if (name === undefined) return null
  const rest = /^\p{L}*:?/u.exec(after)?.[0].length ?? 0
  return { field: null, typed: name, start: caret - name.length, end: caret + rest }
}

/** What may be meant by what is being typed, of the things named besides those the language itself knows. */
export function completionsOf(
  { field, typed, start, end }: Typing,
  named: readonly Completion[]
): Completions {
  const known = field === null ? fields : [...(values[field] ?? []), ...named]
  const ranked = known
    .map((completion) => ({ completion, rank: rankOf(fold(typed), fold(completion.label)) }))
    .filter(({ rank }) => rank < (field === null ? 1 : NO_MATCH))
    .sort((a, b) => a.rank - b.rank)
  return { start, end, completions: ranked.slice(0, MOST).map(({ completion }) => completion) }
}

/** A value as it can stand behind a field's colon. */
export function asValue(text: string): string {
  const plain = text.replaceAll(/["“”„«»]/gu, ' ').trim()
  return /^[\p{L}\p{N}][\p{L}\p{N}./]*$/u.test(plain) ? plain : `"${plain}"`
}

const NO_MATCH = 3

/** How well a name fits what was typed, 0 the best. */
function rankOf(typed: string, name: string): number {
  if (name.startsWith(typed)) return 0
  if (name.split(/[\s/-]+/).some((word) => word.startsWith(typed))) return 1
  return name.includes(typed) ? 2 : NO_MATCH
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

const said: Readonly<Record<FieldName, string>> = {
  headline: 'words in the headline',
  lead: 'words among the first 50',
  added: 'words a later version added',
  byline: 'who wrote it',
  source: 'whose article it is',
  place: 'where it was filed',
  agency: 'the agency in the date line',
  note: 'words in a passage’s note',
  tag: 'a tag on one of its passages',
  entity: 'a person, organisation or place',
  language: 'by name or code',
  status: 'usable, withheld or withdrawn',
  date: 'a day, month, year, or from..to',
  since: 'a date, or 7d ago or later',
  words: 'how long it is: >500',
  has: 'a passage, note, versions, copies, a correction',
  changed: 'what a version changed',
  is: 'unread, read, newest, withdrawn, withheld',
  in: 'look in passages or notes alone'
}

const fields: readonly Completion[] = fieldNames.map((name) => ({
  insert: `${name}:`,
  label: `${name}:`,
  detail: said[name],
  kind: 'field'
}))

const values: Partial<Record<FieldName, readonly Completion[]>> = {
  language: languageNames.map((name) => ({ insert: name, label: name, detail: null, kind: 'language' })),
  status: literal(['usable', 'withheld', 'withdrawn']),
  date: literal(['today', 'yesterday', '7d', '30d']),
  since: literal(['today', 'yesterday', '7d', '30d']),
  words: literal(['>500', '<200', '200..500']),
  has: literal(possessions),
  changed: literal(
    'figures names quotes attribution hedges headline correction wording punctuation silently any'.split(' ')
  ),
  is: literal(states),
  in: literal(scopes)
}

function literal(names: readonly string[]): Completion[] {
  return names.map((name) => ({ insert: name, label: name, detail: null, kind: 'value' }))
}
