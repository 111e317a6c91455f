import type { PassageLine } from '../../../core/passage/model.ts'
import { word } from '../../part/words.ts'

const PLACED = { same: word('unchanged'), moved: word('moved'), changed: word('changed') }

/** How a passage stands in the newest version of its article; null where it was made on that one. */
export function newestWords(newest: PassageLine['newest']): string | null {
  if (newest === null) return null
  const { version, state, how } = newest
  const stands = { placed: PLACED[how ?? 'same'], review: 'needs review', lost: word('lost') }[state]
  return `${stands} in v${version}`
}
