import { franc } from 'franc'
import { Trigrams } from './trigrams.ts'

/** Languages news comes in. franc knows more, and takes short English for Scots when it may. */
const likely = (
  'eng deu fra spa por ita nld swe nob nno dan fin isl est lav lit pol ces slk slv hrv srp bos mkd bul rus ukr bel ' +
  'hun ron ell tur arb heb pes urd hin ben tam tha vie ind cmn jpn kor swh afr cat'
).split(' ')

/** Small words that fill a third of English and are rare together in any other language. */
const english = new Set('the of and to in a that was for on with he said is by at from it as his'.split(' '))

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

/** The language a text is written in, or null when there is too little of it to tell. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, 1000)
  if (sample.trim().length < 60) return null
  if (readsAsEnglish(sample)) return 'en'
  const found = isLatin(sample) ? latin().nearest(sample) : franc(sample, { only: likely, minLength: 60 })
  return found === null || found === 'und' ? null : languageTag(found)
}

let loaded: Trigrams | null = null

/** Laying out the models takes longer than reading a few articles, and English needs none. */
function latin(): Trigrams {
  return (loaded ??= new Trigrams(likely))
}

/** Whether most of a text is letters of the Latin script, so that no other script can be its own. */
function isLatin(text: string): boolean {
  const others = text.replace(/[a-z\u00c0-\u024f\u1e00-\u1eff]+/gi, '').length
  return others * 2 < text.length
}

/** Most of the wire is English, and English shows itself at once. */
function readsAsEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/[a-z']+/g) ?? []
  const small = words.filter((word) => english.has(word))
  return words.length >= 12 && small.length > words.length / 5 && new Set(small).size >= 5
}
