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
      const indent = raw.length - raw.trimStart().length
      const start = from + indent
      const end = start + content.length
      lines.push({
        start,
        end,
        text: content,
        indent,
        firstWord: firstWordLength(content),
        width: indent + content.length,
        afterBlank
      })
      afterBlank = false
    }
    from = to + 1
  }
  return lines
}

/** The words of several lines on one, with one space wherever the input has any. */
export function joinLines(lines: readonly Line[]): string {
  return lines.map((line) => singleSpaced(line.text)).join(' ')
}

/** Most lines have single spaces already, and looking takes far less time than putting each of them in its place. */
function singleSpaced(text: string): string {
  return text.includes('  ') || text.includes('\t') ? text.replace(/\s+/gu, ' ') : text
}

function firstWordLength(text: string): number {
  const end = text.search(/\s/u)
  return end === -1 ? text.length : end
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
