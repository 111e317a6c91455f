/**
 * The text every later rule reads: no byte order mark, LF line ends, NFC, and nothing invisible that would come between
 * a reader's words and a search for them. Saying it twice changes nothing.
 */
export function normalise(text: string): string {
  if (!unusual.test(text)) return text
  const clean = text
    .toWellFormed()
    .replace(invisible, '')
    .replace(lineEnd, '\n')
    .replace(control, '')
    .replace(otherSpace, ' ')
  // Most files with anything unusual have Windows line ends and no more.
  return unusual.test(clean) ? withoutPiles(clean).normalize('NFC') : clean
}

/**
 * Anything but what most of the wire is written in: Latin letters and signs without combining marks (all of which are
 * NFC as they are), dashes, quotes and the euro. Only beyond them is there anything to do. It looks at code units: `u`
 * would make it four times slower.
 */
const unusual = /[^\t\n\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u20AC]/

/**
 * Byte order marks (wherever files were glued together), zero-width spaces, word joiners and soft hyphens: no one sees
 * them, and each hides a word from a search. The joiners U+200C and U+200D stay: Persian and emoji need them.
 */
const invisible = /[\uFEFF\u200B\u2060\u00AD]/gu

/** Any line end, a page break too; a doubled CR before LF is one line end that went through two conversions. */
const lineEnd = /(?<!\r)\r+\n|[\r\n\u000B\u000C\u0085\u2028\u2029]/gu

/** NUL and the other controls say nothing in a text and harm what stores and prints it. Tab (spacing) and LF stay. */
const control = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/gu

/** No-break, thin and ideographic spaces are plain spaces here, so a quote typed by hand is found. */
const otherSpace = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu

/** No script piles more than a few marks on one letter; sorting thousands for NFC would take time without bound. */
function withoutPiles(text: string): string {
  let left = text
  while (/\p{M}{31}/u.test(left)) left = left.replace(/(\p{M}{30})\p{M}{1,2000}/gu, '$1')
  return left
}
