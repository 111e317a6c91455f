/** Text for XML, between tags or in an attribute: line ends survive, and characters that XML 1.0 cannot hold become �. */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"\r\n\t]/g, (character) => ESCAPED[character] ?? character)
}

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;'
}

// Lone surrogates among them: \p{Cs} matches none that is half of a pair.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** Whether some text has characters that XML 1.0 cannot hold. */
export function isLostInXml(text: string): boolean {
  return text.search(FORBIDDEN) !== -1
}
