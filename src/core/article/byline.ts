import { fullAgencyName, isKnownAgency } from './agency.ts'
import { readDateLine } from './date.ts'
import { ordinaryName } from './name-case.ts'

/** Who wrote the story, and the agency or paper the byline names beside them. */
export interface Byline {
  readonly names: readonly string[]
  readonly affiliation: string | null
  readonly day: string | null
}

const longest = 240
const opener = /^(?:by|story by|written by|report by|reported by|text by|from)\s*:?\s+(?=\S)/iu

/** A line that says `By` somebody. A sentence that begins so ("By Tuesday the river…") is none. */
export function readByline(text: string): Byline | null {
  const match = text.length > longest ? null : opener.exec(text)
  if (match === null || (/^from/iu.test(match[0]) && !isAffiliation(text.slice(match[0].length)))) return null
  return readCredits(text.slice(match[0].length), true)
}

/** A byline without `By`: names, a comma, and a paper, an agency or a post (`Mira Holt, Northern Press`). */
export function readUnmarkedByline(text: string): Byline | null {
  if (text.length > 120 || /[.!?:"“”]$/u.test(text) || !/[,|]/u.test(text)) return null
  const byline = readCredits(text, false)
  if (byline === null || byline.names.length === 0) return null
  return byline.affiliation === null && !posts.test(text) ? null : byline
}

/** A line under a byline with nothing but a post, an agency or an address: `Staff Writer`, `Northern Press`. */
export function readAffiliationLine(text: string): string | null {
  if (text.length > 70 || /[.!?:]$/u.test(text)) return null
  if (/^\S+@\S+\.\S+$/u.test(text)) return ''
  const bare = text.replace(/^(?:for|of|the)\s+/iu, '').trim()
  return isAffiliation(bare) && bare.split(/\s+/u).length <= 7 && isNameLike(bare)
    ? organisationOf(bare)
    : null
}

/** Whether a byline goes on in the next line: it ends in a comma or "and", or the next begins with "and". */
export function bylineContinues(text: string, next: string): boolean {
  return /(?:,|\band|&)$/iu.test(text) || /^(?:and|&)\s+\p{Lu}/iu.test(next)
}

function readCredits(text: string, marked: boolean): Byline | null {
  const names: string[] = []
  let affiliation: string | null = null
  let day: string | null = null
  for (const part of text.split(/\s*\|\s*|\s+[•·/]\s+|\s+[–—-]\s+/u)) {
    const date = readDateLine(part)
    if (date !== null) {
      day ??= date.day
      continue
    }
    for (const segment of segmentsOf(part)) {
      const [name, place] = splitPlace(segment)
      if (isSuffix(name) && names.length > 0) names.push(`${names.pop() ?? ''} ${name}`)
      else if (isOrganisation(name, names.length > 0 || !marked)) affiliation ||= organisationOf(name)
      // An abbreviation in brackets after a name is whom they write for.
      else if (names.length > 0 && /^\p{Lu}{2,6}$/u.test(name)) affiliation ||= fullAgencyName(name)
      else if (isPersonName(name, marked)) names.push(name)
      else if (names.length > 0 && dateTail(name)) continue
      else if (!marked || names.length === 0 || !isNameLike(name)) return null
      if (place !== null && isAffiliation(place)) affiliation ||= organisationOf(place)
    }
  }
  if (names.length === 0 && affiliation === null) return null
  return { names: names.map(ordinaryName), affiliation: affiliation === '' ? null : affiliation, day }
}

/** The parts of a list of names, with an affiliation set apart by case alone split off (`MIRA HOLT Northern Press`). */
function segmentsOf(part: string): string[] {
  return part
    .replace(/\s*\(([^()]{2,40})\)/gu, ', $1')
    .split(/\s*[,;]\s*(?:and\s+)?|\s+(?:and|AND|And|&|with)\s+/u)
    .flatMap((segment) => {
      const byCase = /^((?:[\p{Lu}\p{M}.'’-]{2,}\s+){2,5})(\p{Lu}\p{Ll}.*)$/u.exec(segment)
      return byCase !== null && isAffiliation(byCase[2] ?? '')
        ? [byCase[1]?.trim() ?? '', byCase[2] ?? '']
        : [segment]
    })
    .map((segment) => withoutStop(segment.trim()))
    .filter((segment) => segment !== '')
}

/** A stop at the end of the line is no part of a name, unless it shortens one: `Jr.`, an initial. */
function withoutStop(segment: string): string {
  return /(?:^|\s)(?:[JS]r|\p{Lu}|Ph\.?D|M\.D)\.$/iu.test(segment) ? segment : segment.replace(/\.$/u, '')
}

/** `Mira Holt in Paris` and `Mira Holt of the Northern Press`: where or for whom is no part of the name. */
function splitPlace(segment: string): readonly [name: string, place: string | null] {
  const match = /^(.+?)\s+(?:in|for|of|at|of the|for the)\s+(.+)$/iu.exec(segment)
  return match === null ? [segment, null] : [match[1] ?? segment, match[2] ?? '']
}

function isSuffix(text: string): boolean {
  return /^(?:Jr|Sr|JR|SR|II|III|IV|M\.?D|Ph\.?D)\.?$/u.test(text)
}

const posts =
  /\b(?:staff|writers?|reporters?|correspondents?|editors?|contributors?|columnist|columnists|freelance|photographers?|bureau|newsroom|producer|analyst)\b/iu
const houses =
  /\b(?:press|news|agency|service|times|post|herald|tribune|journal|gazette|chronicle|wire|media|network|newspapers?|report|reports|courier|observer|telegraph|dispatch|examiner|bulletin|broadcasting|today|daily|weekly|presse|agentur|zeitung)\b/iu

function isAffiliation(text: string): boolean {
  return isKnownAgency(text) || posts.test(text) || houses.test(text)
}

/** A first part may be a surname like Post or Press; after a name, or behind "The", it is a house. */
function isOrganisation(text: string, afterName: boolean): boolean {
  if (isKnownAgency(text) || posts.test(text)) return true
  return houses.test(text) && (afterName ? true : /^the\s/iu.test(text) || text.split(/\s+/u).length > 2)
}

/** The house in an affiliation: `Associated Press Writer` is Associated Press, `Staff Writer` names none. */
function organisationOf(text: string): string {
  const house = text
    .replace(
      /\b(?:senior|chief|special|staff|national|foreign|political|business|sports|science|health|environment|contributing|associate|deputy)\s+(?=\S*\s*)/giu,
      (word) => (posts.test(text) ? '' : word)
    )
    .replace(
      /\b(?:writers?|reporters?|correspondents?|editors?|contributors?|columnists?|photographers?|staff|freelance|newsroom|producer|analyst)\b/giu,
      ''
    )
    .replace(/^(?:for|of|to|the|at)\s+(?=the\b|\p{Lu})/iu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[Tt]he\s+/u, '')
  return house === '' ? '' : fullAgencyName(house)
}

/** Two to six words that each begin with a capital or are a particle; one word only in capitals. No month, no weekday. */
function isPersonName(text: string, marked: boolean): boolean {
  if (!isNameLike(text) || /^(?:the|a|an|this|that)\s/iu.test(text)) return false
  const words = text.split(/\s+/u)
  if (words.length > 6 || notInNames.test(text)) return false
  return words.length > 1 || (marked && /^\p{Lu}{3,}$/u.test(text))
}

const notInNames =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|late|early|then|now|next|last|noon|midnight|all|his|her|their|my|our|its|some|many|most)\b/iu

function isNameLike(text: string): boolean {
  if (!/^[\p{L}\p{M}.'’‘`& -]+$/u.test(text)) return false
  return text
    .split(/\s+/u)
    .every((word) =>
      /^["“(]?\p{Lu}|^(?:de|del|della|der|den|di|da|dos|das|do|du|des|la|le|van|von|ten|ter|zu|bin|bint|ibn|al|el|y|e|of|the|and|for)$|^(?:al|el|d|ash|as|ar)[-'’]\p{L}|^\p{Lo}/u.test(
        word
      )
    )
}

/** `Jan 7`, `3:05 PM` or `3 min read` at the end of a byline's list: neither a name nor a reason to doubt it. */
function dateTail(text: string): boolean {
  return readDateLine(text) !== null || /^\d{4}$|^\d{1,2}[:.]\d{2}|^\d{1,2}[ -]min/u.test(text)
}
