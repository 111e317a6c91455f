import { Paragraph, TextRun, type IParagraphOptions, type IRunOptions, type ParagraphChild } from 'docx'
import { directionOf, stretchesOf, type Direction } from '../../core/briefing/ways-out/direction.ts'
import type { Paragraph as Lines } from '../../core/briefing/ways-out/shown.ts'

/** What Word is told of text beside its words. */
type Look = Omit<IRunOptions, 'text' | 'children' | 'break'>

/** Text as Word takes it: in runs that go one way each, since Word does not turn a run's direction itself. */
export function runsOf(text: string, look: Look = {}): TextRun[] {
  return stretchesOf(text).map(
    (stretch) =>
      new TextRun({ ...look, text: stretch.text, ...(stretch.direction === 'rtl' && { rightToLeft: true }) })
  )
}

/** The lines of a paragraph, each but the first after a line break. */
export function linesOf(lines: Lines, look: Look = {}): TextRun[] {
  return lines.flatMap((line, at) => [
    ...(at === 0 ? [] : [new TextRun({ break: 1 })]),
    ...runsOf(line, look)
  ])
}

/** A paragraph in a style, which runs as its text does, or else as the page. */
export function paragraphIn(
  style: string,
  page: Direction,
  text: string,
  children: readonly ParagraphChild[],
  more: Omit<IParagraphOptions, 'style' | 'children' | 'text'> = {}
): Paragraph {
  const leftward = (directionOf(text) ?? page) === 'rtl'
  return new Paragraph({ style, children, ...(leftward && { bidirectional: true }), ...more })
}

/** An anchor as Word allows a bookmark to be named. */
export function bookmarkOf(anchor: string): string {
  return anchor.replace(/\W/g, '_')
}
