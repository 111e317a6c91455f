/**
 * Quote what was typed so that FTS5 reads it as words and phrases that must all occur, never as operators
 * (sqlite.org/fts5.html, section 3). A quotation mark left open runs to the end. Empty when nothing typed is a word:
 * do not run MATCH then.
 */
export function ftsQuery(typed: string): string {
  const parts = straightQuotes(typed).matchAll(/"([^"]*)"?|([^\s"]+)/g)
  return Array.from(parts, ([, phrase, word]) => (phrase ?? word ?? '').replaceAll('\0', ' ').trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part) => `"${part}"`)
    .join(' ')
}

/** Keyboards and pasted text bring curly quotes; they mean the same phrase. */
function straightQuotes(typed: string): string {
  return typed.replaceAll(/[“”„«»]/g, '"')
}
