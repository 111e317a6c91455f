import { catalogueOf, nearestLanguage } from '../texts/language.ts'
import { speak } from '../texts/say.ts'

export { language, locale, say } from '../texts/say.ts'

// Whatever has texts imports this module (the build sees to it) and so waits here until the language is spoken that the
// shell named in the window's address. Without a window, in tests, that is English.
if ('location' in globalThis) {
  const chosen = nearestLanguage(new URLSearchParams(location.search).get('language') ?? 'en')
  // English waits for nothing, and the window opens no later for it.
  speak(chosen, chosen === 'en' ? null : await catalogueOf(chosen))
  document.documentElement.lang = chosen
}
