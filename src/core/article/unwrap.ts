import type { Line } from './lines.ts'
import {
  closesQuote,
  endsInAbbreviation,
  endsInAttribution,
  endsInTitle,
  endsOpen,
  endsSentence,
  opensQuote,
  opensSmall,
  quoteOpenAfter,
  sentencesIn
} from './sentence.ts'
import { isRow, opensItem } from './listing.ts'
import { weighShape } from './shape.ts'
import { isWrapped, roomNeeded, runsOn, type Width, widestWrap, widthsOf } from './width.ts'

/** What can be said of two lines without reading further: one paragraph, two, or either. */
type Verdict = 'join' | 'break' | 'open'

/**
 * Put hard-wrapped lines back into paragraphs. A program that wraps fills each line as far as the words go, so a line
 * on which the next word would still have fitted is the last of its paragraph. What remains are paragraphs whose last
 * line happens to be full; there a sentence that is not over decides, and else the weight of what a reader would see.
 * `startsAnew` names lines that cannot continue anything, whatever their width.
 */
export function paragraphsOf(lines: readonly Line[], startsAnew: (line: Line) => boolean): Line[][] {
  const widths = widthsOf(lines, startsAnew)
  const rows = lines.map((line) => isRow(line))
  const verdicts = lines.map((line, index) => {
    const next = lines[index + 1]
    if (next === undefined || startsAnew(next)) return 'break'
    if (!next.afterBlank && (rows[index] === true || rows[index + 1] === true)) return 'break'
    return verdictOn(line, next, widths[index] ?? unknown)
  })
  const marked = areMarked(lines, verdicts)
  const paragraphs: Line[][] = []
  let current: Line[] = []
  let read: Reading = unread
  for (const [index, line] of lines.entries()) {
    current.push(line)
    const next = lines[index + 1]
    if (verdicts[index] === 'join') continue
    if (verdicts[index] === 'open' && next !== undefined) {
      // Most line ends are plain, so a paragraph is read when one that is not asks for it, and no line twice.
      read = current.slice(read.lines).reduce(readOn, read)
      const after = readAhead(lines, verdicts, index + 1)
      if (weighBreak({ line, next, read, after, marked, width: widths[index] ?? unknown }) <= 0) continue
    }
    paragraphs.push(current)
    current = []
    read = unread
  }
  return paragraphs
}

const unknown: Width = { low: 0, high: Infinity }

function verdictOn(line: Line, next: Line, width: Width): Verdict {
  const fits = roomNeeded(line, next) <= width.low
  if (next.afterBlank) return isTornApart(line, next, width) ? 'join' : 'break'
  if (opensItem(next.text) && (fits || !endsOpen(line.text))) return 'break'
  if (next.indent >= line.indent + 2 && !opensItem(line.text)) return 'break'
  if (runsOn(line, next) && (opensSmall(next.text) || endsInTitle(line.text)) && line.width >= width.low / 2)
    return 'join'
  if (fits || width.low > widestWrap) return 'break'
  if (!endsSentence(line.text) || opensSmall(next.text) || endsInTitle(line.text)) return 'join'
  return 'open'
}

/** A blank line that a page break left in the middle of a sentence: the line before is full, the next one small. */
function isTornApart(line: Line, next: Line, width: Width): boolean {
  return isWrapped(width) && runsOn(line, next) && opensSmall(next.text) && roomNeeded(line, next) > width.low
}

/** Whether this text marks its paragraphs, by blank lines or by indenting: then an unmarked line starts none. */
function areMarked(lines: readonly Line[], verdicts: readonly Verdict[]): boolean {
  let starts = 0
  let marks = 0
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (before === undefined || verdicts[index - 1] !== 'break') continue
    starts += 1
    if (line.afterBlank || line.indent >= before.indent + 2) marks += 1
  }
  return starts >= 2 && marks >= starts * 0.7
}

/** What has been read of the paragraph so far. */
interface Reading {
  readonly lines: number
  readonly sentences: number
  readonly quoteOpen: boolean
  readonly openedWithQuote: boolean
}

const unread: Reading = { lines: 0, sentences: 0, quoteOpen: false, openedWithQuote: false }

function readOn(read: Reading, line: Line): Reading {
  return {
    lines: read.lines + 1,
    sentences: read.sentences + sentencesIn(line.text),
    quoteOpen: quoteOpenAfter(line.text, read.quoteOpen),
    openedWithQuote: read.lines === 0 ? opensQuote(line.text) : read.openedWithQuote
  }
}

/** What follows a line up to the next place where a paragraph ends or may end. */
interface Ahead {
  readonly sentences: number
  readonly lines: number
  /** It ends for certain, and without a stop, as a heading does. */
  readonly endsOpen: boolean
}

function readAhead(lines: readonly Line[], verdicts: readonly Verdict[], from: number): Ahead {
  let last = from
  while (verdicts[last] === 'join') last += 1
  const stretch = lines.slice(from, last + 1)
  return {
    sentences: stretch.reduce((sum, line) => sum + sentencesIn(line.text), 0),
    lines: stretch.length,
    endsOpen: verdicts[last] === 'break' && endsOpen(lines[last]?.text ?? '')
  }
}

interface Place {
  readonly line: Line
  readonly next: Line
  readonly read: Reading
  readonly after: Ahead
  readonly marked: boolean
  readonly width: Width
}

/**
 * The evidence for a paragraph's end between two lines, in natural logarithms of odds: above nothing, a paragraph ends.
 * The line is full, a sentence ends on it, and the next begins as a sentence does.
 */
function weighBreak(place: Place): number {
  return (
    weighShape(place.read, place.after) +
    weighQuotes(place) +
    // A paragraph ends in a stop: what does not is a heading of its own.
    (place.after.endsOpen && place.after.lines <= 2 ? 6 : 0) +
    (place.marked ? -8 : 0) +
    // Nothing in the stretch runs on: the lines are paragraphs.
    (isWrapped(place.width) ? 0 : 3) +
    // The word would have fitted in a width that nothing contradicts.
    (isWrapped(place.width) && roomNeeded(place.line, place.next) <= place.width.high ? 1 : 0) +
    (endsInAbbreviation(place.line.text) ? -2 : 0) +
    (leansBack(place.next.text) ? -0.6 : 0)
  )
}

/**
 * Quotes that run over paragraphs open anew in each and close in the last, so an open quote before an opening one is a
 * paragraph's end, and an open quote before plain words is none. After `…," she said.` a quote goes on.
 */
function weighQuotes({ line, next, read }: Place): number {
  const opens = opensQuote(next.text)
  if (read.quoteOpen) return opens ? 4 : -4
  if (!opens) return 0
  if (closesQuote(line.text)) return 3
  return read.openedWithQuote && endsInAttribution(line.text) ? -1.5 : 0.3
}

/** Words that point back at the sentence before: likelier within a paragraph than at the head of one. */
function leansBack(text: string): boolean {
  return /^(?:He|She|They|It|His|Her|Their|Its|This|These|Those|That|Both|Others|Another|Instead|Then|Also|So)\b/u.test(
    text
  )
}
