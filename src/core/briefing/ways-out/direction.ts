/** Which way a text runs. */
export type Direction = 'ltr' | 'rtl'

const strong = /\p{L}/u
const leftward =
  /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|\p{Script=Adlam}/u

/** The direction of a text's first letter; null for a text without letters. */
export function directionOf(text: string): Direction | null {
  const letter = strong.exec(text)?.[0]
  if (letter === undefined) return null
  return leftward.test(letter) ? 'rtl' : 'ltr'
}

/** The direction a language is written in, by its BCP 47 tag: by its script where it names one. */
export function directionOfLanguage(language: string): Direction {
  const [, script] = /^[a-z]+-([A-Z][a-z]{3})(?:-|$)/.exec(language) ?? []
  if (script !== undefined) return /^(?:Arab|Hebr|Syrc|Thaa|Nkoo|Adlm)$/.test(script) ? 'rtl' : 'ltr'
  return /^(?:ar|arc|ckb|dv|fa|he|ks|nqo|ps|sd|syr|ug|ur|yi)(?:-|$)/.test(language) ? 'rtl' : 'ltr'
}

/** A text in stretches that run one way each; what has no direction of its own goes with what stands before. */
export function stretchesOf(
  text: string
): readonly { readonly text: string; readonly direction: Direction }[] {
  const stretches: { text: string; direction: Direction }[] = []
  for (const [piece] of text.matchAll(/\p{L}[\p{L}\p{M}\p{N}]*|[^\p{L}]+/gu)) {
    const open = stretches.at(-1)
    const direction = directionOf(piece) ?? open?.direction ?? directionOf(text) ?? 'ltr'
    if (open?.direction === direction) open.text += piece
    else stretches.push({ text: piece, direction })
  }
  return stretches
}
