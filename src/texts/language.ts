/** The languages the window speaks. */
export type Language = 'en' | 'de'

/** A language's texts: those that stand in the window's source, and those that the engine sends or the archive keeps. */
export interface Catalogue {
  readonly window: Readonly<Record<string, string>>
  readonly engine: Readonly<Record<string, string>>
}

/** The form in which dates, numbers, lists and plurals of each language are written. */
export const locales: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' }

/** The language spoken that a system's or a setting's language comes nearest to: English where there is none. */
export function nearestLanguage(tag: string): Language {
  return /^de\b/i.test(tag) ? 'de' : 'en'
}

/** The texts of a language. English needs none: it is what stands in the source. */
export async function catalogueOf(language: Language): Promise<Catalogue | null> {
  return language === 'de' ? (await import('./de.json')).default : null
}
