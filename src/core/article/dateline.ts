import { isKnownAgency } from './agency.ts'
import { dayAtStart } from './date.ts'
import { opening } from './lines.ts'
import type { Dateline } from './model.ts'
import { ordinaryPlace } from './name-case.ts'

/** A dateline found at the head of a paragraph, and how much of the text it takes, dash included. */
export interface FoundDateline {
  readonly dateline: Dateline
  readonly length: number
}

const dash = '(?:—|–|--|―|-|_)'
const agencyFirst = new RegExp(
  `^\\(([^()]{2,40})\\)\\s*([^()—–―:]{0,60}?)\\s*(?:${dash}|:)(?=\\s|["“‘\\p{Lu}]|$)`,
  'u'
)
const agencyAfter = new RegExp(
  `^([^()—–―:]{2,70}?)\\s*\\(([^()]{2,40})\\)\\s*(?:${dash}|:)(?=\\s|["“‘\\p{Lu}]|$)`,
  'u'
)
const placeOnly = /^([^()—–―:]{3,60}?)(?:\s*(?:—|–|--|―)|\s+[-_])(?=\s|["“‘\p{Lu}]|$)/u

/** A place or an agency before a bracket or a dash; most lines have neither. */
const mayHoldDateline = /[(—–―]|--|\s[-_]/u

/** The dateline a paragraph begins with: `PARIS (AP) —`, `KYIV, Jan 7 (Reuters) -`, `LONDON —`, `(AP) PARIS -`. */
export function datelineAtStart(text: string): FoundDateline | null {
  const start = opening(text)
  if (!mayHoldDateline.test(start)) return null
  return withAgencyAfter(start) ?? withAgencyFirst(start) ?? withPlaceOnly(start)
}

function withAgencyAfter(start: string): FoundDateline | null {
  const match = agencyAfter.exec(start)
  const agency = match?.[2]?.trim() ?? ''
  if (match === null || !looksLikeAgency(agency)) return null
  const place = withoutDate(match[1] ?? '')
  if (!looksLikePlace(place)) return null
  // A place in small letters is only believed beside an agency one knows or an abbreviation: "Holt (left) —" is neither.
  if (
    !isInCapitals(place) &&
    !isKnownAgency(agency) &&
    !/^[A-Z]{2,6}$|\s(?:Press|News|Agency|Service|Wire)$/u.test(agency)
  )
    return null
  return { dateline: { place: ordinaryPlace(place), agency }, length: match[0].length }
}

function withAgencyFirst(start: string): FoundDateline | null {
  const match = agencyFirst.exec(start)
  const agency = match?.[1]?.trim() ?? ''
  if (match === null || !looksLikeAgency(agency)) return null
  const place = withoutDate(match[2] ?? '')
  if (place === '') return { dateline: { place: null, agency }, length: match[0].length }
  if (!looksLikePlace(place) || !(isInCapitals(place) || isKnownAgency(agency))) return null
  return { dateline: { place: ordinaryPlace(place), agency }, length: match[0].length }
}

/** Without an agency only capitals tell a place from the first words of a sentence. */
function withPlaceOnly(start: string): FoundDateline | null {
  const match = placeOnly.exec(start)
  const place = withoutDate(match?.[1] ?? '')
  if (match === null || !looksLikePlace(place) || !isInCapitals(place) || isLabel(place)) return null
  const letters = place.replace(/[^\p{L}]/gu, '').length
  return letters < 3
    ? null
    : { dateline: { place: ordinaryPlace(place), agency: null }, length: match[0].length }
}

/** `WASHINGTON, Jan. 7` is Washington: the day before the agency is not part of the place. */
function withoutDate(place: string): string {
  const bare = place.trim().replace(/,$/u, '')
  for (const comma of bare.matchAll(/[,\s]\s*/gu)) {
    const rest = bare.slice(comma.index + comma[0].length)
    const found = dayAtStart(rest)
    if (found !== null && found.length === rest.length)
      return bare.slice(0, comma.index).replace(/,$/u, '').trim()
  }
  return dayAtStart(bare)?.length === bare.length ? '' : bare
}

/** One to six words, each beginning with a capital or a small word of place names, and nothing of a sentence's. */
function looksLikePlace(place: string): boolean {
  if (!/^[\p{L}\p{M}.,'’‘` /-]+$/u.test(place) || /[.]\s+\p{Ll}/u.test(place)) return false
  const words = place.split(/[\s,/]+/u).filter(Boolean)
  if (words.length === 0 || words.length > 7 || !/^\p{Lu}/u.test(place)) return false
  return words.every((word) =>
    /^\p{Lu}|^(?:de|of|and|the|da|di|la|del|al|el|on|upon|d['’]\p{Lu}\p{L}*|al-\p{Lu}\p{L}*)/u.test(word)
  )
}

/** The place itself, before any comma, stands in capitals: `KYIV, Ukraine`. */
function isInCapitals(place: string): boolean {
  const first = place.split(',')[0] ?? ''
  return /\p{Lu}{2}/u.test(first) && !/\p{Ll}/u.test(first)
}

/** Words in capitals before a dash that name the kind of story, or a body, and no place. */
function isLabel(words: string): boolean {
  return /^(?:BREAKING|EXCLUSIVE|UPDATE\w*|CORRECT\w+|ANALYSIS|OPINION|FILE|PHOTO\w*|VIDEO|WATCH|LIVE|NOTE|EDITOR|EXPLAINER|FACTBOX|FEATURE|PROFILE|OBITUARY|REVIEW|ADVISORY|ALERT|URGENT|NEWS|SPORTS?|Q|A|NATO|EU|UN|WHO|NASA|OPEC|FIFA|UEFA|FIRST|WHAT|WHY|HOW|WHERE|WHEN|THE|BY|AND|YES|NO|OK)\b/u.test(
    words
  )
}

/** An abbreviation, or a name of a few words in capitals or with capitals: never `right`, `center` or a year. */
function looksLikeAgency(words: string): boolean {
  if (isKnownAgency(words)) return true
  if (/\d/u.test(words) || dayAtStart(words) !== null) return false
  return (
    /^\p{Lu}[\p{L}.&’'-]+(?:[ /](?:\p{Lu}[\p{L}.&’'-]*|of|and|the|de|for)){0,5}$/u.test(words) &&
    !/^\p{Lu}-\p{Lu}/u.test(words)
  )
}
