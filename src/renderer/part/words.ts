const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC'
})
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
const number = new Intl.NumberFormat('en')

/** A calendar day in words: `7 Jan 2026`. */
export function dayWords(publishedOn: string): string {
  return day.format(new Date(`${publishedOn}T00:00:00Z`))
}

/** A calendar month, `YYYY-MM`, in words: `Jan 2026`. */
export function monthWords(yearMonth: string): string {
  return month.format(new Date(`${yearMonth}-01T00:00:00Z`))
}

/** A point in time in this machine's time zone: `7 Jan 2026, 14:05`. */
export function momentWords(iso: string): string {
  return moment.format(new Date(iso))
}

/** A number with its thousands set apart: `10,204`. */
export function numberWords(count: number): string {
  return number.format(count)
}

/** A count with its noun: `1 article`, `12 articles`. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${number.format(count)} ${count === 1 ? one : many}`
}

/** Several things as one speaks of them: `a`, `a and b`, `a, b and c`. */
export function listWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}
