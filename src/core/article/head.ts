import {
  type Byline,
  bylineContinues,
  readAffiliationLine,
  readByline,
  readUnmarkedByline
} from './byline.ts'
import { readDateLine } from './date.ts'
import { datelineAtStart } from './dateline.ts'
import { isBoilerplate, startsFurniture } from './furniture.ts'
import { headlineBefore, headlineWithoutAnchor } from './headline.ts'
import { type Line, joinLines } from './lines.ts'
import { readSourceLine } from './source.ts'

/** What a line is that is not part of the story's text. */
export type Role = 'headline' | 'date' | 'source' | 'byline'

/** What stands over a story: the part of each line in it, and what the lines say. */
export interface Head {
  readonly roles: ReadonlyMap<Line, Role>
  readonly bylines: readonly Byline[]
  readonly publishedOn: string | null
  readonly sourceLine: string | null
  /** The lines of each byline, to be shown as one. */
  readonly bylineGroups: readonly (readonly Line[])[]
  /** The index of the first line below the head. */
  readonly end: number
}

/** A head is over after so many lines, so that a date or a name further down is the story's. */
const longestHead = 14
/** Lines at the very end in which a page still says when and where it was published. */
const footLines = 6

/** Read headline, dates, bylines and source lines off the top of a text, and labelled dates and sources off its end. */
export function readHead(lines: readonly Line[]): Head {
  const reader = new HeadReader(lines)
  reader.read()
  return reader.result()
}

class HeadReader {
  readonly #lines: readonly Line[]
  readonly #roles = new Map<Line, Role>()
  readonly #bylines: Byline[] = []
  readonly #groups: Line[][] = []
  readonly #datelines = new Map<string, boolean>()
  #published: string | null = null
  #updated: string | null = null
  #source: string | null = null
  #end = 0

  constructor(lines: readonly Line[]) {
    this.#lines = lines
  }

  read(): void {
    let at = this.#anchors(0)
    const anchor = this.#nextAnchor(at)
    const headline = anchor === null ? 0 : headlineBefore(this.#lines, at, anchor)
    const unanchored = headline === 0 && this.#bylines.length === 0 && (anchor === null || anchor > at)
    const length = unanchored ? headlineWithoutAnchor(this.#lines, at) : headline
    for (const line of this.#lines.slice(at, at + length)) this.#roles.set(line, 'headline')
    at += length
    this.#end = at
    if (headline > 0 || at === 0 || length > 0 || anchor === at) this.#belowHeadline(at)
    this.#foot()
  }

  result(): Head {
    return {
      roles: this.#roles,
      bylines: this.#bylines,
      publishedOn:
        this.#published ?? this.#updated ?? this.#bylines.find((one) => one.day !== null)?.day ?? null,
      sourceLine: this.#source,
      bylineGroups: this.#groups,
      end: this.#end
    }
  }

  /** Dates, bylines and sources below the headline; a deck between them is left to the text. */
  #belowHeadline(from: number): void {
    let at = this.#anchors(from)
    for (;;) {
      this.#end = Math.max(this.#end, at)
      const next = this.#nextAnchor(at)
      if (next === null || next === at || next - at > 4 || !isDeck(this.#lines.slice(at, next))) return
      const after = this.#anchors(next)
      if (after === next) return
      at = after
    }
  }

  /** Take every date, source and byline line from here on, and return where they end. */
  #anchors(from: number): number {
    let at = from
    for (;;) {
      const taken = this.#takeDate(at) || this.#takeSource(at) || this.#takeByline(at)
      if (taken === 0) return at
      at += taken
      this.#end = at
    }
  }

  #takeDate(at: number): number {
    const line = this.#lines[at]
    const date = line === undefined ? null : readDateLine(line.text)
    if (line === undefined || date === null) return 0
    this.#roles.set(line, 'date')
    if (date.label === 'updated') this.#updated ??= date.day
    else this.#published ??= date.day
    return 1
  }

  #takeSource(at: number): number {
    const line = this.#lines[at]
    const source = line === undefined ? null : readSourceLine(line.text)
    if (line === undefined || source === null) return 0
    this.#roles.set(line, 'source')
    this.#source ??= source
    return 1
  }

  #takeByline(at: number): number {
    const taken = this.#bylineAt(at)
    if (taken === null) return 0
    let affiliation = taken.byline.affiliation
    let length = taken.length
    for (let more = 0; more < 2; more += 1) {
      const line = this.#lines[at + length]
      const named =
        line === undefined || this.#opensWithDateline(line.text) ? null : readAffiliationLine(line.text)
      if (named === null) break
      if (named !== '') affiliation ??= named
      length += 1
    }
    const group = this.#lines.slice(at, at + length)
    for (const line of group) this.#roles.set(line, 'byline')
    this.#groups.push(group)
    this.#bylines.push({ ...taken.byline, affiliation })
    return length
  }

  /** A byline's reading and how many lines it takes: long ones are wrapped like all else. */
  #bylineAt(at: number): { byline: Byline; length: number } | null {
    let text = this.#lines[at]?.text
    if (text === undefined || text.length > 240) return null
    let length = 1
    while (length < 4) {
      const next = this.#lines[at + length]
      if (next === undefined || next.afterBlank || !/^by\s/iu.test(text) || !bylineContinues(text, next.text))
        break
      text = `${text} ${next.text}`
      length += 1
    }
    const byline =
      readByline(text) ?? (at > 0 && !this.#opensWithDateline(text) ? readUnmarkedByline(text) : null)
    return byline === null ? null : { byline, length }
  }

  /** The line where the story starts is asked about from several sides. */
  #opensWithDateline(text: string): boolean {
    const known = this.#datelines.get(text)
    if (known !== undefined) return known
    const opens = datelineAtStart(text) !== null
    this.#datelines.set(text, opens)
    return opens
  }

  /** The next line within the head's reach that says what the lines before it are. */
  #nextAnchor(from: number): number | null {
    for (let at = from; at < Math.min(this.#lines.length, longestHead); at += 1) {
      const text = this.#lines[at]?.text ?? ''
      if (readDateLine(text) !== null || readSourceLine(text) !== null || this.#bylineAt(at) !== null)
        return at
      if (this.#opensWithDateline(text)) return at
      if (isBoilerplate(text) || startsFurniture(text)) return null
    }
    return null
  }

  #foot(): void {
    for (let at = Math.max(this.#end, this.#lines.length - footLines); at < this.#lines.length; at += 1) {
      const text = this.#lines[at]?.text ?? ''
      if (readDateLine(text)?.label != null) this.#takeDate(at)
      else this.#takeSource(at)
    }
  }
}

/** Between headline and byline stands a deck, or nothing: a few lines, never the story's paragraphs. */
function isDeck(lines: readonly Line[]): boolean {
  return lines.length > 0 && joinLines(lines).length <= 320
}
