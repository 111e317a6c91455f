/** A word of a text as the word index sees it: folded, with its UTF-16 offsets. */
export interface Token {
  readonly word: string
  readonly start: number
  readonly end: number
}

const kinds = new Map<number, string | null>()

/**
 * The words of a text, cut and folded like SQLite's `unicode61 remove_diacritics 2`: letters and figures make words,
 * marks on them are dropped, capitals become small.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let start = -1
  let plain = true
  const push = (end: number): void => {
    if (start < 0) return
    const word = text.slice(start, end)
    tokens.push({ word: plain ? word.toLowerCase() : folded(word), start, end })
    start = -1
    plain = true
  }
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at)
    // Nearly every character is ASCII, and needs no looking up.
    const code = unit < 128 ? unit : (text.codePointAt(at) ?? 0)
    const inWord = unit < 128 ? isPlainWord(unit) : foldOf(code, start >= 0) !== null
    if (!inWord) push(at)
    else {
      if (start < 0) start = at
      if (unit >= 128) plain = false
    }
    at += code > 0xffff ? 2 : 1
  }
  push(text.length)
  return tokens
}

function isPlainWord(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)
}

function folded(word: string): string {
  return Array.from(word, (character) => foldOf(character.codePointAt(0) ?? 0, true) ?? '').join('')
}

/** The words of a text alone. */
export function wordsIn(text: string): string[] {
  return tokensOf(text).map(({ word }) => word)
}

/** What a character adds to a word; null where it is no part of one. */
function foldOf(code: number, inside: boolean): string | null {
  let folded = kinds.get(code)
  if (folded === undefined) kinds.set(code, (folded = readCharacter(code)))
  return folded === '' && !inside ? null : folded
}

function readCharacter(code: number): string | null {
  const character = String.fromCodePoint(code)
  if (code >= 0x300 && code <= 0x331) return LOOSE_MARKS.includes(character) ? '' : null
  if (!/[\p{L}\p{N}\p{Co}]/u.test(character)) return null
  const special = SPECIAL.get(character)
  if (special !== undefined) return special
  const small = character.toLowerCase()
  if (KEEPS_ITS_MARK.includes(small) || !/\p{Script=Latin}/u.test(character))
    return small.length === character.length ? small : character
  return small.normalize('NFD').replaceAll(/\p{M}/gu, '')
}

// What SQLite's tables (fts5_unicode2.c, Unicode 6.1) do otherwise than Unicode today; a test compares every character.

/** Marks it takes for part of a word, and drops. */
const LOOSE_MARKS =
  '\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0309\u030a\u030b\u030c\u030f\u0311\u031b\u0323\u0324\u0325\u0326\u0327\u0328\u032d\u032e\u0330\u0331'

const KEEPS_ITS_MARK = 'ǡǣǯǽǿ'

/** Letters folded to their plain forms. */
const SPECIAL: ReadonlyMap<string, string> = new Map(
  Array.from('µμſsςσϐβϑθϕφϖπϰκϱρϵε'.matchAll(/(.)(.)/gu), ([, from = '', to = '']) => [from, to])
)
