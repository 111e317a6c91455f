import type { Block, BlockKind } from '../article/model.ts'
import { Runs } from './runs.ts'

/**
 * A story's words as numbers, for comparing texts fast: two texts hold the same words in the same order exactly when
 * these are equal. What is not the story (date line, byline, caption, boilerplate) is not among them.
 */
export interface Story {
  /** A 32-bit number for each word, case and punctuation aside. */
  readonly words: Uint32Array
  /** For each word, whether it is a figure. */
  readonly figures: Uint8Array
}

/** How many words run together in what texts are compared by: fewer are shared by chance, more by too few edits. */
const RUN = 4

/** The same in a sketch. In a large archive any four common words stand together somewhere; of five, a fifth as many do. */
const SKETCH_RUN = 5

/** How many runs a sketch keeps. With a text of which 40 % stand in another, seven in a thousand fail to meet at ten. */
const KEPT = 10

const told: ReadonlySet<BlockKind> = new Set<BlockKind>(['paragraph', 'heading', 'correction'])

/** The story a body tells. */
export function storyOf(body: string, blocks: readonly Block[]): Story {
  const room = body.length + 1
  const { words, figures } = room <= SCRATCH ? scratch : roomFor(room)
  let count = 0
  for (const { kind, start, end } of blocks) {
    if (told.has(kind)) count = readWords(body, start, end, { words, figures, count })
  }
  return { words: words.slice(0, count), figures: figures.slice(0, count) }
}

/** Room to read most texts in, kept from one to the next: laying it out takes as long as reading a short one. */
const SCRATCH = 65_536
const scratch = roomFor(SCRATCH)

function roomFor(length: number): { readonly words: Uint32Array; readonly figures: Uint8Array } {
  return { words: new Uint32Array(length), figures: new Uint8Array(length) }
}

/** Runs of words, each as one number. Figures are left out of them when `blind`: a form and its filling apart. */
export function runsOf({ words, figures }: Story, blind = false): Runs {
  const runs = new Runs(words.length)
  const at = (i: number) => (blind && figures[i] === 1 ? 1 : (words[i] ?? 0))
  if (words.length < RUN) {
    if (words.length > 0) runs.add(mix(words.reduce((sum, word) => Math.imul(sum, 31) + word, 7)))
    return runs
  }
  for (let i = 0; i + RUN <= words.length; i++) runs.add(runHash(at(i), at(i + 1), at(i + 2), at(i + 3)))
  return runs
}

/**
 * The few smallest of a story's runs. Being the smallest is a property of the run, not of the text, so two texts that
 * share much keep some of the same: looking these up finds near copies in constant time (bottom-k sampling, Broder 1997).
 */
export function sketchOf({ words }: Story): number[] {
  const kept: number[] = []
  let largest = Number.POSITIVE_INFINITY
  for (let i = 0; i + SKETCH_RUN <= words.length; i++) {
    const a = words[i] ?? 0
    const b = words[i + 1] ?? 0
    const c = words[i + 2] ?? 0
    const d = words[i + 3] ?? 0
    const e = words[i + 4] ?? 0
    const hash = runHash(a ^ Math.imul(e, 0x27d4eb2f), b, c, d)
    if (hash >= largest && kept.length === KEPT) continue
    // Sixteen bits more, so that a million texts do not meet by chance.
    const long = hash * 65_536 + (runHash(e, d, c, b) & 0xffff)
    if (kept.includes(long)) continue
    insert(kept, long)
    if (kept.length > KEPT) kept.pop()
    largest = Math.floor((kept.at(-1) ?? 0) / 65_536) + 1
  }
  return kept
}

function insert(sorted: number[], value: number): void {
  let at = sorted.length
  while (at > 0 && (sorted[at - 1] ?? 0) > value) at--
  sorted.splice(at, 0, value)
}

function runHash(a: number, b: number, c: number, d: number): number {
  return mix(Math.imul(Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) ^ c, 0xc2b2ae35) ^ d)
}

/** Spreads a number over 32 bits (the finaliser of MurmurHash3, Austin Appleby). */
function mix(value: number): number {
  let h = value ^ (value >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

interface Words {
  readonly words: Uint32Array
  readonly figures: Uint8Array
  readonly count: number
}

/** By code units, without a regular expression: this runs over every text that comes in. */
function readWords(text: string, start: number, end: number, { words, figures, count }: Words): number {
  let found = count
  let hash = 0
  let open = false
  let figure = 0
  for (let i = start; i < end; i++) {
    let unit = text.charCodeAt(i)
    // Chinese and its neighbours put no space between words.
    let part = unit < 128 ? (ascii[unit] ?? 0) : isLetter(unit) ? LETTER : 0
    if (part === CAPITAL) unit += 32
    else if (part === DIGIT) figure = 1
    // 1.5 is one figure and not two: “1.5” and “15” differ.
    else if (part === 0 && isInsideFigure(text, i, figure)) part = LETTER
    if (open && (part === 0 || (unit >= 0x2e80 && unit < 0xd800))) {
      words[found] = mix(hash)
      figures[found] = figure
      found++
      hash = 0
      open = false
      figure = 0
    }
    if (part === 0) continue
    hash = Math.imul(hash, 0x01000193) ^ unit
    open = true
  }
  if (open) {
    words[found] = mix(hash)
    figures[found] = figure
    found++
  }
  return found
}

const LETTER = 1
const CAPITAL = 2
const DIGIT = 3

/** What each ASCII character is to a word; 0 for what parts words. */
const ascii = Uint8Array.from({ length: 128 }, (_, unit) => {
  if (unit >= 65 && unit <= 90) return CAPITAL
  if (isDigit(unit)) return DIGIT
  return isLetter(unit) ? LETTER : 0
})

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

function isInsideFigure(text: string, at: number, figure: number): boolean {
  const unit = text.charCodeAt(at)
  return (
    figure === 1 &&
    (unit === 46 || unit === 44) &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at - 1))
  )
}

/** A letter, or a mark within a word; an apostrophe is none, so that straight and curled ones make no difference. */
function isLetter(unit: number): boolean {
  if (unit < 128) return unit >= 97 && unit <= 122
  if (unit < 0xc0 || unit === 0xd7 || unit === 0xf7) return unit === 0xaa || unit === 0xb5 || unit === 0xba
  return !(unit >= 0x2000 && unit <= 0x206f) && !(unit >= 0x3000 && unit <= 0x303f)
}
