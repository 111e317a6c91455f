import { listed } from './classes.ts'
import type { Document } from './document.ts'
import { manner } from './document.ts'
import { casing, type Word } from './word.ts'

/** For each word, the row of capitalised words it stands in; a word outside one has itself as an empty row. */
export interface Runs {
  /** The first word of the row, and the one after its last. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** The same where "of", "for", "the" and "and" may stand between. */
  readonly wideFrom: Int32Array
  readonly wideTo: Int32Array
}

const linking = new Set(['of', 'for', 'the', 'and', '&', 'de', 'del', 'da', 'di', 'du', 'la', 'on', 'in'])

/** Find the rows of capitalised words, which is what most names are. */
export function runsIn(document: Document): Runs {
  const { words, sentences } = document
  const length = words.length
  const runs = {
    from: new Int32Array(length),
    to: new Int32Array(length),
    wideFrom: new Int32Array(length),
    wideTo: new Int32Array(length)
  }
  for (let at = 0; at < length; at += 1) {
    runs.from[at] = runs.to[at] = runs.wideFrom[at] = runs.wideTo[at] = at
  }
  for (const { from, to, manner: written } of sentences) {
    if (written === manner.capitals) continue
    let at = from
    let wide = from
    let wideEnd = -1
    while (at < to) {
      if (!opens(words[at])) {
        at += 1
        continue
      }
      let end = at + 1
      while (end < to && goesOn(document, end, to)) end += 1
      runs.from.fill(at, at, end)
      runs.to.fill(end, at, end)
      if (wideEnd === -1 || !linked(words, wideEnd, at)) wide = at
      wideEnd = end
      runs.wideFrom.fill(wide, wide, end)
      runs.wideTo.fill(end, wide, end)
      at = end
    }
  }
  return runs
}

function opens(word: Word | undefined): boolean {
  if (word === undefined || (word.lists & listed.calendar) !== 0) return false
  return word.casing !== casing.lower && word.casing !== casing.mark && word.casing !== casing.digits
}

/** A capitalised word goes on the row, and so do a hyphen and a figure between two of its words. */
function goesOn({ words, starts, ends }: Document, at: number, to: number): boolean {
  const word = words[at]
  if (opens(word)) return true
  if (at + 1 >= to || word === undefined) return false
  if (word.text === '&') return opens(words[at + 1])
  const glued = starts[at] === ends[at - 1] && starts[at + 1] === ends[at]
  return glued && word.casing === casing.mark && /^[-‐‑]$/.test(word.text) && opens(words[at + 1])
}

function linked(words: readonly Word[], from: number, to: number): boolean {
  if (to - from < 1 || to - from > 2) return false
  for (let at = from; at < to; at += 1) if (!linking.has(words[at]?.text ?? '')) return false
  return true
}
