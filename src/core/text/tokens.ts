import { classOf, DIGIT, edgesOf, IDEOGRAPH, LETTER, MARK, SPACE, type EdgeTest } from './characters.ts'
import type { Vocabulary } from './vocabulary.ts'
import { abbreviations, numbered, titles } from './words.ts'

/** The words and marks of a text in order: offsets, and what each is called in a vocabulary. White space is between. */
export interface Tokens {
  readonly length: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly ids: Int32Array
}

/**
 * Cut a text into words and marks. "U.S.", "3,000", "1.5", "$2.5", "7%", "Gen.", "twenty-five" and "O'Brien" are one
 * token each; every token starts and ends on a grapheme edge.
 */
export function tokensOf(text: string, vocabulary: Vocabulary): Tokens {
  const isEdge = edgesOf(text)
  // Room for the words of any language; marks in long rows need more.
  let starts = new Int32Array((text.length >> 1) + 16)
  let ends = new Int32Array(starts.length)
  let ids = new Int32Array(starts.length)
  let length = 0
  let at = 0
  while (at < text.length) {
    const start = skipSpace(text, at, isEdge)
    if (start >= text.length) break
    let end = tokenEnd(text, start)
    while (!isEdge(end)) end += 1
    if (length === starts.length) [starts, ends, ids] = [grown(starts), grown(ends), grown(ids)]
    starts[length] = start
    ends[length] = end
    ids[length] = vocabulary.idOf(text.slice(start, end))
    length += 1
    at = end
  }
  return {
    length,
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
    ids: ids.subarray(0, length)
  }
}

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}

function skipSpace(text: string, from: number, isEdge: EdgeTest): number {
  let at = from
  while (at < text.length && classAt(text, at) === SPACE) at += 1
  // A combining mark after a space belongs to that space as a reader sees it.
  while (at > from && !isEdge(at)) at -= 1
  return at
}

function tokenEnd(text: string, start: number): number {
  const kind = classAt(text, start)
  if (kind === LETTER || kind === DIGIT) return wordEnd(text, start)
  const code = text.codePointAt(start) ?? 0
  let end = start + (code > 0xffff ? 2 : 1)
  if (kind === IDEOGRAPH || kind === MARK || kind === SPACE) return end
  if (leadsFigure(text, start, code) || leadsName(text, start, code)) return wordEnd(text, end)
  while (end < text.length && text.charCodeAt(end) === code) end += 1
  return end
}

function leadsFigure(text: string, start: number, code: number): boolean {
  if (classAt(text, start + 1) !== DIGIT) return false
  if (code === 0x2d || code === 0x2212) return start === 0 || /[\s(]/.test(text.charAt(start - 1))
  return code === 0x24 || code === 0x23 || (code > 0xa1 && /\p{Sc}/u.test(String.fromCodePoint(code)))
}

/** "@name" and "#topic" are one word each. */
function leadsName(text: string, start: number, code: number): boolean {
  return (code === 0x40 || code === 0x23) && classAt(text, start + 1) === LETTER
}

function wordEnd(text: string, start: number): number {
  let at = start
  let piece = start
  let kind = MARK
  for (;;) {
    const plain = lettersEnd(text, at)
    if (plain > at) {
      at = plain
      kind = LETTER
      // Before a space nothing can follow that belongs to the word.
      if (text.charCodeAt(at) === 0x20) return at
    }
    const next = classAt(text, at)
    if (next === LETTER || next === DIGIT || next === MARK) {
      at += next !== MARK && text.charCodeAt(at) < 0xd800 ? 1 : (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
      if (next !== MARK) kind = next
      continue
    }
    if (at >= text.length || !joins(text, at, kind, piece)) break
    at += 1
    piece = at
  }
  return withTail(text, start, at, kind)
}

/** The end of a row of plain letters, which is what nearly every word of English is. */
function lettersEnd(text: string, from: number): number {
  let at = from
  for (;;) {
    const unit = text.charCodeAt(at)
    if (!((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90))) return at
    at += 1
  }
}

/** Whether the mark at the offset holds the letters or digits on its two sides together. */
function joins(text: string, at: number, before: number, piece: number): boolean {
  const after = classAt(text, at + 1)
  if (after !== LETTER && after !== DIGIT) return false
  switch (text.charAt(at)) {
    case "'":
    case '’':
    case '&':
      return before === LETTER && after === LETTER
    case '-':
    case '‐':
    case '‑':
    case '@':
      return true
    case '–':
    case ',':
    case ':':
    case '/':
    case '٫':
    case '٬':
      return before === DIGIT && after === DIGIT
    case '.':
      return before === after && (before === DIGIT || joinsLetters(text, at, piece))
    default:
      return false
  }
}

/** "U.S.", "a.m.", "Ph.D." and "example.org", but not the end of one sentence and the start of the next. */
function joinsLetters(text: string, at: number, piece: number): boolean {
  if (at - piece === 1 || text.charAt(at + 2) === '.') return true
  return /^[a-z]\.[a-z]/.test(text.slice(at - 1, at + 2))
}

/** The end of a word with the point of an abbreviation or the sign of a percentage. */
function withTail(text: string, start: number, end: number, kind: number): number {
  const mark = text.charAt(end)
  if (mark === '%' && kind === DIGIT) return end + 1
  if (mark !== '.' || kind !== LETTER || text.charAt(end + 1) === '.') return end
  if (end - start > 12 || !isAbbreviation(text, start, end)) return end
  const tail = text.charAt(end + 1)
  return tail === '-' && classAt(text, end + 2) === LETTER ? wordEnd(text, end + 2) : end + 1
}

function isAbbreviation(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end)
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word) || word === 'Ph.D') return true
  const capital = /^\p{Lu}/u.test(word)
  if (end - start === 1) return capital && /^\.\s*\p{Lu}/u.test(text.slice(end, end + 4))
  const lower = word.toLowerCase()
  if (numbered.has(lower)) return /^\.\s?\d/.test(text.slice(end, end + 3))
  return (capital && (titles.has(lower) || abbreviations.has(lower))) || lower === 'etc' || lower === 'vs'
}

function classAt(text: string, at: number): number {
  if (at >= text.length) return SPACE
  const unit = text.charCodeAt(at)
  if (unit < 0xd800 || unit > 0xdbff) return classOf(unit)
  return classOf(text.codePointAt(at) ?? unit)
}
