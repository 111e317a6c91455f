import { contextMask, listed, nameClasses } from './classes.ts'
import { manner, stretchKinds, type Document, type Sentence } from './document.ts'
import { evidenceIn, signCount } from './evidence.ts'
import { hashText, mix } from './hash.ts'
import { matchesIn, type Matches } from './lists.ts'
import { runsIn, type Runs } from './runs.ts'
import { topicOf } from './topic.ts'
import { casing, type LookUp, type Word } from './word.ts'

/** How far words beside a word count. */
export const reach = 2
/** What stands beyond a sentence's edge. */
const edge = hashText('\u0000edge')

/** Everything about a document that features ask for. */
export interface Reading {
  readonly document: Document
  readonly runs: Runs
  readonly matches: Matches
  readonly evidence: Int32Array
  readonly topic: number
}

export function readingOf(document: Document, lookUp: LookUp): Reading {
  const runs = runsIn(document)
  const matches = matchesIn(document, lookUp)
  return { document, runs, matches, evidence: evidenceIn(document, runs, matches), topic: topicOf(document) }
}

/** Takes features one by one. */
export type Take = (feature: number) => void

/** The features a word gives to the word `distance` before it (0: to itself); `null` is a sentence's edge. */
export function wordFeatures(word: Word | null, distance: number, take: Take): void {
  const salt = 1000 + (distance + reach) * 64
  if (word === null) {
    take(mix(edge, salt))
    return
  }
  take(mix(word.lowerHash, salt))
  take(mix(word.shape, salt + 1))
  take(mix((word.lists & contextMask) | (word.casing << 27), salt + 2))
  take(mix(word.sense * 8 + word.casing, salt + 3))
  if (Math.abs(distance) <= 1) {
    take(mix(hashText(word.lower.slice(-3)), salt + 4))
    if ((word.lists & listed.club) !== 0) take(mix(31 * 8 + word.casing, salt + 5))
    for (let bit = 0; bit < 26; bit += 1)
      if ((word.lists & (1 << bit)) !== 0) take(mix(bit * 8 + word.casing, salt + 5))
  }
  if (distance !== 0) return
  const { lower, text } = word
  take(mix(hashText(text), salt + 6))
  for (let length = 1; length <= 4 && length <= lower.length; length += 1) {
    take(mix(hashText(lower.slice(0, length)), salt + 10 + length))
    take(mix(hashText(lower.slice(-length)), salt + 20 + length))
  }
  take(mix(Math.min(text.length, 12) * 8 + word.casing, salt + 7))
}

/** The features a word has by what stands around it and by the whole text. */
export function jointFeatures(reading: Reading, sentence: Sentence, at: number, take: Take): void {
  const { words, starts, ends } = reading.document
  const { from, to } = sentence
  const word = words[at]
  if (word === undefined) return
  const before = at > from ? words[at - 1] : undefined
  const after = at + 1 < to ? words[at + 1] : undefined
  const before2 = at - 1 > from ? words[at - 2] : undefined
  const after2 = at + 2 < to ? words[at + 2] : undefined
  const own = word.lowerHash
  const lowerBefore = before?.lowerHash ?? edge
  const lowerAfter = after?.lowerHash ?? edge
  const kind = kindOf(word)
  const kindBefore = kindOf(before)
  const kindAfter = kindOf(after)
  const written = sentence.manner
  const style = written * 4 + stretchKinds.indexOf(sentence.kind)
  take(mix(mix(lowerBefore, own), 1))
  take(mix(mix(own, lowerAfter), 2))
  take(mix(mix(lowerBefore, kind), 3))
  take(mix(mix(kind, lowerAfter), 4))
  take(mix(mix(mix(lowerBefore, kind), lowerAfter), 5))
  take(mix(mix(kindBefore, kind), 6))
  take(mix(mix(kind, kindAfter), 7))
  take(mix(mix(mix(kindBefore, kind), kindAfter), 8))
  take(mix(mix(mix(before2?.lowerHash ?? edge, lowerBefore), kind), 9))
  take(mix(mix(mix(kind, lowerAfter), after2?.lowerHash ?? edge), 10))
  take(mix(style * 8 + word.casing, 11))
  take(mix(mix(word.lists & contextMask, style * 8 + word.casing), 12))
  const glued = (at > from && starts[at] === ends[at - 1] ? 1 : 0) + (starts[at + 1] === ends[at] ? 2 : 0)
  take(mix(glued * 8 + word.casing, 13))
  if (at === from) {
    take(mix(style * 8 + word.casing, 14))
    take(mix(mix(own, style), 15))
    take(mix(word.lists & contextMask, 16))
  }
  if (written !== manner.plain) take(mix(mix(own, written), 17))
  if (word.casing !== casing.lower && word.casing !== casing.mark)
    topicFeatures(reading.topic, word, { before, after }, take)
  rowFeatures(reading, sentence, at, take)
  listFeatures(reading.matches, at, word.casing, take)
  evidenceFeatures(reading.evidence[at] ?? 0, (at === from ? 8 : 0) + word.casing + written * 16, take)
}

/** What a name is in a text of its topic: by itself, and with the words beside it. */
function topicFeatures(
  topic: number,
  word: Word,
  near: { readonly before: Word | undefined; readonly after: Word | undefined },
  take: Take
): void {
  take(mix(topic * 8 + word.casing, 18))
  take(mix(mix(word.lists & contextMask, topic), 19))
  take(mix(mix(near.before?.lowerHash ?? edge, topic), 20))
  take(mix(mix(near.after?.lowerHash ?? edge, topic), 21))
  take(mix(mix(word.lowerHash, topic), 22))
  const common = listed.noun | listed.verb | listed.adjective | listed.mostlyLower | listed.small
  if (word.casing === casing.capitals)
    take(mix(Math.min(word.text.length, 7) * 2 + ((word.lists & common) !== 0 ? 1 : 0), 23))
}

function kindOf(word: Word | undefined): number {
  return word === undefined ? edge : mix(word.lists & contextMask, word.casing * 32 + word.sense)
}

/** The row of capitals the word stands in: its ends, and what stands on both sides of it. */
function rowFeatures({ document, runs }: Reading, { from, to }: Sentence, at: number, take: Take): void {
  const { words } = document
  const first = runs.from[at] ?? at
  const end = runs.to[at] ?? at
  if (end === first) return
  const opening = words[first]
  const closing = words[end - 1]
  const before = first > from ? words[first - 1] : undefined
  const after = end < to ? words[end] : undefined
  const place = Math.min(at - first, 3) * 32 + Math.min(end - 1 - at, 3) * 8 + (first === from ? 1 : 0)
  take(mix(place, 30))
  take(mix(mix(closing?.lowerHash ?? 0, place & ~1), 31))
  take(mix(mix(opening?.lowerHash ?? 0, at === first ? 1 : 0), 32))
  take(mix(mix(before?.lowerHash ?? edge, at === first ? 1 : 0), 33))
  take(mix(mix(after?.lowerHash ?? edge, end - 1 === at ? 1 : 0), 34))
  take(mix(mix(kindOf(opening), kindOf(closing)), 35 + (end - first === 1 ? 1 : 0)))
  take(mix(mix(kindOf(before), end - first), 37))
  take(mix(mix(kindOf(after), end - first), 38))
  take(mix(mix(closing?.lists ?? 0, place & ~1), 39))
  take(mix(mix(before?.lowerHash ?? edge, after?.lowerHash ?? edge), 40))
  const wideFirst = runs.wideFrom[at] ?? at
  const wideEnd = runs.wideTo[at] ?? at
  if (wideEnd - wideFirst === end - first) return
  take(mix(words[wideFirst]?.lowerHash ?? 0, 41))
  take(mix(words[wideEnd - 1]?.lowerHash ?? 0, 42))
  take(mix(mix(kindOf(words[wideFirst]), kindOf(words[wideEnd - 1])), 43))
  const outer = wideFirst > from ? words[wideFirst - 1] : undefined
  take(mix(outer?.lowerHash ?? edge, 44))
}

function listFeatures({ at: matches }: Matches, at: number, written: number, take: Take): void {
  let any = 0
  for (let place = 0; place < 4; place += 1) {
    const bits = matches[at * 4 + place] ?? 0
    if (bits === 0) continue
    any |= 1 << place
    for (const bit of nameClasses) if ((bits & bit) !== 0) take(mix(mix(bit, place), 50))
    take(mix(mix(bits, place * 8 + written), 51))
  }
  if (any === 0 && written !== casing.lower && written !== casing.mark) take(mix(written, 52))
}

function evidenceFeatures(signs: number, written: number, take: Take): void {
  if (signs === 0) return
  for (let bit = 0; bit < signCount; bit += 1)
    if ((signs & (1 << bit)) !== 0) take(mix(bit * 256 + written, 60))
  take(mix(mix(signs & 1 ? 1 : 0, signs & 2 ? 1 : 0), 61 + written))
}
