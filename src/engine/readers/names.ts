import { ordinaryName } from '../../core/article/name-case.ts'
import { oneLine } from './compose.ts'

const lead = /^\s*(written by|reporting by|posted by|by|von|par|por|di|af|av)[:\s]+/i
const roles =
  /\b(staff|writers?|reporters?|correspondents?|editors?|columnists?|press|news|newspaper|agency|bureau|desk|team|service|media|chief|gmt|updated)\b/i

/** No byline is longer; what is given as one may be a whole page. */
const longest = 1000

/** The people a byline names, without `By` and what they are: `By Ada Vale and Tom Reyes, Staff Writers` is two. */
export function namesIn(byline: string | null | undefined): string[] {
  const line = oneLine((byline ?? '').slice(0, longest)).replace(lead, '')
  const parts = line.split(/\s*(?:[,;|•·/\n]|\s(?:and|und|et|y|e|og|och|en|&)\s)\s*/u).map((part) =>
    part
      .replace(lead, '')
      .replace(/\(.*?\)|<.*?>|\S+@\S+/g, '')
      .trim()
  )
  return Array.from(new Set(parts.filter(isName).map(ordinaryName)))
}

/** A name has letters, is no address and no office, and is not longer than people are called. */
function isName(part: string): boolean {
  return (
    /^\p{Lu}|^\p{Lo}|^(de|van|von|al|el|da|di|d’|d')\b/u.test(part) &&
    part.length <= 60 &&
    !/https?:|www\./i.test(part) &&
    !roles.test(part) &&
    !/\d/.test(part)
  )
}
