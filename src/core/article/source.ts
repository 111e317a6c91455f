import { fullAgencyName } from './agency.ts'
import { opening } from './lines.ts'

/** What of a text may say whose story it is, strongest first. */
export interface SourceClues {
  readonly sourceLine: string | null
  readonly copyright: string | null
  readonly dateline: string | null
  readonly affiliation: string | null
}

/** The outlet or agency by its full name, as far as the text or a well known abbreviation gives it; null if nothing says. */
export function sourceOf(clues: SourceClues): string | null {
  const named = clues.sourceLine ?? holderOf(clues.copyright) ?? clues.dateline ?? clues.affiliation
  return named === null ? null : fullAgencyName(named)
}

/** The name after `Source:`, of a line that is nothing else. */
export function readSourceLine(text: string): string | null {
  const name = /^source\s*:\s*(\p{L}[^:;!?]{0,58})$/iu.exec(opening(text))?.[1]?.trim()
  return name === undefined || text.length > 80 ? null : name.replace(/\.$/u, '')
}

/** Who holds the rights, by the notice: what is left of it without sign, year, and reservation. */
export function holderOf(notice: string | null): string | null {
  if (notice === null) return null
  const holder = opening(notice)
    // An imprint may stand before the notice on the same line.
    .replace(/^.{2,160}?[.,;]\s+(?=(?:©|\(c\)|&copy;|copyright)[\s\d])/iu, '')
    .replace(/\s*[|].*$/u, '')
    .replace(/[.,;]?\s*\ball rights\b.*$/iu, '')
    .replace(/[.;]\s+(?:this|no part|reproduction|republication|the (?:information|material))\b.*$/iu, '')
    .replace(/^all (?:contents?|materials?)\s*(?:are\s*)?/iu, '')
    .replace(/©|\(c\)|&copy;|\bcopyright(?:ed)?\b/giu, ' ')
    .replace(/\b\d{4}(?:\s*[-–—]\s*\d{2,4})?\b/gu, ' ')
    .replace(/^[\s,.:;–—-]*(?:by\s+)?/iu, '')
    .replace(/\s+(?:and|or) its\b.*$/iu, '')
    .replace(/\s+/gu, ' ')
    .replace(/[\s,.:;–—-]+$/u, (tail) =>
      /\.$/u.test(tail.trim()) && /\b(?:Inc|Ltd|Co|Corp)$/u.test(notice.split(tail)[0] ?? '') ? '.' : ''
    )
    .trim()
  const usable =
    holder.length <= 60 &&
    /^\p{L}.*\p{L}/u.test(holder) &&
    !/^(?:this|no|the) (?:material|part)\b/iu.test(holder)
  return usable ? holder : null
}
