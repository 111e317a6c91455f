import { app } from 'electron'
import { catalogueOf, nearestLanguage, type Language } from '../texts/language.ts'
import { speak } from '../texts/say.ts'

/** What an analyst may choose: a language, or whichever the system speaks. */
export type LanguageChoice = Language | 'system'

/** Speak the language chosen in menus and dialogs from here on. WIREMARK_LANGUAGE decides otherwise. Ask when the app is ready. */
export async function chooseLanguage(
  choice: LanguageChoice,
  environment: NodeJS.ProcessEnv
): Promise<Language> {
  const wished = environment.WIREMARK_LANGUAGE
  const language = nearestLanguage(wished ?? (choice === 'system' ? app.getLocale() : choice))
  speak(language, await catalogueOf(language))
  return language
}
