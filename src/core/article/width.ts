import { endsHanging, endsInTitle, endsSentence, opensSmall } from './sentence.ts'
import type { Line } from './lines.ts'

/**
 * What is known of the width a line was wrapped at. Every wrapped line is at most that wide, so the widest gives `low`;
 * where a sentence visibly runs on, the next word did not fit, so the tightest such place gives `high`.
 */
export interface Width {
  readonly low: number
  readonly high: number
}

/** Beyond this no program wraps prose: each line is a paragraph as it came. */
export const widestWrap = 130
/** Shorter lines that run on are verse, lists or tables, and say nothing of a width. */
const narrowestWrap = 24
/** A stretch of fewer lines may have none that is full; it borrows the width of a longer one. */
const linesToTrust = 5
/** How far back a change of width is looked for: evidence comes every few lines, and this bounds the work. */
const reach = 40

/** Whether a width says that the text was wrapped at all. */
export function isWrapped(width: Width): boolean {
  return width.low <= widestWrap && width.high !== Infinity
}

/** The columns the line would have taken had the next line's first word stayed on it. */
export function roomNeeded(line: Line, next: Line): number {
  return line.width + 1 + next.firstWord
}

/** Whether a sentence runs from the line into the next beyond doubt. */
export function runsOn(line: Line, next: Line): boolean {
  if (opensSmall(next.text) || endsInTitle(line.text)) return true
  return !endsSentence(line.text) && endsHanging(line.text)
}

interface Stretch extends Width {
  readonly from: number
  readonly to: number
}

/**
 * The width each line was wrapped at. A scraped page sets its columns differently, often with nothing to mark the
 * change, so lines are taken into a stretch as long as one width explains them all; a contradiction starts the next.
 */
export function widthsOf(lines: readonly Line[], isParted: (line: Line) => boolean): Width[] {
  const evidence = lines.map((line, index) => evidenceOf(line, lines[index + 1]))
  const stretches = stretchesOf(lines, evidence, isParted)
  const trusted = stretches.filter((one) => isWrapped(one) && one.to - one.from >= linesToTrust)
  return stretches.flatMap((stretch) => {
    const width = settle(stretch, trusted)
    return new Array<Width>(stretch.to - stretch.from).fill(width)
  })
}

/** A line of one word may be wider than any wrap: it could not be broken. */
function evidenceOf(line: Line, next: Line | undefined): Width {
  const low = line.firstWord < line.text.length ? line.width : 0
  const tells = next !== undefined && !next.afterBlank && line.width >= narrowestWrap && runsOn(line, next)
  return { low, high: tells ? roomNeeded(line, next) - 1 : Infinity }
}

function stretchesOf(
  lines: readonly Line[],
  evidence: readonly Width[],
  isParted: (line: Line) => boolean
): Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  let known = nothing
  for (let index = 0; index < lines.length; index += 1) {
    const more = both(known, evidence[index] ?? nothing)
    if (more.low <= more.high || index === from) {
      known = more
      continue
    }
    const cut = changeBefore(index, { lines, evidence, from, isParted })
    stretches.push({ from, to: cut, ...knownOf(evidence, from, cut) })
    known = knownOf(evidence, cut, index + 1)
    from = cut
  }
  if (from < lines.length) stretches.push({ from, to: lines.length, ...known })
  return stretches
}

const nothing: Width = { low: 0, high: Infinity }

function both(one: Width, other: Width): Width {
  return { low: Math.max(one.low, other.low), high: Math.min(one.high, other.high) }
}

function knownOf(evidence: readonly Width[], from: number, to: number): Width {
  return evidence.slice(from, to).reduce(both, nothing)
}

interface Run {
  readonly lines: readonly Line[]
  readonly evidence: readonly Width[]
  readonly from: number
  readonly isParted: (line: Line) => boolean
}

/**
 * Where the width changed, of all places that explain line `index`: below furniture, or else after a blank line, or else
 * after a sentence.
 */
function changeBefore(index: number, run: Run): number {
  let known = run.evidence[index] ?? nothing
  let earliest = index
  while (earliest > run.from + 1 && index - earliest < reach) {
    const more = both(known, run.evidence[earliest - 1] ?? nothing)
    if (more.low > more.high) break
    known = more
    earliest -= 1
  }
  const places = Array.from({ length: index - earliest + 1 }, (_, back) => index - back)
  return (
    places.find((at) => run.lines[at] !== undefined && run.isParted(run.lines[at])) ??
    places.find((at) => run.lines[at]?.afterBlank) ??
    places.find((at) => endsSentence(run.lines[at - 1]?.text ?? '')) ??
    index
  )
}

/** A short stretch takes the narrowest width known elsewhere in the text that it does not contradict. */
function settle(stretch: Stretch, trusted: readonly Stretch[]): Width {
  if (stretch.to - stretch.from >= linesToTrust && isWrapped(stretch)) return stretch
  const fitting = trusted.filter((one) => one.low >= stretch.low && one.low <= stretch.high)
  const nearest = fitting.reduce<Stretch | null>(
    (best, one) => (best && best.low <= one.low ? best : one),
    null
  )
  return nearest === null ? stretch : { low: nearest.low, high: Math.min(nearest.high, stretch.high) }
}
