const kept = new Map<string, string>()

/** How many stems are remembered: the vocabulary of a big archive's hits, in a few megabytes. */
const REMEMBERED = 50_000

/**
 * The stem of a folded word as the word index has it: Martin Porter's algorithm (1980) as SQLite's `porter` tokenizer
 * runs it, on UTF-8 bytes, leaving words under 3 and over 64 bytes alone. A stem of letters beyond ASCII comes as bytes, one
 * per unit: good for comparing with other stems, and for nothing else.
 */
export function stemOf(word: string): string {
  const known = kept.get(word)
  if (known !== undefined) return known
  const bytes = bytesOf(word)
  const stem = bytes.length < 3 || bytes.length > 64 ? bytes : stemmed(bytes)
  if (kept.size >= REMEMBERED) kept.clear()
  kept.set(word, stem)
  return stem
}

/**
 * How every word with a stem begins. Endings are taken off, and with them at most the last two letters of a stem are other
 * than the word's (`mobil` of “mobility” comes by way of “mobile”).
 */
export function headOf(stem: string): string {
  return /[^\x00-\x7f]/.test(stem) ? '' : stem.slice(0, Math.max(1, stem.length - 2))
}

/** The UTF-8 bytes of a text, one per UTF-16 unit. */
export function bytesOf(text: string): string {
  if (!/[^\x00-\x7f]/.test(text)) return text
  return encodeURIComponent(text.toWellFormed()).replaceAll(/%([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16))
  )
}

function stemmed(word: string): string {
  let stem = withoutPlural(word)
  const cut = withoutPast(stem)
  stem = cut === null ? agreed(stem) : mended(cut)
  if (stem.endsWith('y') && hasVowel(stem.slice(0, -1))) stem = `${stem.slice(0, -1)}i`
  stem = replaced(stem, double, 1)
  stem = replaced(stem, second, 1)
  stem = replaced(stem, last, 2)
  return withoutEnd(stem)
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss')) return word
  const two = (word.length > 4 && word.endsWith('sses')) || (word.length > 3 && word.endsWith('ies'))
  return word.slice(0, two ? -2 : -1)
}

function agreed(word: string): string {
  return word.length > 3 && word.endsWith('eed') && measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
}

/** Without `ed` or `ing`; null where there is none to take off. */
function withoutPast(word: string): string | null {
  if (word.length > 3 && word.endsWith('eed')) return null
  const ending = word.length > 2 && word.endsWith('ed') ? 2 : word.length > 3 && word.endsWith('ing') ? 3 : 0
  return ending > 0 && hasVowel(word.slice(0, -ending)) ? word.slice(0, -ending) : null
}

/** `hop(p)ing` and `hat(e)ing`: what an ending had changed. */
function mended(stem: string): string {
  if (stem.length > 2 && /(?:at|bl|iz)$/.test(stem)) return `${stem}e`
  const end = stem.at(-1) ?? ''
  if (end === stem.at(-2) && !/[aeioulsz]/.test(end)) return stem.slice(0, -1)
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem
}

function withoutEnd(stem: string): string {
  let end = stem
  if (end.endsWith('e')) {
    const before = end.slice(0, -1)
    const groups = measure(before)
    if (groups > 1 || (groups === 1 && !endsShort(before))) end = before
  }
  return end.endsWith('ll') && measure(end.slice(0, -1)) > 1 ? end.slice(0, -1) : end
}

type Endings = readonly (readonly [ending: string, instead: string])[]

const endings = (list: string): Endings =>
  list.split(' ').map((pair) => {
    const [ending = '', instead = ''] = pair.split('>')
    return [ending, instead] as const
  })

// Longer endings first, where one ends in another.
const double = endings(
  `ational>ate tional>tion enci>ence anci>ance izer>ize logi>log bli>ble alli>al entli>ent eli>e ousli>ous ization>ize ation>ate ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive biliti>ble`
)
const second = endings('icate>ic ative> alize>al iciti>ic ical>ic ful> ness>')
const last = endings(
  'al> ance> ence> er> ic> able> ible> ant> ement> ment> ent> sion>s tion>t ou> ism> ate> iti> ous> ive> ize>'
)

/** Put the first ending that fits right, where enough of the word stands before it. */
function replaced(word: string, list: Endings, atLeast: number): string {
  for (const [ending, instead] of list) {
    if (word.length <= ending.length - (instead === 's' || instead === 't' ? 1 : 0) || !word.endsWith(ending))
      continue
    const before = word.slice(0, word.length - ending.length) + (atLeast > 1 ? instead : '')
    if (measure(before) < atLeast) return word
    return atLeast > 1 ? before : before + instead
  }
  return word
}

/** Which letters are consonants; `y` is one where it follows a vowel or opens the word. */
function consonants(stem: string): boolean[] {
  const found: boolean[] = []
  let before = false
  for (const letter of stem) found.push((before = !(/[aeiou]/.test(letter) || (letter === 'y' && before))))
  return found
}

/** How many times a vowel is followed by a consonant. */
function measure(stem: string): number {
  const found = consonants(stem)
  return found.filter((consonant, at) => consonant && at > 0 && found[at - 1] === false).length
}

function hasVowel(stem: string): boolean {
  return Array.from(stem).some((letter, at) => /[aeiou]/.test(letter) || (letter === 'y' && at > 0))
}

/** Whether it ends in consonant, vowel, consonant, the last not w, x or y. */
function endsShort(stem: string): boolean {
  if (/[wxy]$/.test(stem)) return false
  const [a, b, c] = consonants(stem).slice(-3)
  return a === true && b === false && c === true
}
