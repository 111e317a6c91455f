import { kindBeside } from './apposition.ts'
import { listed } from './classes.ts'
import { manner, type Document, type Sentence } from './document.ts'
import { entityKinds } from './kinds.ts'
import type { NameSpan } from './mend.ts'
import { casing, type Word } from './word.ts'

const person = entityKinds.indexOf('person')
const organisation = entityKinds.indexOf('organisation')
const place = entityKinds.indexOf('place')

/** What speaks for each kind of a word that names something by itself. */
interface Votes {
  readonly byKind: [number, number, number]
  /** Whether a name of several words has it as its short form. */
  short: boolean
}

/** How much each sign counts; a single label of the model counts 1. */
const weight = { family: 2.5, firstOfOrganisation: 1.5, dateline: 3, afterWhere: 2, beside: 2.5 } as const

/**
 * Let a text agree with itself: "Ode" is a person where "Ada Ode" is one, and what stands in the dateline is a place
 * everywhere. Words that lists know as places keep what the model said of them.
 */
export function agree(document: Document, spans: readonly NameSpan[]): NameSpan[] {
  const { words } = document
  const votes = votesIn(document, spans)
  const rows = rowVotes(document, spans)
  const taken = new Uint8Array(words.length)
  const answers: NameSpan[] = []
  for (const span of spans) {
    taken.fill(1, span.from, span.to)
    const only = span.to - span.from === 1 ? words[span.from] : undefined
    const kind =
      only === undefined
        ? winner(rows.get(rowOf(words, span)))
        : isListedPlace(only)
          ? null
          : winner(votes.get(only.lowerHash))
    const answer = kind === null ? span : { ...span, kind }
    answers.push(isSaintsTown(words, answer, spans) ? { ...answer, kind: place } : answer)
  }
  for (const sentence of document.sentences) {
    if (sentence.manner !== manner.plain) continue
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const word = words[at]
      if (word === undefined || taken[at] === 1 || !isName(word) || standsInRow(document, at)) continue
      const own = votes.get(word.lowerHash)
      const kind = own?.short === true ? winner(own) : null
      if (kind !== null) answers.push({ from: at, to: at + 1, kind })
    }
  }
  return answers.sort((one, other) => one.from - other.from)
}

function votesIn(document: Document, spans: readonly NameSpan[]): ReadonlyMap<number, Votes> {
  const { words, sentences } = document
  const votes = new Map<number, Votes>()
  const vote = (at: number, kind: number, counts: number, short: boolean) => {
    const word = words[at]
    if (word === undefined || !isName(word)) return
    const own = votes.get(word.lowerHash) ?? { byKind: [0, 0, 0], short: false }
    own.byKind[kind] = (own.byKind[kind] ?? 0) + counts
    own.short ||= short
    votes.set(word.lowerHash, own)
  }
  let number = 0
  for (const { from, to, kind } of spans) {
    while ((sentences[number]?.to ?? Infinity) <= from) number += 1
    if (to - from === 1) {
      vote(from, kind, weightOf(words, { from, to, kind }, sentences[number]), false)
      const beside = kindBeside(words, from, to)
      if (beside !== null) vote(from, beside, weight.beside, false)
    } else if (kind === person) vote(familyName(words, { from, to, kind }), person, weight.family, true)
    else if (kind === organisation && !isListedPlace(words[from]))
      vote(from, organisation, weight.firstOfOrganisation, true)
    else if (kind === organisation && ((words[to - 1]?.lists ?? 0) & listed.club) !== 0)
      vote(to - 1, organisation, weight.firstOfOrganisation, true)
  }
  return votes
}

/** What speaks for each kind of a name of several words, by those words. */
function rowVotes(document: Document, spans: readonly NameSpan[]): ReadonlyMap<string, Votes> {
  const { words, sentences } = document
  const votes = new Map<string, Votes>()
  let number = 0
  for (const span of spans) {
    while ((sentences[number]?.to ?? Infinity) <= span.from) number += 1
    if (span.to - span.from === 1) continue
    const row = rowOf(words, span)
    const own = votes.get(row) ?? { byKind: [0, 0, 0], short: false }
    own.byKind[span.kind] = (own.byKind[span.kind] ?? 0) + weightOf(words, span, sentences[number])
    const beside = span.kind === person ? null : kindBeside(words, span.from, span.to)
    if (beside !== null) own.byKind[beside] = (own.byKind[beside] ?? 0) + weight.beside
    votes.set(row, own)
  }
  return votes
}

/** "St. Brannoc" alone is a town; a person where the text has one whose family name it is. */
function isSaintsTown(
  words: readonly Word[],
  { from, to, kind }: NameSpan,
  spans: readonly NameSpan[]
): boolean {
  if (kind !== person || to - from !== 2 || !/^(?:st\.?|saint)$/.test(words[from]?.lower ?? '')) return false
  const family = words[to - 1]?.lowerHash
  return !spans.some(
    (span) => span.kind === person && span.to - span.from > 2 && words[span.to - 1]?.lowerHash === family
  )
}

function rowOf(words: readonly Word[], { from, to }: NameSpan): string {
  return words
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ')
}

const where = new Set(['in', 'at', 'near', 'from', 'outside', 'across'])

function weightOf(words: readonly Word[], { from, kind }: NameSpan, sentence: Sentence | undefined): number {
  if (sentence?.kind === 'dateline') return weight.dateline
  return kind === place && where.has(words[from - 1]?.lower ?? '') ? weight.afterWhere : 1
}

/** The kind for which more speaks than for all others together. */
function winner(votes: Votes | undefined): number | null {
  if (votes === undefined) return null
  const sum = votes.byKind.reduce((all, own) => all + own, 0)
  const kind = votes.byKind.findIndex((own) => own > sum / 2)
  return kind === -1 ? null : kind
}

/** The family name stands last, but first where a given name is written as in "Wai-lam". */
function familyName(words: readonly Word[], { from, to }: NameSpan): number {
  return words[to - 1]?.casing === casing.lower && words[to - 2]?.casing === casing.mark ? from : to - 1
}

/** A capitalised word that no list has as a common one. */
function isName(word: Word): boolean {
  const never = listed.demonym | listed.title | listed.calendar | listed.small
  const parts = listed.organisationHead | listed.organisationTail | listed.placeHead
  const common = listed.noun | listed.verb | listed.adjective | listed.mostlyLower
  if ((word.lists & (never | parts)) !== 0 && (word.lists & listed.figure) === 0) return false
  if ((word.lists & common) !== 0 && (word.lists & (listed.figure | listed.mostlyCapital)) === 0) return false
  return (
    word.text.length > 2 &&
    (word.casing === casing.capital || word.casing === casing.capitals || word.casing === casing.mixed)
  )
}

function isListedPlace(word: Word | undefined): boolean {
  return word !== undefined && (word.lists & (listed.country | listed.region | listed.city)) !== 0
}

/** Beside another capitalised word it is part of some other name. */
function standsInRow({ words }: Document, at: number): boolean {
  return [words[at - 1], words[at + 1]].some(
    (word) =>
      word !== undefined &&
      word.casing !== casing.lower &&
      word.casing !== casing.mark &&
      word.casing !== casing.digits &&
      (word.lists & (listed.title | listed.small | listed.calendar)) === 0
  )
}
