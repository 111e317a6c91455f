import { isBoilerplate, startsFurniture } from './furniture.ts'
import { type Line, joinLines, wordCount } from './lines.ts'
import { isRow, opensItem } from './listing.ts'
import { datelineAtStart } from './dateline.ts'
import { endsHanging, endsInAbbreviation, endsInTitle, endsOpen, opensSmall } from './sentence.ts'
import { paragraphsOf } from './unwrap.ts'
import { widestWrap } from './width.ts'

/** Headlines run over a few lines; more are text. */
const mostLines = 6
const mostWords = 45

/**
 * How many lines from `from` are the headline of a story whose date, byline or dateline stands at `anchor`. Lines that
 * end in a stop and say much are a paragraph, so a byline below them is no reason to call them a headline.
 */
export function headlineBefore(lines: readonly Line[], from: number, anchor: number): number {
  const before = lines.slice(from, anchor)
  const first = before[0]
  if (first === undefined || before.length > mostLines + 4 || isBoilerplate(first.text)) return 0
  const length = ownLines(before, columnOf(lines, anchor))
  const headline = joinLines(before.slice(0, length))
  if (length > mostLines || wordCount(headline) > mostWords || opensItem(headline)) return 0
  if (!endsOpen(headline) && !endsInAbbreviation(headline) && wordCount(headline) > 25) return 0
  return length
}

/**
 * How many lines from `from` are a headline in a text that has no date, byline or dateline: its first paragraph, if that
 * is short, has no stop, and a text follows it. A text that is nothing but one run of words has no headline: there must
 * be something to read, to search and to quote.
 */
export function headlineWithoutAnchor(lines: readonly Line[], from: number): number {
  const [first, second] = paragraphsOf(
    lines.slice(from, from + 60),
    (line) => startsFurniture(line.text) || isBoilerplate(line.text)
  )
  const line = first?.[0]
  if (first === undefined || second?.[0] === undefined || line === undefined) return 0
  const text = joinLines(first)
  const asks = /[?!]["”’']?$/u.test(text) && (second[0].afterBlank || first.length === 1)
  if (!endsOpen(text) && !asks && !(endsInAbbreviation(text) && wordCount(text) <= 15)) return 0
  if (first.length > 4 || wordCount(text) > 30 || endsHanging(text) || opensSmall(text)) return 0
  if (opensItem(line.text) || isRow(line) || isBoilerplate(line.text) || startsFurniture(line.text)) return 0
  return datelineAtStart(text) === null && /\p{L}/u.test(text) ? first.length : 0
}

/** The lines that belong to the headline itself; what follows it before the anchor is a deck. */
function ownLines(before: readonly Line[], column: number): number {
  let length = 1
  for (;;) {
    const line = before[length - 1]
    const next = before[length]
    if (line === undefined || next === undefined || next.afterBlank || !continues(line, next, column))
      return length
    length += 1
  }
}

/**
 * A headline goes on where it visibly breaks off, or where the next word would not have fitted; capitals that give way
 * to small letters are its end. One set in capitals to each word may be wrapped in a column narrower than the text's.
 */
function continues(line: Line, next: Line, column: number): boolean {
  if (opensSmall(next.text) || endsHanging(line.text) || endsInTitle(line.text)) return true
  if (isCapitals(line.text) !== isCapitals(next.text)) return false
  if (isCapitals(line.text)) return true
  if (!endsOpen(line.text)) return false
  const room = line.width + 1 + next.firstWord
  const own = Math.max(line.width, next.width)
  return room > (isTitleCase(line.text) && isTitleCase(next.text) ? Math.min(own, column) : column)
}

/** The column the top of the story is set in; without wrapping it has no end. */
function columnOf(lines: readonly Line[], anchor: number): number {
  const widest = lines.slice(0, anchor + 14).reduce((most, line) => Math.max(most, line.width), 0)
  return widest > widestWrap ? Infinity : widest
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** Every longer word has a capital. */
function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? []
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word))
}
