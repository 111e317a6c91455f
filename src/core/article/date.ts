const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december'
]
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?'
const dayNumber = '(\\d{1,2})(?:st|nd|rd|th)?'
const year = '(\\d{4})'

/** A way of writing a date, and which of its groups are year, month and day. No year: the day cannot be known. */
interface Form {
  readonly pattern: RegExp
  readonly read: (groups: readonly string[]) => readonly [year: string, month: string, day: string] | null
}

const forms: readonly Form[] = [
  form(`${weekday}${month}\\s*${dayNumber},?\\s+${year}`, ([m, d, y]) => [y ?? '', m ?? '', d ?? '']),
  form(`${weekday}${dayNumber}\\.?\\s+(?:of\\s+)?${month},?\\s+${year}`, ([d, m, y]) => [
    y ?? '',
    m ?? '',
    d ?? ''
  ]),
  form(`${dayNumber}-${month}-${year}`, ([d, m, y]) => [y ?? '', m ?? '', d ?? '']),
  form(`${year}([-/.])(\\d{1,2})\\2(\\d{1,2})`, ([y, , m, d]) => [y ?? '', m ?? '', d ?? '']),
  form(`${weekday}(\\d{1,2})([-/.])(\\d{1,2})\\2${year}`, ([a, , b, y]) =>
    inWhichOrder(a ?? '', b ?? '', y ?? '')
  ),
  form(`${weekday}${month}\\s+${dayNumber}(?![\\d:])`, () => null),
  form(`${weekday}${dayNumber}\\s+${month}(?![\\p{L}])`, () => null)
]

function form(source: string, read: Form['read']): Form {
  return { pattern: new RegExp(`^${source}(?![\\d])`, 'iu'), read }
}

/** `07/01/2026` is July in one country and January in another; `13/01/2026` and `07/07/2026` are the same in both. */
function inWhichOrder(one: string, other: string, inYear: string): readonly [string, string, string] | null {
  if (one.padStart(2, '0') === other.padStart(2, '0')) return [inYear, one, other]
  if (Number(one) > 12) return [inYear, other, one]
  if (Number(other) > 12) return [inYear, one, other]
  return null
}

/** A date found at the head of a text: its day, null when it has no year or is none of the calendar's, and its length. */
export interface FoundDay {
  readonly day: string | null
  readonly length: number
}

/** Every form opens with a number, a month or a weekday. */
const mayOpenDay = /^(?:\d|jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/iu

/** The date the text begins with, in any usual form. */
export function dayAtStart(text: string): FoundDay | null {
  if (!mayOpenDay.test(text)) return null
  const start = text.slice(0, 60)
  for (const { pattern, read } of forms) {
    const match = pattern.exec(start)
    if (match === null) continue
    const parts = read(match.slice(1))
    return { day: parts === null ? null : calendarDay(...parts), length: match[0].length }
  }
  return null
}

/** `YYYY-MM-DD`, or null for a day the calendar does not have. */
function calendarDay(yearText: string, monthText: string, dayText: string): string | null {
  const inYear = Number(yearText)
  const inMonth = /^\d+$/u.test(monthText) ? Number(monthText) : monthNumber(monthText)
  const day = Number(dayText)
  if (inYear < 1600 || inYear > 2199 || inMonth < 1 || inMonth > 12) return null
  if (day < 1 || day > daysIn(inYear, inMonth)) return null
  return `${String(inYear)}-${String(inMonth).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function monthNumber(name: string): number {
  return months.findIndex((one) => one.startsWith(name.toLowerCase().slice(0, 3))) + 1
}

function daysIn(inYear: number, inMonth: number): number {
  if (inMonth === 2) return (inYear % 4 === 0 && inYear % 100 !== 0) || inYear % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(inMonth) ? 30 : 31
}

/** What a line that is nothing but a date says. */
export interface DateLine {
  readonly label: 'published' | 'updated' | null
  readonly day: string | null
}

const label =
  /^(?:(first published|originally published|published|publication date|posted|date|issued|released|filed)|(last updated|updated|last modified|modified))(?:\s*:\s*|\s+(?:on|at)\s*:?\s*|\s+(?=\S))/iu
/** A word of a time of day: `3:05`, `15.05.00`, `pm`, `p`, `m`, `GMT`, `+02:00`, `Z`. */
const timeWord =
  /^(?:at|on|\d{1,2}(?:[:.h]\d{2}){0,2}(?:\.\d+)?(?:[ap]m|z|h|(?=[+]))?(?:[+]\d{2}:?\d{2})?|[+]?\d{2}:?\d{2}|[ap]|m|[ap]\.?m|noon|midnight|z|utc|gmt|[a-z]{1,3}t|local|time|o'clock|hrs|h)$/iu

function isTimeOfDay(text: string): boolean {
  return text
    .replace(/^t(?=\d)/iu, '')
    .split(/[\s,|·•()–—-]+|\.(?!\d)/u)
    .every((word) => word === '' || timeWord.test(word))
}

/** A line that is nothing but a date, in brackets or not, with or without a label, weekday or time of day. */
export function readDateLine(text: string): DateLine | null {
  if (text.length > 160 || !/\d/u.test(text)) return null
  const bare = text.replace(/^[[(]\s*|\s*[\])]$/gu, '')
  const match = label.exec(bare)
  const labelled = match === null ? null : match[1] === undefined ? 'updated' : 'published'
  const rest = bare.slice(match?.[0].length ?? 0)
  const found = dayAtStart(rest) ?? dayAfterTime(rest)
  if (found === null) return null
  const tail = rest.slice(found.length)
  const second =
    /^[^\p{L}]{0,30}(?:[ap]\.?m\.?\s*)?[\p{Lu}\s]{0,8}[|·,;–—-]?\s*(?:last )?(?:updated|modified)\b/iu
  if (!isTimeOfDay(tail) && !(second.test(tail) && /\d/u.test(tail))) return null
  return { label: labelled, day: found.day }
}

/** `3:05 PM, January 7, 2026`: the time first. */
function dayAfterTime(text: string): FoundDay | null {
  const time = /^\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4}T?)?\s*[,|–—-]?\s*(?:on\s+)?/iu.exec(
    text.slice(0, 40)
  )
  const found = time === null ? null : dayAtStart(text.slice(time[0].length))
  return found === null ? null : { day: found.day, length: found.length + (time?.[0].length ?? 0) }
}
