import { language, locale } from '../spoken.ts'
import { dateForm } from './date-form.svelte.ts'

export { word } from '../../core/text/word.ts'

const day = new Intl.DateTimeFormat(locale(), {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC'
})
const month = new Intl.DateTimeFormat(locale(), { month: 'short', year: 'numeric', timeZone: 'UTC' })
const moment = new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' })
// Swedish writes days as ISO does.
const localDay = new Intl.DateTimeFormat('sv', { dateStyle: 'short' })
const time = new Intl.DateTimeFormat(locale(), { timeStyle: 'short' })
const list = new Intl.ListFormat(locale())
const either = new Intl.ListFormat(locale(), { type: 'disjunction' })
const languages = new Intl.DisplayNames(locale(), { type: 'language' })
const number = new Intl.NumberFormat(locale())

/** The day it is where the analyst is, `2026-01-07`. */
export function today(): string {
  return localDay.format(new Date())
}

/** A calendar day in the form the analyst has chosen, `7 Jan 2026` at first, or in the one given. */
export function dayWords(publishedOn: string, form = dateForm.now): string {
  const [year = '', month = '', date = ''] = publishedOn.split('-')
  if (form === 'iso') return publishedOn
  if (form === 'day-first') return `${date}/${month}/${year}`
  if (form === 'month-first') return `${month}/${date}/${year}`
  return day.format(new Date(`${publishedOn}T00:00:00Z`))
}

/** A calendar month, `YYYY-MM`, in the same form: `Jan 2026`. */
export function monthWords(yearMonth: string): string {
  if (dateForm.now === 'iso') return yearMonth
  if (dateForm.now !== 'words') return yearMonth.split('-').reverse().join('/')
  return month.format(new Date(`${yearMonth}-01T00:00:00Z`))
}

/** A point in time in this machine's time zone and the same form: `7 Jan 2026, 14:05`. */
export function momentWords(iso: string): string {
  const at = new Date(iso)
  return dateForm.now === 'words' ? moment.format(at) : `${dayWords(localDay.format(at))}, ${time.format(at)}`
}

/** A number with its thousands set apart: `10,204`. */
export function numberWords(count: number): string {
  return number.format(count)
}

/**
 * A count with its noun: `1 article`, `12 articles`. Inside a sentence, with nouns that stand there, it gives the sentence
 * a form for each plural of the language (scripts/texts).
 */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${number.format(count)} ${count === 1 ? one : many}`
}

/** Several things as one speaks of them: `a`, `a and b`, `a, b and c`. */
export function listWords(parts: readonly string[]): string {
  return list.format(parts)
}

/** Several things of which one is meant: `a`, `a or b`. */
export function eitherWords(parts: readonly string[]): string {
  return either.format(parts)
}

/** A language by its name, from its tag of BCP 47. */
export function languageWords(tag: string): string {
  return languages.of(tag) ?? tag
}

/** A label as it stands inside a sentence: without its capital, but where nouns keep theirs. */
export function inSentence(label: string): string {
  return language() === 'de' ? label : label.toLowerCase()
}
