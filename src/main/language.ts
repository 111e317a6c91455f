import { app } from 'electron'
import { z } from 'zod'
import { languageChoices, type LanguageChoice } from '../core/shell.ts'
import { catalogueOf, nearestLanguage, type Language } from '../texts/language.ts'
import { speak } from '../texts/say.ts'
import { readOwnFile, writeOwnFile } from './own-file.ts'

const FILE = 'language.json'
const Kept = z.object({ language: z.enum(languageChoices) })

/** Keep which language the analyst has chosen. */
export function keepLanguage(language: LanguageChoice): void {
  writeOwnFile(FILE, { language })
}

/** Speak the language chosen in menus and dialogs from here on. WIREMARK_LANGUAGE is what the system is taken to speak. */
export async function speakChosen(environment: NodeJS.ProcessEnv): Promise<Language> {
  const choice = readOwnFile(FILE, Kept)?.language ?? 'system'
  const system = environment.WIREMARK_LANGUAGE ?? app.getLocale()
  const language = nearestLanguage(choice === 'system' ? system : choice)
  speak(language, await catalogueOf(language))
  return language
}
