import { listed, longestEntry, nameClasses } from './classes.ts'
import type { Document } from './document.ts'
import { mix } from './hash.ts'
import { entryKey, casing, type LookUp, type Word } from './word.ts'

/** The key of an entry of several words, by the keys of its words. */
export function nextKey(before: number, key: number): number {
  return mix(before, key)
}

/** The key under which an entry is kept, given its words. */
export function keyOfEntry(words: readonly string[]): number {
  const [first = '', ...rest] = words
  return rest.reduce((key, word) => nextKey(key, entryKey(word)), entryKey(first))
}

/** Where a word stands in the longest entries around it: four bits (first, middle, last, only) for each name class. */
export interface Matches {
  /** Bits of `listed` by place: `[word * 4 + place]`. */
  readonly at: Int32Array
}

const nameMask = nameClasses.reduce((mask, bit) => mask | bit, 0)

/** Find the entries of one or more words in a document. A match begins with a capital, and stays in its sentence. */
export function matchesIn(document: Document, lookUp: LookUp): Matches {
  const { words, sentences } = document
  const at = new Int32Array(words.length * 4)
  for (const { from, to } of sentences) {
    let covered = 0
    let until = from
    for (let first = from; first < to; first += 1) {
      const word = words[first]
      if (word === undefined || !mayOpen(word)) continue
      if (first >= until) covered = 0
      let key = word.key
      let plainKey = word.lowerHash
      const last = Math.min(to, first + longestEntry)
      let mask = word.lists & nameMask
      if (mask !== 0) at[first * 4 + 3] = (at[first * 4 + 3] ?? 0) | mask
      let longest = 0
      let longestMask = 0
      for (let next = first + 1; next < last; next += 1) {
        const other = words[next]
        if (other === undefined) break
        key = nextKey(key, other.key)
        plainKey = nextKey(plainKey, other.lowerHash)
        mask = (lookUp(key) | lookUp(plainKey)) & nameMask
        if (mask === 0) continue
        longest = next
        longestMask |= mask
      }
      if (longest === 0 || (first < until && (longestMask & ~covered) === 0)) continue
      until = longest + 1
      covered = longestMask
      at[first * 4] = (at[first * 4] ?? 0) | longestMask
      for (let inner = first + 1; inner < longest; inner += 1)
        at[inner * 4 + 1] = (at[inner * 4 + 1] ?? 0) | longestMask
      at[longest * 4 + 2] = (at[longest * 4 + 2] ?? 0) | longestMask
    }
  }
  return { at }
}

function mayOpen(word: Word): boolean {
  return word.casing !== casing.lower && word.casing !== casing.mark && (word.lists & listed.calendar) === 0
}
