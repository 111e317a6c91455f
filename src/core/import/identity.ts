/** What one story's files have in common beside their text: keys that find candidates, none of them proof by itself. */

/** A headline without case, accents and punctuation, to be compared for equality. Null when no letter is left. */
export function headlineKey(headline: string | null): string | null {
  const key = words(headline ?? '').join(' ')
  return key === '' ? null : key
}

/**
 * A file's name without its folder, ending, and a trailing mark of its version: `flood-2.txt` and `flood_v3.TXT` are
 * `flood`. A file within a file (`week.zip › flood.txt`) has a name of its own; a row or an entry (`wire.csv › row 2`) has
 * none, or all of one table would seem to be of one name.
 */
export function fileKey(path: string): string | null {
  const [file = '', ...within] = path.split(' › ')
  const inner = within.join(' › ')
  if (within.length > 0 && !/\.[a-z0-9]{1,5}$/i.test(inner)) return null
  const name = (within.length > 0 ? inner : file).split(/[\\/]|, /).at(-1) ?? ''
  const stem = name.replace(/\.[a-z0-9]{1,5}$/i, '')
  const bare = stem.replace(
    /(?:[-_ .]?\((?:\d{1,2})\)|[-_ .](?:v|rev|update|upd|version)?[-_ .]?\d{1,2})$/i,
    ''
  )
  const key = (bare === '' ? stem : bare).toLowerCase()
  return key === '' ? null : key
}

/** This share of two headlines' words in common makes them the same headline, edited. */
const NEAR_HEADLINE = 0.6

/** Fewer words than these must be the same to the letter: “News in brief” is near too many. */
const FEW_WORDS = 4

/** Whether two headline keys are the same, or one an edit of the other. */
export function nearHeadline(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false
  if (a === b) return true
  const [first, second] = [new Set(a.split(' ')), new Set(b.split(' '))]
  if (Math.min(first.size, second.size) < FEW_WORDS) return false
  const shared = [...first].filter((word) => second.has(word)).length
  return shared / (first.size + second.size - shared) >= NEAR_HEADLINE
}

function words(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
