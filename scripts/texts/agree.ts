import { formsOf, piecesOf } from '../../src/texts/message.ts'

/** What is wrong with a translation beside its text, in one sentence; null when they agree. */
export function disagreement(text: string, translated: string, locale: string): string | null {
  if (translated === '') return 'has no translation'
  const [mine, other] = [holesOf(text), holesOf(translated)]
  for (const hole of mine.keys()) if (!other.has(hole)) return `leaves out {${hole}}`
  for (const [hole, forms] of other) {
    if (!mine.has(hole)) return `has {${hole}}, which the text has not`
    if ((mine.get(hole) === 0) !== (forms === 0))
      return `counts {${hole}} where the text does not, or the other way`
    if (forms !== 0 && forms !== formsOf(locale).length) return `has ${forms} plural forms of {${hole}}`
  }
  if (edges(text) !== edges(translated))
    return 'begins or ends with a blank where the text does not, or the other way'
  if (/["“”]/.test(translated.replace(/„[^„“]*“/g, '')) && locale.startsWith('de'))
    return 'has quotation marks that are not „…“'
  return /\.\.\.|\u0020{2}/.test(translated) ? 'has three points or two blanks in a row' : null
}

/** How many forms each hole has: none where it is no count. */
function holesOf(message: string): ReadonlyMap<number, number> {
  return new Map(
    piecesOf(message).flatMap((piece) =>
      typeof piece === 'string' ? [] : [[piece.hole, piece.forms.length]]
    )
  )
}

function edges(message: string): string {
  return `${/^\s/.test(message)} ${/\s$/.test(message)}`
}
