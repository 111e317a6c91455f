import { isCopyright, startsFurniture } from './furniture.ts'
import type { Line } from './lines.ts'
import { paragraphsOf } from './unwrap.ts'

/** Whether a notice of rights goes on in this line: to the next blank line, or to a line of another kind. */
export function noticeGoesOn(line: Line): boolean {
  return !line.afterBlank && (isCopyright(line.text) || !startsFurniture(line.text))
}

/**
 * Notices of rights are set as the page likes, so they are unwrapped by themselves and say nothing of the story's width.
 * A notice in several sentences is one.
 */
export function noticesOf(rights: readonly Line[]): Line[][] {
  const notices: Line[][] = []
  for (const paragraph of paragraphsOf(rights, (line) => isCopyright(line.text))) {
    const last = notices.at(-1)
    const [first] = paragraph
    if (
      last !== undefined &&
      first !== undefined &&
      addsToNotice(first) &&
      standTogether(last.at(-1), first)
    ) {
      last.push(...paragraph)
    } else notices.push(paragraph)
  }
  return notices
}

function addsToNotice(line: Line): boolean {
  return !line.afterBlank && /^(?:all rights reserved|this material)\b/iu.test(line.text)
}

/** Another part of the text may lie between two notices. */
function standTogether(line: Line | undefined, next: Line): boolean {
  return line !== undefined && next.start - next.indent === line.end + 1
}
