import { locales, type Catalogue, type Language } from './language.ts'
import { filler } from './message.ts'

let spoken: Language = 'en'
let texts: Catalogue | null = null
let fill = filler(locales.en)

/** From here on everything is said in this language. Called once, before anything of the window is loaded. */
export function speak(language: Language, catalogue: Catalogue | null): void {
  spoken = language
  texts = catalogue
  fill = filler(locales[language])
}

/** The language that is spoken. */
export function language(): Language {
  return spoken
}

/** The texts of the language that is spoken, or null for English. */
export function catalogue(): Catalogue | null {
  return texts
}

/** The locale of the language that is spoken, for `Intl`. */
export function locale(): string {
  return locales[spoken]
}

/**
 * A text of the window in the language that is spoken, its holes filled. The build puts this call in place of every
 * text of the source (scripts/texts), so it is not written by hand.
 */
export function say(text: string, ...values: readonly unknown[]): string {
  return fill(texts?.window[text] || text, values)
}

/** A message of the engine's part of the catalogue, its holes filled with what was found in the English one. */
export function sayAs(message: string, values: readonly unknown[]): string {
  return fill(message, values)
}
