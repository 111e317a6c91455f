/** A span of a text: UTF-16 offsets, half-open. */
export interface QuoteSpan {
  readonly start: number
  readonly end: number
}

/**
 * Where some words stand in a body, in order. Kinds of quotation marks, dashes and white space are taken as alike, since
 * words are often typed or pasted from elsewhere; letters, case and punctuation must be the same. Never a guess.
 */
export function findQuote(body: string, quote: string): QuoteSpan[] {
  const wanted = folded(quote.normalize('NFC').trim())
  if (wanted.text === '') return []
  const { text, starts } = folded(body)
  const spans: QuoteSpan[] = []
  for (let at = text.indexOf(wanted.text); at !== -1; at = text.indexOf(wanted.text, at + 1)) {
    const start = starts[at] ?? 0
    const end = starts[at + wanted.text.length] ?? body.length
    spans.push({ start, end: end - trailingSpace(body, start, end) })
  }
  return spans
}

/** A text with like characters made the same, and for each unit of it where it stood; one more for the end. */
function folded(text: string): { text: string; starts: number[] } {
  const units: string[] = []
  const starts: number[] = []
  for (let i = 0; i < text.length; i++) {
    const unit = alike(text.charAt(i))
    if (unit === ' ' && units.at(-1) === ' ') continue
    units.push(unit)
    starts.push(i)
  }
  starts.push(text.length)
  return { text: units.join(''), starts }
}

function alike(unit: string): string {
  if (/\s/.test(unit)) return ' '
  if (/[“”„‟«»]/.test(unit)) return '"'
  if (/[‘’‚‛]/.test(unit)) return "'"
  if (/[‐‑‒–—―]/.test(unit)) return '-'
  return unit
}

/** Runs of white space fold to one, so the last unit's end may lie behind spaces that are not part of the words. */
function trailingSpace(body: string, start: number, end: number): number {
  const span = body.slice(start, end)
  return span.length - span.trimEnd().length
}
