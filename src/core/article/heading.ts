import { isRow, opensItem } from './listing.ts'
import { type Line, wordCount } from './lines.ts'
import { endsHanging, endsInAbbreviation, endsOpen } from './sentence.ts'

/** Longer than this, words without a stop are a paragraph that lost it, not a heading. */
const longestHeading = 110
const mostWords = 15

/**
 * Whether a paragraph looks like a heading: a line or two of few words that begin as a sentence does and have no stop.
 * A question may be one (`What happens next?`), and a heading may end in an abbreviation's stop (`… in the U.S.`).
 */
export function looksLikeHeading(text: string, lines: readonly Line[]): boolean {
  if (lines.length > 2 || text.length > longestHeading) return false
  const open = endsOpen(text)
  if (!open && !text.endsWith('?') && !endsInAbbreviation(text)) return false
  if (wordCount(text) > mostWords) return false
  if (!/^["“‘'(¿¡]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text) || !/\p{L}{2}/u.test(text)) return false
  if (opensItem(text) || lines.some((line) => isRow(line))) return false
  if (open) return !endsHanging(text) && !/^["“][^”"]*$/u.test(text)
  return (
    asksPlainly(text) || (endsInAbbreviation(text) && /(?:\p{Lu}\.){2,}$/u.test(text) && wordCount(text) <= 8)
  )
}

/** A short question by the writer, as explanatory stories have between their parts; a quoted one is someone's words. */
function asksPlainly(text: string): boolean {
  return (
    /^(?:what|who|whose|why|how|when|where|which|is|are|was|will|would|can|could|do|does|did|has|have|should)\b[^"“”,;]*\?$/iu.test(
      text
    ) && wordCount(text) <= 10
  )
}

/** Three lines in a row that look like headings are a list: results, names, dates. */
const listFrom = 3

/** Of what looks like a heading, what is one: it heads a text that follows, and does not stand among its like. */
export function headingsAmong(looks: readonly boolean[], followed: readonly boolean[]): boolean[] {
  const runs: number[] = []
  for (let from = 0; from < looks.length;) {
    let to = from + 1
    if (looks[from] === true) while (looks[to] === true) to += 1
    for (let at = from; at < to; at += 1) runs[at] = to - from
    from = to
  }
  return looks.map((looksSo, at) => looksSo && followed[at] === true && (runs[at] ?? 0) < listFrom)
}
