/**
 * A text as every way out shows it: line ends are LF, and what has no shape is left out, such as control characters, byte
 * order marks and halves of a pair, which XML and PDF forbid. Tabs become spaces.
 */
export function shown(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\v\f]/g, '\n')
    .replace(/\u2029/g, '\n\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Noncharacter_Code_Point}\uFEFF]/gu, '')
}

/** A text in one line, for headings and captions. */
export function oneLine(text: string): string {
  return shown(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}

/** The lines of a paragraph. */
export type Paragraph = readonly string[]

/** A text in paragraphs, which blank lines part. Lines keep their words, without white space around them. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  return shown(text)
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
    )
    .filter((lines) => lines.length > 0)
}
