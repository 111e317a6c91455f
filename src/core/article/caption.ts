import { isKnownAgency } from './agency.ts'
import { closing, type Line, opening } from './lines.ts'

/** Words that make a bracket at the end of a text a picture's credit. */
const creditWords =
  /\b(?:photos?|pool|via|file|handout|courtesy|images?|getty|illustration|graphic|video|screengrab|screenshot|picture|photograph(?:er|s|ed)?|credit)\b/iu

/** The bracket a text ends with, or null. */
function bracketAtEnd(text: string): string | null {
  return /\(([^()]{2,140})\)[.\s]*$/u.exec(closing(text))?.[1] ?? null
}

/** Whether a text ends in a credit beyond doubt: `(Mira Holt/Northern Press via AP)`, `(File photo)`. */
export function endsInCredit(text: string): boolean {
  const bracket = bracketAtEnd(text)
  if (bracket === null) return false
  return (
    creditWords.test(bracket) || isKnownAgency(bracket) || /^\p{Lu}[\p{L} .'’-]*\/\s?\p{Lu}/u.test(bracket)
  )
}

/** Beside a picture's place any bracket of names closes a caption: `(Mira Holt)`, `(Mira Holt, Northern Press)`. */
function mayEndInCredit(text: string): boolean {
  const bracket = bracketAtEnd(text)
  return endsInCredit(text) || (bracket !== null && /^\p{Lu}/u.test(bracket) && !/\d{2}/u.test(bracket))
}

/** Whether a paragraph is a caption wherever it stands: by its credit, or because it opens as captions do. */
export function isCaption(text: string): boolean {
  if (text.length > 1200) return false
  return (
    endsInCredit(text) ||
    /^(?:FILE\s?[-–—]|(?:PHOTO|Photo|CAPTION|Caption|PICTURED|Pictured|IMAGE|Image)(?: by)?\s?[:–—])/u.test(
      opening(text)
    )
  )
}

/** Without a credit, a caption beside a marker shows by who stands where in it, or by the day that ends it. */
function describesPicture(text: string): boolean {
  return /,\s(?:left|right|cent(?:er|re)|front|back)\b|\b(?:pictured|is seen|are seen|poses?)\b|, (?:in|on) .{0,60}\b\d{4}\.$/u.test(
    text
  )
}

/** Captions are a few lines; a credit further down belongs to something else. */
const longestCaption = 14

/**
 * How many of the lines after a column marker are a caption. A picture stands there if any: its caption runs, with no
 * blank line inside, to the line that closes its credit.
 */
export function captionLength(lines: readonly Line[]): number {
  let text = ''
  for (const [index, line] of lines.slice(0, longestCaption).entries()) {
    if (index > 0 && line.afterBlank) return 0
    text = `${text} ${line.text}`.slice(-480)
    const closes = /\)[.\s]*$/u.test(line.text)
    const over = lines[index + 1]?.afterBlank !== false
    if (closes && (over ? mayEndInCredit(text) : endsInCredit(text))) return index + 1
    if (over) return describesPicture(text) ? index + 1 : 0
  }
  return 0
}
