/*
 * Core cannot measure type, so widths are judged from above, in shares of the size, for the sans faces that charts are set in:
 * a label that is judged to fit does, also where the reader's machine puts another face in its place.
 */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  [/[ijlI.,:;'’|!·]/, 0.34],
  [/[frt()[\] /\-–]/, 0.42],
  [/[mwMW@%—…]/, 0.96],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u, 1.05],
  [/[\p{Ll}\p{N}]/u, 0.6],
  [/[\p{Lu}]/u, 0.74]
]

/** How wide a text is at most when set in a size. */
export function widthOf(text: string, size: number): number {
  let width = 0
  for (const character of text) width += widths.find(([kind]) => kind.test(character))?.[1] ?? 0.8
  return width * size
}

/** As much of a text as fits a width, with an ellipsis where some is cut off. */
export function cutTo(width: number, text: string, size: number): string {
  if (widthOf(text, size) <= width) return text
  const characters = [...text]
  while (characters.length > 1 && widthOf(`${characters.join('').trimEnd()}…`, size) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

/** A number as a reader says it: thousands set apart, `10,204`. */
export function numberInWords(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  const apart = /e/.test(whole) ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? apart : `${apart}.${fraction}`
}
