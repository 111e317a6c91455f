const scripts = [
  ['Chinese characters', /\p{Script=Han}/u],
  ['Japanese letters', /\p{Script=Hiragana}|\p{Script=Katakana}/u],
  ['Korean letters', /\p{Script=Hangul}/u],
  ['Arabic letters', /\p{Script=Arabic}/u],
  ['Hebrew letters', /\p{Script=Hebrew}/u],
  ['Devanagari letters', /\p{Script=Devanagari}/u],
  ['Bengali letters', /\p{Script=Bengali}/u],
  ['Tamil letters', /\p{Script=Tamil}/u],
  ['Thai letters', /\p{Script=Thai}/u],
  ['Armenian letters', /\p{Script=Armenian}/u],
  ['Georgian letters', /\p{Script=Georgian}/u],
  ['Ethiopic letters', /\p{Script=Ethiopic}/u],
  ['emoji', /\p{Extended_Pictographic}/u]
] as const

// Joiners, variation selectors and direction marks are never drawn, so no font need have them.
const invisible = /\p{Default_Ignorable_Code_Point}|\p{White_Space}/u

/** The characters that would be drawn and that no font given has, each once, in the order they come. */
export function notIn(texts: Iterable<string>, has: (character: number) => boolean): string[] {
  const missing = new Set<string>()
  for (const text of texts)
    for (const character of text)
      if (!has(character.codePointAt(0) ?? 0) && !invisible.test(character)) missing.add(character)
  return [...missing]
}

/** One sentence for each script of the characters that no font can show, naming up to five of them. */
export function missingSentences(characters: readonly string[]): string[] {
  return [...Map.groupBy(characters, scriptOf)].map(([script, missing]) => sentence(script, missing))
}

function sentence(script: string, characters: readonly string[]): string {
  const shown = characters.slice(0, 5).map(named).join(', ')
  const more = characters.length > 5 ? ` and ${String(characters.length - 5)} more` : ''
  return `No font on this machine has these ${script}, which stand as empty boxes: ${shown}${more}.`
}

function named(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return `${character} (U+${code})`
}

function scriptOf(character: string): string {
  return scripts.find(([, pattern]) => pattern.test(character))?.[0] ?? 'characters'
}
