/** Titles and parts of names, written with a capital: a name follows, so a full stop after one ends no sentence. */
const TITLES = setOf(
  'mr mrs ms mx dr prof rev fr sr st mt ft gen lt col maj capt cmdr adm sgt cpl pvt brig gov sen rep sens reps pres hon ' +
    'amb supt insp det atty'
)

/** Always followed by what they introduce. */
const LEADING = setOf('vs v e.g i.e cf')

/** Followed by a number within a sentence, as months are by the day; without one they may be words like any other. */
const NUMBERED = setOf('jan feb mar apr jun jul aug sep sept oct nov dec no nos fig art sec vol pp ca')

/** May end a sentence or stand inside one; the next word decides. */
const EITHER = setOf('inc corp co ltd plc bros jr a.m p.m etc approx est dept univ ave blvd bldg ph.d')

/** Words that, with a capital after an abbreviation, nearly always open a new sentence. */
const OPENERS = setOf(
  'the a an he she it they we i you this that these those there his her its their our my but and or so yet in on at by ' +
    'for from to with after before when while as if since although though because until under over some many most not ' +
    'what who where why how then now here still also however meanwhile'
)

/** Whether a sentence runs on over the full stop at the end of `before` into `after`. */
export function runsOn(before: string, after: string): boolean {
  const word = /(\p{L}[\p{L}.]*)\.\s*$/u.exec(before)?.[1]
  const next = /^[\s"“‘'([]*([\p{L}\p{N}]+)/u.exec(after)?.[1]
  if (word === undefined || next === undefined) return false
  const lower = word.toLowerCase()
  if (isTitle(word) || LEADING.has(lower)) return true
  if (NUMBERED.has(lower)) return /^\p{N}/u.test(next)
  if (isInitials(word)) return !OPENERS.has(next.toLowerCase()) && !/^\s*["“‘([]/u.test(after)
  return EITHER.has(lower) && /^[\p{N}\p{Ll}]/u.test(next)
}

/** Whether a full stop after `word` belongs to the word wherever it stands, as in `U.S.` or `Gen.`. */
export function keepsItsStop(word: string): boolean {
  const lower = word.toLowerCase()
  const month = NUMBERED.has(lower) && /^\p{Lu}/u.test(word)
  return isTitle(word) || LEADING.has(lower) || EITHER.has(lower) || month || isInitials(word)
}

function isTitle(word: string): boolean {
  return /^\p{Lu}/u.test(word) && TITLES.has(word.toLowerCase())
}

/** `J`, `U.S`, `D.C`: single letters with stops between. */
function isInitials(word: string): boolean {
  return /^\p{Lu}(\.\p{Lu})*$/u.test(word)
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
