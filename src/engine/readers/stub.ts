/** Fewer words than this are a teaser or what an extractor left of a page, hardly a story. */
const fewestWords = 40

/** A sentence about a text too short to be a story, or null. */
export function stubDoubt(words: number): string | null {
  if (words >= fewestWords) return null
  return `This looks like a stub: ${String(words)} ${words === 1 ? 'word' : 'words'}.`
}
