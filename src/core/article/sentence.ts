import { closing } from './lines.ts'

const stops = new Set('.!?…。！？؟')
/** Stops of less weight, after which a sentence goes on. */
const halfStops = new Set(':;')
const closers = new Set(`]"”’'»)`)

/** Whether the last sentence on the line is over: a stop, and perhaps quotes or brackets closing after it. */
export function endsSentence(text: string): boolean {
  return stops.has(lastBeforeClosers(text))
}

/** Whether the text breaks off in the middle of something: no stop of any weight, colon included. */
export function endsOpen(text: string): boolean {
  const last = lastBeforeClosers(text)
  return !stops.has(last) && !halfStops.has(last)
}

/** The last character that is no closing quote or bracket; nothing when more than a few of these stand at the end. */
function lastBeforeClosers(text: string): string {
  const from = Math.max(0, text.length - 12)
  let at = text.length - 1
  while (at >= from && closers.has(text.charAt(at))) at -= 1
  return at < from ? '' : text.charAt(at)
}

/** Whether the line begins in small letters, as only the middle of a sentence does. */
export function opensSmall(text: string): boolean {
  const first = text.charAt(0)
  if (first >= 'a' && first <= 'z') return true
  if (first >= 'A' && first <= 'Z') return false
  return /^["“‘'(]*\p{Ll}/u.test(text.slice(0, 8))
}

/** Whether the line begins with an opening quote. */
export function opensQuote(text: string): boolean {
  return /^(?:["“«]|‘‘|'')/u.test(text)
}

/** Whether the line ends with a closing quote. */
export function closesQuote(text: string): boolean {
  return /["”»]$/u.test(text.slice(-2))
}

/** Words that cannot end a paragraph: an article, a preposition, a conjunction, or a comma. */
export function endsHanging(text: string): boolean {
  return (
    /,["”’']?$/u.test(text.slice(-3)) ||
    /(?:^|\s)(?:a|an|the|of|and|or|to|in|on|at|by|for|from|with|as|that|its|their|his|her|is|was|were)$/iu.test(
      text.slice(-12)
    )
  )
}

const titles =
  'Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Pvt|Cmdr|Adm|Sen|Rep|Gov|Rev|Hon|Msgr|Supt|Pres|St|Mt|Ft|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec'
const titleAtEnd = new RegExp(`(?:^|[\\s"“‘(])(?:${titles})\\.$`, 'u')

/** Whether the line ends in a stop that only shortens a word another must follow: `Gen.`, `Jan.`, an initial. */
export function endsInTitle(text: string): boolean {
  if (!text.endsWith('.')) return false
  const end = text.slice(-16)
  return titleAtEnd.test(end) || /(?<=\p{Lu}\p{Ll}+) \p{Lu}\.$/u.test(end)
}

const abbreviationAtEnd = /(?:(?:\p{Lu}\.){2,}|\b[ap]\.m\.|\b(?:Inc|Co|Corp|Ltd|Jr|Sr)\.)$/u

/** Whether the last stop may belong to an abbreviation rather than to the sentence: `U.S.`, `p.m.`, `Inc.` */
export function endsInAbbreviation(text: string): boolean {
  return text.endsWith('.') && abbreviationAtEnd.test(text.slice(-16))
}

/** Whether the sentence that ends here tells who spoke, so that a quote after it goes on. */
export function endsInAttribution(text: string): boolean {
  return /["”],?[^"“”]*\b(?:said|says|told|added|wrote|asked|noted|stressed|insisted|argued|explained|recalled)\b[^"“”]*\.$/u.test(
    closing(text)
  )
}

/** A stop within the line after which a sentence begins. The stop comes first: looking back costs most, and stops are few. */
const sentenceEnd =
  /[.!?…](?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|St).)["”’')]*\s+["“‘(]*\p{Lu}/gu

/** How many sentences end within the line, its last one included when it is over. */
export function sentencesIn(text: string): number {
  const inside = text.match(sentenceEnd)
  return (inside?.length ?? 0) + (endsSentence(text) && !endsInTitle(text) ? 1 : 0)
}

/** Whether a quote is still open after this line: curly quotes say so themselves, straight ones take turns. */
export function quoteOpenAfter(text: string, openBefore: boolean): boolean {
  const last = Math.max(text.lastIndexOf('“'), text.lastIndexOf('”'))
  let open = last === -1 ? openBefore : text[last] === '“'
  for (let at = text.indexOf('"', last + 1); at !== -1; at = text.indexOf('"', at + 1)) open = !open
  return open
}
