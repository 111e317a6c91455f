import { closing, opening } from './lines.ts'
import { opensSmall } from './sentence.ts'

/** A marker the page's layout left behind: `[to top of second column]`, `(continued on next page)`, lone bars. */
export function isColumnMarker(text: string): boolean {
  if (/^[|\s]+$/u.test(text)) return true
  if (text.length > 80) return false
  return /^[[({].*\b(?:column|top of|next page|back to|continued)\b.*[\])}]$/iu.test(text)
}

/** A rule drawn with characters, or a sign that the copy ends: `___`, `* * *`, `###`, `-30-`, `(END)`. */
export function isRule(text: string): boolean {
  if (/^([_\-=*~—–#.•·+])(?:\s*\1){2,}$/u.test(text.slice(0, 400)) && /^[_\-=*~—–#.•·+\s]+$/u.test(text))
    return true
  return /^(?:-\s?30\s?-|#{2,}|\(?(?:END|ENDS|MORE|more|ends)\)|\[?(?:END|ENDS)\]?|[_=~•])$/u.test(text)
}

/** What a page says to whoever stands before it, and no article does: `Advertisement`, `Share this article`. */
export function isPageFurniture(text: string): boolean {
  if (text.length > 90) return false
  return /^(?:advertisement|article continues below(?: this ad)?|story continues below(?: advertisement)?|loading\.*|share(?: this)?(?: (?:article|story))?|read more:?|print(?: this)?(?: (?:article|page))?|e-?mail this(?: (?:article|story))?|back to top|return to top|sign up(?: (?:for|to) .{1,60})?[.!]?|subscribe(?: (?:now|to) .{0,60})?[.!]?|click here.{0,70}|\[(?:print|e-?mail|share|back|home)\])$/iu.test(
    text
  )
}

/** How any of the above may begin: almost every line of a story is ruled out by its first word. */
const mayBeBoilerplate =
  /^(?:\P{L}|END|adv|article c|story c|loading|share|read m|print|e-?mail|back to|return|sign up|subscr|click)/iu

/** Everything above: kept, shown folded, and not searched. */
export function isBoilerplate(text: string): boolean {
  return mayBeBoilerplate.test(text) && (isColumnMarker(text) || isRule(text) || isPageFurniture(text))
}

/** A notice of rights: the sign or the word with a year or a holder, or the reservation of all rights. */
export function isCopyright(text: string): boolean {
  return (
    (mayOpenNotice.test(text) && opensNotice(opening(text))) ||
    (text.length < 240 && /\ball rights reserved\W*$/iu.test(text))
  )
}

const mayOpenNotice = /^(?:all |©|\(c\)|&copy;|copyright|this material)/iu

function opensNotice(start: string): boolean {
  return (
    /^(?:all (?:contents?|material)s?\s+)?(?:©|\(c\)\s*(?=\d|copyright)|&copy;)/iu.test(start) ||
    /^(?:all (?:contents?|material)s?\s+)?copyright\s*(?:©|\(c\)|&copy;|by\b|\d{4}|\p{Lu}.*\d{4})/iu.test(
      start
    ) ||
    /^all (?:contents?|material)s?\s.{0,20}(?:©|copyright)/iu.test(start) ||
    /^(?:this material may not be (?:published|broadcast|reproduced)|all rights reserved\b)/iu.test(start)
  )
}

/** Whether the line opens something that cannot continue the paragraph before it. */
export function startsFurniture(text: string): boolean {
  return isCopyright(text) || opensCorrection(text) || opensContributors(text)
}

const mayOpenCorrection =
  /^(?:[([_*]\s*)?(?:correct|clarif|eds|this |(?:in )?an? |(?:in )?the (?:story|art|ver|rep|item|post|head|capt|piece|earl|prev|prior|orig))/iu

/** `Correction:`, `This story has been corrected to…`, `An earlier version of this story…` */
export function opensCorrection(text: string): boolean {
  if (!mayOpenCorrection.test(text)) return false
  const start = opening(text).replace(/^[([_*]\s*/u, '')
  return (
    /^(?:corrections?|clarifications?|corrects?|eds\.?)(?:\s*(?:[:—–]|--|-\s)|$)/iu.test(start) ||
    /^(?:this|the) (?:story|article|version|report|item|post|headline|caption|piece)\b.{0,50}\b(?:(?:has|have) been|was|is|were) (?:corrected|updated|amended|revised|clarified|edited|changed)\b/iu.test(
      start
    ) ||
    /^this (?:story|article|version|report|item)?\s*corrects\b/iu.test(start) ||
    /^(?:an|the|a|in an|in a|in the) (?:earlier|previous|prior|original) (?:version|headline)s? of (?:this|the|our)\b/iu.test(
      start
    )
  )
}

/** Lines of thanks and credit that open in a set way: `AP writer …`, `Reporting by …`, `Follow AP's coverage at …`. */
export function opensContributors(text: string): boolean {
  return opensCredits(text) || (!opensSmall(text) && closesAsCredit(text) && opensWithPost(text))
}

const mayOpenContributors =
  /^\(?(?:additional |with |reporting |editing |writing |follow |find |see |read |get |online|on the net|more|https?:|www\.)/iu

function opensCredits(text: string): boolean {
  if (!mayOpenContributors.test(text)) return false
  const start = opening(text)
  return (
    /^\(?(?:additional |with )?(?:reporting|editing|writing) by\s+\p{Lu}/iu.test(start) ||
    /^(?:follow|find|see|read|get) (?:more )?(?:of )?(?:\S+ ){0,6}?(?:coverage|stories|reporting|news)\b.{0,80}(?:\bat\b|https?:|www\.|:)/iu.test(
      start
    ) ||
    /^(?:follow) .{1,80}\b(?:on (?:twitter|x|facebook)\b|@|at https?:)/iu.test(start) ||
    /^(?:online|on the net|more|more information):?\s+(?:https?:|www\.|\S+\.(?:com|org|net|example)\b)/iu.test(
      start
    ) ||
    /^(?:https?:\/\/|www\.)\S+$/iu.test(start)
  )
}

/** `AP writers Mira Holt and Tomas Lind …` */
function opensWithPost(text: string): boolean {
  return /^(?:\p{Lu}[\p{L}.]+ ){1,3}?(?:staff |video |medical |science |sports |business |national |political )?(?:writers?|reporters?|journalists?|correspondents?|researchers?|photographers?|editors?) \p{Lu}/u.test(
    opening(text)
  )
}

/** Whether the text is a line of contributors by how it ends: `… contributed to this report.`, `… reported from Paris.` */
export function isContributors(text: string): boolean {
  if (text.length > 1500) return false
  if (opensCredits(text)) return true
  return closesAsCredit(text) && (opensWithPost(text) || (/^\(?\p{Lu}/u.test(text) && !/["“”]/u.test(text)))
}

function closesAsCredit(text: string): boolean {
  const end = closing(text)
  return (
    (end.includes('contributed') &&
      /\bcontributed(?: (?:to|reporting|research|from|writing)\b.{0,80})?[.)]*$/u.test(end)) ||
    (text.length < 400 &&
      end.includes('reported ') &&
      /^[^.]*(?:\b\p{Lu}\.[^.]*)*\breported (?:from|in) \p{Lu}[^.]*\.?\)?$/u.test(end))
  )
}

/** After the last rule, names with their places are contributors even where no verb says so: `Ann Roe in Rome.` */
export function isNamesInPlaces(text: string): boolean {
  return (
    text.length < 400 &&
    /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,3},? in \p{Lu}[^"“”]*$/u.test(text) &&
    !/\b(?:said|says|was|is|were|are|has|had)\b/u.test(text)
  )
}
