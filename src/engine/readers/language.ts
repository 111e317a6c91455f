import { languageOfScript } from './script.ts'
import { Trigrams } from './trigrams.ts'

/** Languages of the Latin script that news comes in. franc knows more, and takes short English for Scots when it may. */
const likely = (
  'eng deu fra spa por ita nld swe nob nno dan fin isl est lav lit pol ces slk slv hrv srp bos hun ron tur vie ind swh ' +
  'afr cat'
).split(' ')

/** In characters: of shorter texts one in twenty would be told wrong, however clear they seem. */
const LEAST = 80

/**
 * By how much the nearest language must lead the next, of the distance there can be, times the length of the text: the
 * longer it is, the less of a lead is chance. Of pieces of news in 28 languages (tests/engine/readers/language.test.ts) at
 * most 2 in 100 are told wrong then at 80 to 120 characters, and none at 200; without it, one in seven.
 */
const CLEAR = 4

/** Small words that fill a third of English and are rare together in any other language. */
const english = new Set('the of and to in a that was for on with he said is by at from it as his'.split(' '))

/** Letters that a language has none of: a text with several of them is in no such language, near as its words may be. */
const foreign: readonly (readonly [letters: RegExp, to: readonly string[]])[] = [
  [/[äö]/g, ['dan', 'nob', 'nno', 'nld', 'afr']],
  [/[æø]/g, ['swe', 'fin', 'deu', 'est']],
  [/[ãõ]/g, ['spa', 'ita', 'cat', 'fra', 'fin']],
  [/[āēīļņķ]/g, ['lit']],
  [/ñ/g, ['por', 'ita', 'cat', 'fra']],
  [/[çèêàù]/g, ['spa', 'deu', 'nld', 'swe']],
  [/[ěřů]/g, ['slk', 'slv', 'hrv', 'bos', 'srp', 'pol']],
  [/[ćđ]/g, ['slv', 'ces', 'slk']]
]

/** A declared language as BCP 47 (`en_us` becomes `en-US`), or null when it is none. */
export function languageTag(declared: string | null | undefined): string | null {
  const wanted = (declared ?? '').trim().replaceAll('_', '-')
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(wanted)) return null
  try {
    return Intl.getCanonicalLocales(wanted)[0] ?? null
  } catch {
    return null // well formed to the eye, but with a repeated or impossible part
  }
}

/** The language a text is written in, or null where that is in doubt. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, 1000)
  if (!isLatin(sample)) return languageOfScript(sample)
  if (readsAsEnglish(sample)) return 'en'
  if (sample.trim().length < LEAST) return null
  const lower = sample.toLowerCase()
  if ((lower.match(/[ðþ]/g)?.length ?? 0) > 2) return 'is' // franc has no model of it
  const impossible = foreign.flatMap(([letters, to]) => ((lower.match(letters)?.length ?? 0) > 1 ? to : []))
  // The two Norwegians are as near as dialects; small words tell them.
  impossible.push(/\b(?:ikkje|eit|dei|frå|kva|berre|vore)\b/.test(lower) ? 'nob' : 'nno')
  const nearest = latin().nearest(sample, impossible)
  return nearest === null || nearest.lead * sample.length < CLEAR ? null : languageTag(nearest.language)
}

let loaded: Trigrams | null = null

/** Laying out the models takes longer than reading a few articles, and English needs none. */
function latin(): Trigrams {
  return (loaded ??= new Trigrams(likely))
}

/** Whether most of a text is letters of the Latin script, so that no other script can be its own. */
function isLatin(text: string): boolean {
  let latin = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 128 ? (unit | 32) >= 97 && (unit | 32) <= 122 : isFurtherLatin(unit)) latin++
  }
  return (text.length - latin) * 2 < text.length
}

function isFurtherLatin(unit: number): boolean {
  return (unit >= 0xc0 && unit <= 0x24f) || (unit >= 0x1e00 && unit <= 0x1eff)
}

/** Most of the wire is English, and English shows itself at once. */
function readsAsEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/[a-z']+/g) ?? []
  const small = words.filter((word) => english.has(word))
  return words.length >= 12 && small.length > words.length / 5 && new Set(small).size >= 5
}
