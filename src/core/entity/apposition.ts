import { listed } from './classes.ts'
import { entityKinds } from './kinds.ts'
import { casing, type Word } from './word.ts'

const person = entityKinds.indexOf('person')
const organisation = entityKinds.indexOf('organisation')
const place = entityKinds.indexOf('place')

const nouns = (kind: number, words: string) =>
  words
    .trim()
    .split(/\s+/)
    .map((word): [string, number] => [word, kind])

/** What a noun beside a name says that it is. */
const kindOfNoun = new Map([
  ...nouns(
    place,
    `capital city town village province state region district county island suburb municipality port hub township
     prefecture governorate enclave territory nation country neighborhood neighbourhood`
  ),
  ...nouns(
    organisation,
    `company firm group agency party union bank lender organization organisation charity nonprofit brokerage broker insurer
     retailer manufacturer maker carmaker automaker drugmaker airline operator startup start-up fund regulator watchdog
     newspaper broadcaster publisher consultancy foundation association coalition alliance militia subsidiary developer
     producer supplier conglomerate`
  ),
  ...nouns(
    person,
    `lawyer doctor nurse farmer teacher student professor analyst economist strategist spokesman spokeswoman chairman
     chairwoman lawmaker senator mayor governor director activist resident trader writer author actor actress journalist
     researcher scientist epidemiologist engineer widow father mother brother sister son daughter`
  )
])

/** What follows "state" where that is no place: "Velden state television". */
const run = new Set('television tv media radio news broadcaster run owned backed - visit funeral'.split(' '))

/** A noun that follows a place's name at once: "Velden province". */
const afterPlace = new Set(
  `province district region county governorate prefecture municipality suburb island peninsula valley village`.split(
    /\s+/
  )
)

const articles = new Set(['a', 'an', 'the', 'its', 'his', 'her', 'their'])
const ends = new Set(
  `of in on at by for from with and or that which who whose where near run led owned founded based known backed
   behind`.split(/\s+/)
)
/** ", the agency said" is no part of what stands before it. */
const clause = new Set('is was are were has had have will would can could may might did does to'.split(' '))
const FARTHEST = 7

/**
 * What the words beside a name say it is, as a number of a kind: "Velden, the capital of Arda", "the town of Velden",
 * "Orvek, a rights group". Null where they say nothing.
 */
export function kindBeside(words: readonly Word[], from: number, to: number): number | null {
  const before = words[from - 2]
  if (words[from - 1]?.lower === 'of' && before?.casing === casing.lower && isPlaceNoun(before)) return place
  const next = words[to]
  if (next?.casing === casing.lower && afterPlace.has(next.lower)) return place
  if (next?.lower === 'state' && next.casing === casing.lower && !run.has(words[to + 1]?.lower ?? ''))
    return place
  if (next?.text !== ',' || !articles.has(words[to + 1]?.lower ?? '')) return null
  let head: Word | undefined
  for (let at = to + 2; at < to + 2 + FARTHEST; at += 1) {
    const word = words[at]
    if (word === undefined || word.casing === casing.mark || ends.has(word.lower)) break
    if ((word.lists & listed.speech) !== 0 || clause.has(word.lower)) return null
    head = word
  }
  return head?.casing === casing.lower ? (kindOfNoun.get(head.lower) ?? null) : null
}

function isPlaceNoun({ lower }: Word): boolean {
  return kindOfNoun.get(lower) === place
}
