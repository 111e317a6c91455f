import { locale } from '../../spoken.ts'
import type { PublishingStatus } from '../../../core/article/model.ts'

/** What an article's standing is called where it is not simply published. */
export const statusNames: Readonly<Record<Exclude<PublishingStatus, 'usable'>, string>> = {
  withdrawn: 'Withdrawn',
  withheld: 'Withheld'
}

const languages = new Intl.DisplayNames(locale(), { type: 'language' })

/** The language of a text in words, where it is known and not English. */
export function languageWords(tag: string | null): string | null {
  return tag !== null && /^en\b/i.test(tag) ? null : nameOfLanguage(tag)
}

/** A language in words; null where none is known. */
export function nameOfLanguage(tag: string | null): string | null {
  if (tag === null || tag === '' || /^und\b/i.test(tag)) return null
  try {
    return languages.of(tag) ?? null
  } catch {
    return tag // not a language tag: what the file says is shown as it is
  }
}
