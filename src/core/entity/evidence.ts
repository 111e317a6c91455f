import { listed } from './classes.ts'
import { manner, type Document } from './document.ts'
import type { Matches } from './lists.ts'
import type { Runs } from './runs.ts'
import { casing, type Word } from './word.ts'

/** What one occurrence of a word tells about the others in the same text. */
const sign = {
  lower: 1,
  capitalInside: 2,
  afterTitle: 4,
  afterGiven: 8,
  beforeSpeech: 16,
  afterWhere: 32,
  inOrganisation: 64,
  afterThe: 128,
  inListedOrganisation: 256,
  inListedPlace: 512,
  shortened: 1024,
  endsFullName: 2048,
  beforePlace: 4096,
  opensRow: 8192,
  inRow: 16384,
  inFigure: 32768,
  beforePossessive: 65536
} as const

/** How many signs there are. */
export const signCount = 17

/** For each word, the signs its other occurrences in the text give. */
export function evidenceIn(document: Document, runs: Runs, matches: Matches): Int32Array {
  const { words } = document
  const own = new Int32Array(words.length)
  const once = new Map<number, number>()
  const twice = new Map<number, number>()
  for (const sentence of document.sentences) {
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const word = words[at]
      if (word === undefined || word.casing === casing.mark || word.casing === casing.digits) continue
      const signs = signsAt(document, { at, from: sentence.from, to: sentence.to }, runs, matches)
      if (signs === 0) continue
      const shouted = sentence.manner !== manner.plain
      own[at] = shouted ? signs & ~sign.capitalInside & ~sign.inRow : signs
      const before = once.get(word.lowerHash) ?? 0
      const repeated = before & (own[at] ?? 0)
      if (repeated !== 0) twice.set(word.lowerHash, (twice.get(word.lowerHash) ?? 0) | repeated)
      once.set(word.lowerHash, before | (own[at] ?? 0))
    }
  }
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined || word.casing === casing.mark) continue
    const all = once.get(word.lowerHash)
    if (all === undefined) own[at] = 0
    else own[at] = (twice.get(word.lowerHash) ?? 0) | (all & ~(own[at] ?? 0))
  }
  return own
}

interface Spot {
  readonly at: number
  readonly from: number
  readonly to: number
}

const where = new Set(['in', 'at', 'near', 'from', 'to', 'across', 'outside', 'around', 'into', 'throughout'])

function signsAt({ words }: Document, { at, from, to }: Spot, runs: Runs, matches: Matches): number {
  const word = words[at]
  if (word === undefined) return 0
  if (word.casing === casing.lower) return sign.lower
  const before = at > from ? words[at - 1] : undefined
  const first = runs.from[at] ?? at
  const end = Math.max(runs.to[at] ?? at, at + 1)
  const after = end < to ? words[end] : undefined
  const beforeRow = first > from ? words[first - 1] : undefined
  let signs = 0
  if (at > from && before?.casing !== casing.mark) signs |= sign.capitalInside
  if (before !== undefined && has(before, listed.title)) signs |= sign.afterTitle
  if (before !== undefined && has(before, listed.given) && before.casing !== casing.lower)
    signs |= sign.afterGiven
  if (after !== undefined && has(after, listed.speech)) signs |= sign.beforeSpeech
  if (after?.lower === "'s") signs |= sign.beforePossessive
  if (beforeRow !== undefined && where.has(beforeRow.lower)) signs |= sign.afterWhere
  if (beforeRow?.lower === 'the') signs |= sign.afterThe
  if (after?.text === ',' && end + 1 < to && has(words[end + 1], listed.country | listed.region))
    signs |= sign.beforePlace
  const last = words[end - 1]
  if (
    has(last, listed.organisationTail) ||
    has(words[first], listed.organisationHead) ||
    has(last, listed.organisationHead)
  )
    signs |= sign.inOrganisation
  if (end - first > 1) {
    signs |= sign.inRow
    if (at === first) signs |= sign.opensRow
    if (at === end - 1 && has(words[first], listed.given)) signs |= sign.endsFullName
  }
  if (stands(matches, at, listed.organisation | listed.outlet | listed.knownGroup))
    signs |= sign.inListedOrganisation
  if (stands(matches, at, listed.country | listed.city | listed.region)) signs |= sign.inListedPlace
  if (stands(matches, at, listed.figure | listed.knownPerson)) signs |= sign.inFigure
  if (beforeRow?.text === '(' && after?.text === ')' && end - at === 1 && isShortOf(words, at, runs))
    signs |= sign.shortened
  return signs
}

function has(word: Word | undefined, bits: number): boolean {
  return word !== undefined && (word.lists & bits) !== 0
}

function stands({ at }: Matches, word: number, bits: number): boolean {
  const base = word * 4
  return (((at[base] ?? 0) | (at[base + 1] ?? 0) | (at[base + 2] ?? 0) | (at[base + 3] ?? 0)) & bits) !== 0
}

/** "(ABC)" after a row of names whose words begin so. */
function isShortOf(words: readonly Word[], at: number, runs: Runs): boolean {
  const short = words[at]?.text ?? ''
  if (!/^\p{Lu}{2,7}$/u.test(short) || at < 3) return false
  let initials = ''
  for (let back = runs.wideFrom[at - 2] ?? at; back < at - 1; back += 1) {
    const text = words[back]?.text ?? ''
    if (/^\p{Lu}/u.test(text)) initials += text.charAt(0)
  }
  return initials.length > 1 && (initials.endsWith(short) || short.startsWith(initials))
}
