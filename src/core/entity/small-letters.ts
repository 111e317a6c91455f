import { listed } from './classes.ts'
import type { Word, WordBook } from './word.ts'

/** Whether a text is written without a single capital, so that its letters do not tell names from words. */
export function isAllSmall(text: string): boolean {
  return !/\p{Lu}/u.test(text) && /\p{Ll}/u.test(text)
}

/** A word of such a text as it would be written elsewhere: with a capital, unless lists know it as a common word. */
export function asElsewhere(word: Word, book: WordBook): Word {
  const common =
    listed.noun |
    listed.verb |
    listed.adjective |
    listed.mostlyLower |
    listed.small |
    listed.speech |
    listed.title
  const named = listed.country | listed.region | listed.city | listed.figure | listed.demonym
  const isCommon = (word.lists & common) !== 0 && (word.lists & named) === 0
  const capital = word.text.charAt(0).toUpperCase() + word.text.slice(1)
  return isCommon || capital.length !== word.text.length ? word : book.wordOf(capital)
}
