/** A stretch of text, and whether it is one of the words looked for. */
export interface Stretch {
  readonly text: string
  readonly found: boolean
}

/** A text in stretches, so that together they are the text, and those that are looked for stand alone. */
export function marked(text: string, sought: readonly string[]): Stretch[] {
  const words = sought.filter(Boolean).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (words.length === 0) return [{ text, found: false }]
  return text
    .split(new RegExp(`(${words.join('|')})`, 'gi'))
    .map((part, at) => ({ text: part, found: at % 2 === 1 }))
    .filter((stretch) => stretch.text !== '')
}
