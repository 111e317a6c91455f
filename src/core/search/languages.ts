/** Languages by their English names, as the first part of BCP 47 has them. */
const named: Readonly<Record<string, string>> = {
  arabic: 'ar',
  chinese: 'zh',
  czech: 'cs',
  danish: 'da',
  dutch: 'nl',
  english: 'en',
  finnish: 'fi',
  french: 'fr',
  german: 'de',
  greek: 'el',
  hebrew: 'he',
  hindi: 'hi',
  hungarian: 'hu',
  italian: 'it',
  japanese: 'ja',
  korean: 'ko',
  norwegian: 'no',
  persian: 'fa',
  polish: 'pl',
  portuguese: 'pt',
  romanian: 'ro',
  russian: 'ru',
  spanish: 'es',
  swedish: 'sv',
  turkish: 'tr',
  ukrainian: 'uk',
  urdu: 'ur'
}

/** The BCP 47 tag meant by a language's English name or by a code, small letters; null when it is neither. */
export function languageTagOf(typed: string): string | null {
  const wanted = typed.trim().toLowerCase().replaceAll('_', '-')
  if (Object.hasOwn(named, wanted)) return named[wanted] ?? null
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(wanted) ? wanted : null
}

/** A language's English name, or the tag itself where it has none here. */
export function languageName(tag: string): string {
  const name = Object.entries(named).find(([, code]) => code === tag)?.[0]
  return name === undefined ? tag : name.charAt(0).toUpperCase() + name.slice(1)
}

/** The languages known by name, as `language:` takes them. */
export const languageNames: readonly string[] = Object.keys(named)
