/** What a character is to the tokenizer. */
export const SPACE = 0
export const LETTER = 1
export const DIGIT = 2
/** Combining marks, joiners and other characters that belong to the one before them. */
export const MARK = 3
/** A character of a script written without spaces: a token of its own. */
export const IDEOGRAPH = 4
export const SYMBOL = 5

const ascii = new Uint8Array(128).map((_, code) => {
  if (code <= 32 || code === 127) return SPACE
  const character = String.fromCharCode(code)
  if (/[A-Za-z_]/.test(character)) return LETTER
  return /\d/.test(character) ? DIGIT : SYMBOL
})

const ideograph =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const letter = /\p{L}/u
const digit = /\p{N}/u
const mark = /[\p{M}\p{Cf}\p{Emoji_Modifier}]/u
const space = /\s/

/** What the code point is, by the constants above. */
export function classOf(code: number): number {
  if (code < 128) return ascii[code] ?? SYMBOL
  const character = String.fromCodePoint(code)
  if (letter.test(character)) return ideograph.test(character) ? IDEOGRAPH : LETTER
  if (digit.test(character)) return DIGIT
  if (mark.test(character)) return MARK
  return space.test(character) ? SPACE : SYMBOL
}

/** Asks whether an offset of one text lies between two characters as a reader sees them (grapheme clusters). */
export type EdgeTest = (offset: number) => boolean

/**
 * An edge test for a text. Offsets between plain characters are answered from ranges where Unicode's rules
 * (UAX 29) always break; only the rest are put to `Intl.Segmenter`, which is too slow to ask of every word.
 */
export function edgesOf(text: string): EdgeTest {
  let segments: Intl.Segments | null = null
  return (offset) => {
    if (offset <= 0 || offset >= text.length) return true
    const before = text.charCodeAt(offset - 1)
    const after = text.charCodeAt(offset)
    if (isPlain(before) && isPlain(after)) return before !== 13 || after !== 10
    segments ??= new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)
    return segments.containing(offset)?.index === offset
  }
}

function isPlain(unit: number): boolean {
  if (unit < 0x300) return true
  if (unit < 0x483) return unit >= 0x370
  return (
    (unit >= 0x5d0 && unit <= 0x5ea) ||
    (unit >= 0x620 && unit <= 0x64a) ||
    (unit >= 0x2010 && unit <= 0x2027) ||
    (unit >= 0x3041 && unit <= 0x3096) ||
    (unit >= 0x4e00 && unit <= 0x9fff)
  )
}
