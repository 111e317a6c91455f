/**
 * What two texts of one story have in common, so that a later one is taken for the next version and not for another
 * article. Keys find candidates; `overlap` decides.
 */

/** At least this share of the shorter text's word triples must stand in the other: less, and only the name is the same. */
export const SAME_STORY = 0.25

/** A headline without case, accents and punctuation, to be compared for equality. Null when no letter is left. */
export function headlineKey(headline: string | null): string | null {
  const key = words(headline ?? '').join(' ')
  return key === '' ? null : key
}

/** A file's name without its folder, ending, and a trailing mark of its version: `flood-2.txt` and `flood_v3.TXT` are `flood`. */
export function fileKey(path: string): string | null {
  const name = path.split(/[\\/]/).at(-1) ?? ''
  const stem = name.replace(/\.[a-z0-9]{1,5}$/i, '')
  const bare = stem.replace(
    /(?:[-_ .]?\((?:\d{1,2})\)|[-_ .](?:v|rev|update|upd|version)?[-_ .]?\d{1,2})$/i,
    ''
  )
  const key = (bare === '' ? stem : bare).toLowerCase()
  return key === '' ? null : key
}

/** The share, 0 to 1, of the shorter text's word triples that stand in the longer one too. */
export function overlap(a: string, b: string): number {
  const [first, second] = [triples(a), triples(b)]
  const [small, large] = first.size <= second.size ? [first, second] : [second, first]
  if (small.size === 0) return 0
  let shared = 0
  for (const triple of small) if (large.has(triple)) shared++
  return shared / small.size
}

function triples(text: string): Set<string> {
  const all = words(text)
  const found = new Set<string>()
  for (let i = 0; i + 2 < all.length; i++) found.add(`${all[i]} ${all[i + 1]} ${all[i + 2]}`)
  return found
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
