import { app } from 'electron'
import type { Settings } from '../core/settings/model.ts'
import { catalogueOf, nearestLanguage, type Language } from '../texts/language.ts'
import { speak } from '../texts/say.ts'

/** Speak the language chosen in dialogs from here on. WIREMARK_LANGUAGE is what the system is taken to speak. */
export async function speakChosen(
  choice: Settings['language'],
  environment: NodeJS.ProcessEnv
): Promise<Language> {
  const system = environment.WIREMARK_LANGUAGE ?? app.getLocale()
  const language = nearestLanguage(choice === 'system' ? system : choice)
  speak(language, await catalogueOf(language))
  return language
}
