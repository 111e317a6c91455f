import type { Glyphs } from './pdf-lines.ts'

/** What the parser gives for a page: runs of text, and where marked content begins and ends. */
type Item = Glyphs | { readonly type: string }

/**
 * The runs of text of a page. The parser leaves out a hyphen that stands only because a line ends; in a tagged PDF it
 * was marked, so marks with nothing between them show where it was, and the run before them gets a soft hyphen back.
 */
export function glyphsOf(items: readonly Item[]): Glyphs[] {
  const runs: Glyphs[] = []
  let opened = false
  for (const item of items) {
    if ('type' in item) {
      const last = runs.at(-1)
      if (opened && item.type === 'endMarkedContent' && last !== undefined && /\p{L}$/u.test(last.str)) {
        runs[runs.length - 1] = { ...last, str: `${last.str}\u00ad` }
      }
      opened = item.type.startsWith('beginMarkedContent')
    } else {
      opened &&= item.str === ''
      if (item.str !== '') runs.push(item)
    }
  }
  return runs
}
