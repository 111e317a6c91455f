import { listed } from './classes.ts'
import { agree } from './agree.ts'
import { cut } from './cut.ts'
import { asInDatelines } from './dateline.ts'
import type { Document } from './document.ts'
import { entityKinds } from './kinds.ts'
import { casing, type Word } from './word.ts'

/** A name as words `from` to `to` of a document; `kind` is the index of an entity kind. */
export interface NameSpan {
  readonly from: number
  readonly to: number
  readonly kind: number
}

const person = entityKinds.indexOf('person')
const place = entityKinds.indexOf('place')

/**
 * Put right what the sources the model learnt from do in different ways, and let a text agree with itself: titles are no
 * part of a name, nor is "group" or "administration" after one; what people are called is no place; and a name met in
 * full says what its short form is.
 */
export function mend(document: Document, spans: readonly NameSpan[]): NameSpan[] {
  const trimmed = cut(document, spans).flatMap((span) => trim(document.words, span))
  return agree(document, asInDatelines(document, withoutBreaks(trimmed)))
}

function trim(words: readonly Word[], span: NameSpan): NameSpan[] {
  let { from, to, kind } = span
  if (kind === person) while (to - from > 1 && isTitle(words[from])) from += 1
  while (
    to - from > 1 &&
    (words[from]?.lower === 'the' || startsSmall(words, from, kind) || words[from]?.casing === casing.mark)
  )
    from += 1
  const before = to
  while (to - from > 1 && (trails(words, to) || counts(words, to, kind))) to -= 1
  if (before !== to && to - from === 1) kind = kindByLists(words[from]) ?? kind
  const own = words.slice(from, to)
  if (own.every((word) => isSmall(word) || isPeople(word)) || isDate(own)) return []
  return [{ from, to, kind }]
}

/** "southern Italy", "leftist Social Democrats": what stands before the first capital is no part of the name. */
function startsSmall(words: readonly Word[], at: number, kind: number): boolean {
  return kind !== person && isSmall(words[at]) && !/^(?:al|el|la|le|les)$/.test(words[at]?.lower ?? '')
}

function isSmall(word: Word | undefined): boolean {
  return word === undefined || word.casing === casing.lower || word.casing === casing.mark
}

/** Two persons with nothing between them are one, given and family name. */
function withoutBreaks(spans: readonly NameSpan[]): NameSpan[] {
  const whole: NameSpan[] = []
  for (const span of spans) {
    const last = whole.at(-1)
    if (last?.kind === person && span.kind === person && last.to === span.from)
      whole[whole.length - 1] = { ...last, to: span.to }
    else whole.push(span)
  }
  return whole
}

/** "Sen." and "Gen.", "Mr" and "Prime": an abbreviation or a small set of words, since "King" may well be a name. */
const plainTitles = new Set(
  `mr mrs ms miss dr prof sen rep gov gen col lt capt maj sgt adm rev hon president minister senator governor chancellor
   premier prime vice crown king queen prince princess pope cardinal archbishop bishop emperor empress sultan sir dame lord
   ayatollah professor chairman secretary ambassador mayor judge justice spokesman spokeswoman former coach director
   councilor councillor commissioner sheriff captain admiral general major colonel lieutenant commander detective inspector
   superintendent congressman congresswoman chairwoman`.split(/\s+/)
)

function isTitle(word: Word | undefined): boolean {
  return word !== undefined && plainTitles.has(word.lower.replace(/\.$/, ''))
}

/** Whether the last word is no part of the name; what a hyphen ties on ("Wai-lam") is. */
function trails(words: readonly Word[], to: number): boolean {
  const word = words[to - 1]
  if (word === undefined) return false
  if (word.casing === casing.lower) return words[to - 2]?.text !== '-'
  return word.casing === casing.mark && !/[.!)\]]/.test(word.text)
}

/** "in Velden 45 minutes later": the figure belongs to what comes. */
function counts(words: readonly Word[], to: number, kind: number): boolean {
  return kind === place && words[to - 1]?.casing === casing.digits && units.has(words[to]?.lower ?? '')
}

const units = new Set(
  'minutes hours days weeks months years people percent kilometers kilometres miles meters metres'.split(' ')
)

const months = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/

/** "Dec 9" names no one, though "Jan" does. */
function isDate(words: readonly Word[]): boolean {
  return (
    words.some(({ casing: written }) => written === casing.digits) &&
    words.every(
      ({ lower, lists, casing: written }) =>
        (lists & listed.calendar) !== 0 ||
        written === casing.digits ||
        written === casing.mark ||
        months.test(lower)
    )
  )
}

function kindByLists(word: Word | undefined): number | null {
  if (word === undefined) return null
  if ((word.lists & (listed.country | listed.region)) !== 0) return place
  if ((word.lists & listed.figure) !== 0) return person
  return null
}

function isPeople({ lists, casing: written }: Word): boolean {
  const names = listed.country | listed.organisation | listed.outlet | listed.figure
  return (lists & listed.demonym) !== 0 && (lists & names) === 0 && written !== casing.capitals
}
