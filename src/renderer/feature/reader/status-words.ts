import type { PublishingStatus } from '../../../core/article/model.ts'

/** What an article's standing is called where it is not simply published. */
export const statusNames: Readonly<Record<Exclude<PublishingStatus, 'usable'>, string>> = {
  withdrawn: 'Withdrawn',
  withheld: 'Withheld'
}

const languages = new Intl.DisplayNames(['en'], { type: 'language' })

/** The language of a text in words, where it is known and not English. */
export function languageWords(tag: string | null): string | null {
  if (tag === null || tag === '' || /^(?:en|und)\b/i.test(tag)) return null
  try {
    return languages.of(tag) ?? null
  } catch {
    return tag // not a language tag: what the file says is shown as it is
  }
}
