import type { Passage } from '../../../core/passage/model.ts'
import type { Span } from '../../../core/passage/span.ts'
import type { PlacementLine } from '../../../core/placement/calls.ts'
import { word } from '../../part/words.ts'

/** A passage where it stands in the version on the screen: where it was made, or where it was placed. */
export interface Placed extends Span {
  readonly passage: Passage
  /** How it came to stand here; null for one that was made on this version. */
  readonly placement: PlacementLine | null
}

/** Every passage that stands in a version: its own, and those of other versions that were placed in it. */
export function placedIn(passages: readonly Passage[], placements: readonly PlacementLine[]): Placed[] {
  const own = passages.map((passage): Placed => ({
    passage,
    start: passage.start,
    end: passage.end,
    placement: null
  }))
  const others = placements.flatMap((placement): Placed[] => {
    const { state, start, end, passage } = placement
    return state === 'placed' && start !== null && end !== null ? [{ passage, start, end, placement }] : []
  })
  return [...own, ...others]
}

/** What of a placement differs from the passage, in words: `changed: “20” is now “30”`; null where nothing does. */
export function placementWords({ how, words }: PlacementLine): string | null {
  if (how !== 'changed') return how === 'moved' ? word('moved') : null
  const said = words
    .filter(({ from, to }) => (from.text + to.text).trim() !== '')
    .slice(0, MOST_SAID)
    .map(({ from, to }) => {
      const [was, is] = [from.text.trim(), to.text.trim()]
      if (was === '') return `“${is}” came in`
      return is === '' ? `“${was}” went` : `“${was}” is now “${is}”`
    })
  return said.length > 0 ? `changed: ${said.join(', ')}` : word('changed')
}

/** More than these are better read in the comparison. */
const MOST_SAID = 4
