import { numberWords } from './words.ts'

/** How far something is; `total` is null where that is not known. */
export interface Progress {
  readonly done: number
  readonly total: number | null
}

/** Work that can be stopped, and how far it is. */
export interface Stoppable extends Progress {
  readonly stopping: boolean
}

/** `40 of 120`, or `40 so far`. */
export function farWords({ done, total }: Progress): string {
  return total === null ? `${numberWords(done)} so far` : `${numberWords(done)} of ${numberWords(total)}`
}
