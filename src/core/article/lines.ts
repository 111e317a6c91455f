/** A run of the normalised input, in UTF-16 units, half-open. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A line that holds something. */
export interface Line extends Span {
  /** What stands on it, without white space around. */
  readonly text: string
  readonly indent: number
  /** Whether anything but single spaces stands between its words. */
  readonly hasGaps: boolean
  /** How long its first word is: what a wrapping program asked room for on the line before. */
  readonly firstWord: number
  /** Columns from the margin to the last character: what a wrapping program counted. */
  readonly width: number
  /** Whether a blank line stands before it. */
  readonly afterBlank: boolean
}

/** The lines of a normalised text that hold something, in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let afterBlank = false
  let from = 0
  while (from <= text.length) {
    const found = text.indexOf('\n', from)
    const to = found === -1 ? text.length : found
    const raw = text.slice(from, to)
    const content = raw.trim()
    if (content === '') afterBlank = lines.length > 0
    else {
      const indent = content.length === raw.length ? 0 : raw.length - raw.trimStart().length
      lines.push(lineOf(content, { start: from + indent, indent, afterBlank }))
      afterBlank = false
    }
    from = to + 1
  }
  return lines
}

function lineOf(text: string, at: Pick<Line, 'start' | 'indent' | 'afterBlank'>): Line {
  const hasGaps = text.includes('  ') || text.includes('\t')
  const space = hasGaps ? text.search(/\s/u) : text.indexOf(' ')
  return {
    start: at.start,
    end: at.start + text.length,
    text,
    indent: at.indent,
    hasGaps,
    firstWord: space === -1 ? text.length : space,
    width: at.indent + text.length,
    afterBlank: at.afterBlank
  }
}

/** The words of several lines on one, with one space wherever the input has any. */
export function joinLines(lines: readonly Line[]): string {
  return lines.map(({ text, hasGaps }) => (hasGaps ? text.replace(/\s+/gu, ' ') : text)).join(' ')
}

/** The beginning of a text, long enough for any rule that asks how it opens, and short whatever the text is. */
export function opening(text: string): string {
  return text.slice(0, 240)
}

/** The end of a text, long enough for any rule that asks how it closes. */
export function closing(text: string): string {
  return text.slice(-240)
}

/** How many words a text has, counted no further than `most`. */
export function wordCount(text: string, most = 100): number {
  return text
    .slice(0, most * 20)
    .split(/\s+/u, most)
    .filter(Boolean).length
}
