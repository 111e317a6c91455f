/** What the hues of the tokens are called, by a tag's colour. */
const NAMES = ['Blue', 'Orange', 'Green', 'Pink', 'Ochre', 'Violet', 'Red', 'Grey']

/** A tag's colour in a word. */
export function colourName(colour: number): string {
  return NAMES[colour] ?? `Colour ${colour + 1}`
}
