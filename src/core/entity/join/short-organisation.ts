/** Words that say what sort of company a name is of, so that newsrooms leave them out. */
const sorts = new Set(
  `airlines airways automotive bank banking brands capital chemicals communications company electric electronics energy
   enterprises entertainment foods gas group holding holdings industries insurance international laboratories labs
   logistics manufacturing media mining motor motors networks oil partners petroleum pharma pharmaceutical
   pharmaceuticals power railways retail semiconductor shipping software steel stores systems technologies technology
   telecom therapeutics`
    .trim()
    .split(/\s+/)
)

const small = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'de', 'la', 'du', 'des', 'und', 'für'])

/** Whether a name of one word is what is left of a longer one without the words for its sort: "Tesla" of "Tesla Motors". */
export function isFirstWords(short: readonly string[], long: readonly string[]): boolean {
  return (
    short.length < long.length &&
    short.every((word, at) => word === long[at]) &&
    long.slice(short.length).every((word) => sorts.has(word))
  )
}

/** Whether letters are the initials of a name, its small words counted or not: "WHO", "DoJ", "EBRD". */
export function areInitials(letters: string, tokens: readonly string[]): boolean {
  const wanted = letters.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  if (wanted.length < 2 || tokens.length < 2) return false
  const parts = tokens.flatMap((token) => token.split('-'))
  const all = parts.map((token) => token.charAt(0)).join('')
  const large = parts
    .filter((token) => !small.has(token))
    .map((token) => token.charAt(0))
    .join('')
  return wanted === all || wanted === large
}

/** Whether letters in brackets may stand for the name before them: in order among its letters, the first its first. */
export function mayStandFor(letters: string, tokens: readonly string[]): boolean {
  if (areInitials(letters, tokens)) return true
  const wanted = letters.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  const text = tokens.join('')
  if (wanted.length < 2 || wanted.charAt(0) !== text.charAt(0)) return false
  let at = 0
  for (const letter of text) if (letter === wanted.charAt(at)) at += 1
  return at === wanted.length
}
