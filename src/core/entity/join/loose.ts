/**
 * A name with what differs between spellings of foreign names taken off: accents, doubled letters, the ways of writing
 * one sound. Two names with one loose form may be one; that is proposed, never taken for granted.
 */
export function looseForm(key: string): string {
  const plain = key
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('œ', 'oe')
    .replaceAll('đ', 'd')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/^(?:al|el|as|es|ash|an|ad|ar|at|az)[- ](?=\S)/g, '')
    .replaceAll(/ (?:al|el|as|es|ash|an|ad|ar|at|az)[- ](?=\S)/g, ' ')
    .replaceAll(/['’`.-]/g, '')
  return plain.split(' ').map(looseWord).join(' ')
}

/** Spellings of one sound in Latin letters, after the ways agencies write Russian, Arabic, Persian and German names. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/tch|tsch|ch|cz/g, 'c'],
  [/shch|sch|sh/g, 's'],
  [/zh/g, 'z'],
  [/kh|q|gh|ck/g, 'k'],
  [/dh/g, 'd'],
  [/ph/g, 'f'],
  [/ts|tz/g, 'z'],
  [/ks/g, 'x'],
  [/w/g, 'v'],
  [/ou|oo|ue/g, 'u'],
  [/ae/g, 'a'],
  [/oe/g, 'o'],
  [/(?:iy|yy|ij|ii|ey|ei|y|ie|j)/g, 'i'],
  [/(\p{L})\1+/gu, '$1'],
  // "Mohammed", "Muhammad", "Mohamed"
  [/[eou]/g, 'a'],
  [/i+$/g, 'i']
]

function looseWord(word: string): string {
  if (word.length < 3) return word
  const loose = sounds.reduce((text, [from, to]) => text.replaceAll(from, to), word)
  return word.length < 5 ? word.replaceAll(/(\p{L})\1+/gu, '$1') : loose.replaceAll(/(\p{L})\1+/gu, '$1')
}
