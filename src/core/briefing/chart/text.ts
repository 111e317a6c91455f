/*
 * Core cannot measure type, so widths are judged in shares of the size, by the widths of Arial's letters, which is wider than
 * the sans that comes with Wiremark and takes its place where a reader's machine lacks it.
 */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  [/[ijlI.,:;'’|!·]/, 0.29],
  [/[frt()[\] /\-–]/, 0.36],
  [/[mwMW@%—…]/, 1],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u, 1.2],
  [/[cksvxyzJ]/, 0.51],
  [/[\p{Ll}\p{N}]/u, 0.58],
  [/[\p{Lu}]/u, 0.76]
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
